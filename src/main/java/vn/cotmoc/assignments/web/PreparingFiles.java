package vn.cotmoc.assignments.web;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.cotmoc.assignments.web.PreparingTask.Wish;
import vn.cotmoc.assignments.web.StepLine.FileLine;
import vn.cotmoc.assignments.web.StepLine.Files;
import vn.cotmoc.evidence.AttachingEvidence;
import vn.cotmoc.evidence.Attachment;
import vn.cotmoc.evidence.Evidence;
import vn.cotmoc.evidence.EvidenceAddress;
import vn.cotmoc.evidence.FileKind;
import vn.cotmoc.evidence.Filed;
import vn.cotmoc.evidence.Subject;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.tasks.Act;
import vn.cotmoc.tasks.FollowedOccurrence;
import vn.cotmoc.tasks.Step;
import vn.cotmoc.tasks.TaskStep;

/// Lists the files beside what was said of a task: one question to the database for all of them.
@Component
class PreparingFiles {

    private final Evidence evidence;
    private final AttachingEvidence attaching;
    private final TaskWords words;

    PreparingFiles(Evidence evidence, AttachingEvidence attaching, TaskWords words) {
        this.evidence = evidence;
        this.attaching = attaching;
        this.words = words;
    }

    /// The files of one task as its reader may see them.
    record Shelf(List<Filed> all) {

        List<Filed> of(String occurrence, int revision) {
            return all.stream().filter(one -> one.isOf(occurrence, revision)).toList();
        }

        /// How many are in force beside one of its times.
        long count(String occurrence) {
            return all.stream()
                    .filter(one -> one.occurrence().equals(occurrence))
                    .filter(one -> one.file().isInForce())
                    .count();
        }

        boolean isIllustrative() {
            return all.stream().anyMatch(one -> one.file().illustrative());
        }
    }

    Shelf shelf(Wish wish) {
        return new Shelf(evidence.of(wish.task().id()));
    }

    Files beside(FollowedOccurrence one, Step step, Shelf shelf, Wish wish) {
        var told = new TaskStep(wish.task(), one, step);
        boolean more = step.isSpoken() && !told.isConfirmed() && isOwn(step, wish);
        return new Files(
                shelf.of(one.key(), step.revision()).stream()
                        .map(filed -> line(filed.file(), told, wish.locale()))
                        .toList(),
                more ? EvidenceAddress.of(told) : null);
    }

    private static boolean isOwn(Step step, Wish wish) {
        var voices = step.act() instanceof Act.Reported ? wish.rights().reportsFor() : wish.voices();
        return voices.stream().anyMatch(voice -> voice.spoke(step));
    }

    private FileLine line(Attachment file, TaskStep step, Locale locale) {
        var withdrawal = file.withdrawal();
        return new FileLine(
                file.fileName(),
                withdrawal == null ? EvidenceAddress.of(new Subject.Report(step), file.id(), "") : null,
                withdrawal == null
                        ? remark(file, locale)
                        : words.say(
                                "evidence.withdrawn",
                                locale,
                                withdrawal.author(),
                                words.moment(withdrawal.at()),
                                withdrawal.reason()),
                file.sha256());
    }

    private String remark(Attachment file, Locale locale) {
        String title = file.title() == null ? "" : file.title();
        String day = file.date() == null ? "" : Vietnamese.date(file.date());
        String number = file.number() == null ? "" : file.number();
        return String.join(
                ", ",
                List.of(title, number, day, file.scanned() ? "" : words.say("evidence.notScanned", locale)).stream()
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    /// What the form says of files: which kinds, how large, and whether they are scanned.
    List<String> limits(Locale locale) {
        var settings = attaching.settings();
        return List.of(
                FileKind.ACCEPTED,
                words.say("tasks.file.hint", locale, settings.file().toMegabytes()),
                words.say(attaching.isScanning() ? "evidence.scan.on" : "evidence.scan.off", locale));
    }
}
