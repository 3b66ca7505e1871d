package vn.cotmoc.evidence.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cotmoc.evidence.AttachingEvidence;
import vn.cotmoc.evidence.Attachment;
import vn.cotmoc.evidence.Details;
import vn.cotmoc.evidence.Evidence;
import vn.cotmoc.evidence.Fault;
import vn.cotmoc.evidence.FileKind;
import vn.cotmoc.evidence.web.DrawingEvidence.Standing;
import vn.cotmoc.evidence.web.DrawingEvidence.WrongReason;
import vn.cotmoc.evidence.web.EvidencePage.Head;
import vn.cotmoc.evidence.web.EvidencePage.Limits;

/// Puts the page of files together, whatever they belong to.
@Component
class EvidencePages {

    private final Evidence evidence;
    private final AttachingEvidence attaching;
    private final DrawingEvidence drawing;

    EvidencePages(Evidence evidence, AttachingEvidence attaching, DrawingEvidence drawing) {
        this.evidence = evidence;
        this.attaching = attaching;
        this.drawing = drawing;
    }

    /// What a form that failed brings back to its page.
    record Again(
            Details typed,
            Map<String, String> faults,
            @Nullable WrongReason reason) {
        static Again nothing() {
            return new Again(Details.none(), Map.of(), null);
        }
    }

    /// What the page is about, and why no file can be attached now: null where one can, empty for who only reads.
    record Described(Head head, Standing standing, @Nullable String whyClosed) {}

    EvidencePage page(Described about, Again again, @Nullable String done, Locale locale) {
        var files = evidence.of(about.standing().subject());
        return new EvidencePage(
                about.head(),
                files.stream()
                        .map(file -> drawing.row(file, about.standing(), again.reason(), locale))
                        .toList(),
                (int) files.stream().filter(Attachment::isInForce).count(),
                about.whyClosed(),
                limits(),
                again.typed(),
                again.faults(),
                done(done, locale));
    }

    Map<String, String> words(Fault fault, Locale locale) {
        return Map.of(
                fault.reason().field(),
                drawing.say(locale, fault.key(), fault.arguments().toArray()));
    }

    private Limits limits() {
        var settings = attaching.settings();
        return new Limits(
                FileKind.ACCEPTED, settings.file().toMegabytes(), settings.perValue(), attaching.isScanning());
    }

    private @Nullable String done(@Nullable String done, Locale locale) {
        return List.of("attached", "withdrawn").contains(String.valueOf(done))
                ? drawing.say(locale, "evidence.done." + done)
                : null;
    }
}
