package vn.cotmoc.workbooks;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.reporting.ImportingReports;
import vn.cotmoc.targets.Phrase;

/// What a line of a file says.
sealed interface Understood {

    record Value(ImportingReports.Row row) implements Understood {}

    /// Nothing was entered there, and nothing stood there.
    record Nothing() implements Understood {}

    record Wrong(List<Fault> faults) implements Understood {}

    record Fault(Column column, Phrase why, @Nullable Phrase suggestion) {}
}
