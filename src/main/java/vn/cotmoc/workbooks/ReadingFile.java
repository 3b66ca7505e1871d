package vn.cotmoc.workbooks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.reporting.ImportingReports;

/// One file on its way in: hands over what its lines say, and keeps what is wrong with them.
final class ReadingFile implements ImportingReports.Rows {

    private static final int TELL_AFTER = 5000;

    private final ImportingValues.Request request;
    private final Reportable reportable;
    private final Choices choices;
    private final List<CellFault> faults = new ArrayList<>();
    private @Nullable ValueFile file;
    private long faulty;
    private long rows;

    ReadingFile(ImportingValues.Request request, Reportable reportable, Choices choices) {
        this.request = request;
        this.reportable = reportable;
        this.choices = choices;
    }

    void open(WorkbookLimits limits) throws IOException {
        file = ValueFile.open(request.file(), limits);
    }

    @Override
    public boolean handOver(Consumer<ImportingReports.Row> taker) {
        try {
            file().read(line -> take(line, taker));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        request.read().accept(rows);
        return faulty == 0;
    }

    private void take(Line line, Consumer<ImportingReports.Row> taker) {
        if (++rows % TELL_AFTER == 0) request.read().accept(rows);
        switch (UnderstandingLines.read(line, reportable, choices)) {
            case Understood.Value(var row) -> taker.accept(row);
            case Understood.Nothing _ -> {}
            case Understood.Wrong(var wrong) -> {
                faulty++;
                for (var fault : wrong) if (faults.size() < ImportingReports.KEPT) faults.add(at(line.place(), fault));
            }
        }
    }

    CellFault at(long place, Understood.Fault fault) {
        int sheet = Line.sheetOf(place);
        return new CellFault(
                file().sheetName(sheet),
                Line.rowOf(place),
                file().columnName(sheet, fault.column()),
                fault.column().head(),
                fault.why(),
                fault.suggestion());
    }

    private ValueFile file() {
        return Objects.requireNonNull(file);
    }

    long rows() {
        return rows;
    }

    long faulty() {
        return faulty;
    }

    List<CellFault> faults() {
        return faults;
    }
}
