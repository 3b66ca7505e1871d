package vn.cotmoc.drafts;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.targets.Deadline;
import vn.cotmoc.targets.DeadlineReader;

/// Deadlines that were over before the resolution was issued, that cannot be read, or that are not there.
final class DeadlineRules {

    private DeadlineRules() {}

    static Stream<Finding> of(LintedResolution resolution, LocalDate today) {
        LocalDate from = issued(resolution).orElse(today);
        return resolution.sheets().of(Sheet.TASKS).stream().flatMap(task -> of(task, from));
    }

    private static Optional<LocalDate> issued(LintedResolution resolution) {
        try {
            return resolution.sheets().headRow("issued_on").map(row -> row.date("value"));
        } catch (SheetFault unreadable) {
            return Optional.empty();
        }
    }

    private static Stream<Finding> of(SheetRow task, LocalDate from) {
        String deadline = task.text("deadline");
        if (deadline == null) return Stream.of(Finding.at(task, "deadline", Rule.NO_DEADLINE));
        Optional<Deadline> read = DeadlineReader.read(deadline);
        if (read.isEmpty()) return Stream.of(Finding.at(task, "deadline", Rule.DEADLINE_NOT_READ, deadline));
        return read.get().firstDue().filter(due -> due.isBefore(from)).stream()
                .map(due -> Finding.at(
                        task,
                        "deadline",
                        Rule.DEADLINE_PASSED,
                        deadline,
                        Vietnamese.officialDate(due),
                        Vietnamese.officialDate(from)));
    }
}
