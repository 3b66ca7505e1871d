package vn.cotmoc.tasks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.targets.Occurrence;
import vn.cotmoc.tasks.StepLedger.Said;
import vn.cotmoc.tasks.TaskRights.Voice;
import vn.cotmoc.users.CurrentUser;

/// Takes down what leading agencies report of a task and what others add to it.
@Service
public class ReportingOnTasks {

    private static final int LONGEST_PRODUCT = 500;
    private static final int LONGEST_NUMBER = 100;

    private final StepLedger ledger;
    private final Contributors contributors;
    private final Clock clock;

    ReportingOnTasks(StepLedger ledger, Contributors contributors, Clock clock) {
        this.ledger = ledger;
        this.contributors = contributors;
        this.clock = clock;
    }

    /// A report as typed; a day that could not be read is not null and not a day.
    ///
    /// @param speaker for whom, as `Voice.key()` names it; not needed where there is one only
    public record Wanted(
            @Nullable String speaker,
            Act.@Nullable Standing standing,
            @Nullable String words,
            @Nullable String product,
            @Nullable String productNumber,
            TypedDay productDate,
            @Nullable String link,
            @Nullable String difficulty,
            @Nullable String proposal) {}

    /// Empty where the person may not know the task or it has no such occurrence.
    @Transactional
    public Optional<TaskOutcome> report(StepAsked asked, Wanted wanted, CurrentUser user) {
        return ledger.add(asked, user, (task, occurrence) -> {
            var voices = new TaskRights(task, user).reportsFor();
            if (voices.isEmpty()) throw new AccessDeniedException("reports for no leading agency");
            return report(task, occurrence, wanted, chosen(voices, wanted.speaker()));
        });
    }

    /// What a coordinating agency, a member or a commune adds.
    @Transactional
    public Optional<TaskOutcome> add(
            StepAsked asked,
            @Nullable String speaker,
            @Nullable String words,
            @Nullable String link,
            CurrentUser user) {
        return ledger.add(asked, user, (task, _) -> {
            var voices = contributors.voices(task, user);
            if (voices.isEmpty()) throw new AccessDeniedException("has no part in the task");
            String said = TaskTexts.lines(words);
            String where = TaskTexts.line(link);
            var voice = chosen(voices, speaker);
            var faults = new ArrayList<>(TaskTexts.words(said));
            faults.addAll(TaskTexts.link(where));
            if (voice == null) faults.add(TaskFault.SPEAKER_MISSING);
            return faults.isEmpty()
                    ? Said.of(new Act.Added(said, TaskTexts.orNull(where)), voice)
                    : Said.refused(faults);
        });
    }

    private static @Nullable Voice chosen(List<Voice> voices, @Nullable String speaker) {
        if (voices.size() == 1) return voices.getFirst();
        return voices.stream()
                .filter(voice -> voice.key().equals(speaker))
                .findFirst()
                .orElse(null);
    }

    private Said report(FollowedTask task, FollowedOccurrence occurrence, Wanted wanted, @Nullable Voice voice) {
        var faults = new ArrayList<TaskFault>();
        if (occurrence.automatic().isDone()) faults.add(TaskFault.ALREADY_CONFIRMED);
        if (voice == null) faults.add(TaskFault.SPEAKER_MISSING);
        String words = TaskTexts.lines(wanted.words());
        String link = TaskTexts.line(wanted.link());
        String difficulty = TaskTexts.lines(wanted.difficulty());
        String proposal = TaskTexts.lines(wanted.proposal());
        faults.addAll(TaskTexts.words(words));
        faults.addAll(TaskTexts.link(link));
        faults.addAll(TaskTexts.atMost(difficulty, TaskTexts.LONGEST_REMARK, TaskFault.DIFFICULTY_TOO_LONG));
        faults.addAll(TaskTexts.atMost(proposal, TaskTexts.LONGEST_REMARK, TaskFault.PROPOSAL_TOO_LONG));
        faults.addAll(productFaults(occurrence, wanted));
        faults.addAll(ProductDays.faults(task, occurrence, wanted.productDate(), LocalDate.now(clock)));
        if (wanted.standing() == null) faults.add(TaskFault.STANDING_MISSING);
        if (wanted.standing() == Act.Standing.DONE && isAhead(occurrence)) faults.add(TaskFault.NOT_BEGUN);
        if (!faults.isEmpty() || wanted.standing() == null) return Said.refused(faults);
        return Said.of(
                new Act.Reported(
                        wanted.standing(),
                        words,
                        product(wanted),
                        TaskTexts.orNull(link),
                        TaskTexts.orNull(difficulty),
                        TaskTexts.orNull(proposal)),
                voice);
    }

    // The work of a year that lies ahead cannot be done yet; what is due once can be done as early as one likes.
    private static boolean isAhead(FollowedOccurrence one) {
        return !one.begun() && one.occurrence().kind() != Occurrence.Kind.ONCE;
    }

    private static List<TaskFault> productFaults(FollowedOccurrence occurrence, Wanted wanted) {
        var faults = new ArrayList<TaskFault>();
        String name = TaskTexts.line(wanted.product());
        String number = TaskTexts.line(wanted.productNumber());
        boolean named = !name.isEmpty() || !number.isEmpty();
        // Finished is what has brought something forth that others can look at.
        if (wanted.standing() == Act.Standing.DONE
                && !named
                && !occurrence.occurrence().isHeartbeat()) faults.add(TaskFault.PRODUCT_MISSING);
        faults.addAll(TaskTexts.atMost(name, LONGEST_PRODUCT, TaskFault.PRODUCT_TOO_LONG));
        faults.addAll(TaskTexts.atMost(number, LONGEST_NUMBER, TaskFault.NUMBER_TOO_LONG));
        if (wanted.productDate().day() != null && !named) faults.add(TaskFault.PRODUCT_DATE_ALONE);
        return faults;
    }

    private static Act.@Nullable Product product(Wanted wanted) {
        String name = TaskTexts.line(wanted.product());
        String number = TaskTexts.line(wanted.productNumber());
        return name.isEmpty() && number.isEmpty()
                ? null
                : new Act.Product(
                        TaskTexts.orNull(name),
                        TaskTexts.orNull(number),
                        wanted.productDate().day());
    }
}
