package vn.cotmoc.workbooks;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.cotmoc.reporting.Figure;
import vn.cotmoc.reporting.ImportingReports;
import vn.cotmoc.reporting.ImportingReports.Imported;
import vn.cotmoc.reporting.Submission;
import vn.cotmoc.targets.Phrase;

/// Puts what the portal refuses beside what could not be read, each at its cell.
final class FaultWords {

    private final ReadingFile file;
    private final Words words;

    FaultWords(ReadingFile file, Words words) {
        this.file = file;
        this.words = words;
    }

    Inspection inspection(Imported imported, boolean dryRun) {
        var refused = imported.faults().stream().map(this::fault).filter(Objects::nonNull);
        List<CellFault> faults = Stream.concat(file.faults().stream(), refused)
                .sorted(Comparator.comparing(CellFault::sheet).thenComparingLong(CellFault::row))
                .limit(ImportingReports.KEPT)
                .toList();
        long faulty = file.faulty() + imported.faulty();
        boolean stale = imported.faults().stream()
                .anyMatch(fault -> fault instanceof ImportingReports.Fault.Single(var _, Submission.Stale _));
        return new Inspection(
                file.rows(),
                imported.changed(),
                imported.unchanged(),
                faulty,
                faults,
                null,
                !dryRun && faulty == 0,
                stale && file.faulty() == 0);
    }

    private CellFault fault(ImportingReports.Fault fault) {
        return file.at(
                fault.place(),
                switch (fault) {
                    case ImportingReports.Fault.Twice(var _, var first) ->
                        new Understood.Fault(
                                Column.INDICATOR,
                                Phrase.of("workbooks.fault.twice", String.valueOf(Line.rowOf(first))),
                                null);
                    case ImportingReports.Fault.Single(var _, var why) -> single(why);
                });
    }

    private Understood.Fault single(Submission why) {
        return switch (why) {
            case Submission.Refused(var _, var reason, var limit, var _) ->
                new Understood.Fault(Column.of(reason), Phrase.of("reporting.refused." + reason, limit), null);
            case Submission.Stale(var _, var present) ->
                new Understood.Fault(
                        Column.VALUE,
                        Phrase.of(
                                "workbooks.fault.stale",
                                present.map(words::value).orElse("?"),
                                present.map(Figure::authorName).orElse("?"),
                                String.valueOf(present.map(Figure::revision).orElse(0))),
                        Phrase.of("workbooks.suggest.exportAgain"));
            case Submission.Accepted _, Submission.Unchanged _ -> throw new IllegalStateException(why.toString());
        };
    }
}
