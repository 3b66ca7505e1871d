package vn.cotmoc.workbooks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import vn.cotmoc.documents.CheckingPackages;
import vn.cotmoc.workbooks.UnusableFile.Reason;

/// A file with values: read once from its first line to its last, never held as a whole.
sealed interface ValueFile permits SheetValues, CsvValues {

    /// Hands over its lines, head rows left out.
    ///
    /// @throws UnusableFile where it cannot be read on
    void read(Consumer<Line> taker) throws IOException;

    /// Where a column stands in a sheet that has been read, as people name it.
    String sheetName(int sheet);

    String columnName(int sheet, Column column);

    /// What a file is by its content, whatever its name says.
    static ValueFile open(Path file, WorkbookLimits limits) throws IOException {
        long size = Files.size(file);
        if (size == 0) throw new UnusableFile(Reason.EMPTY);
        if (size > limits.file().toBytes())
            throw new UnusableFile(Reason.TOO_LARGE, limits.file().toMegabytes());
        byte[] beginning;
        try (var in = Files.newInputStream(file)) {
            beginning = in.readNBytes(4);
        }
        if (!CheckingPackages.isArchive(beginning)) return CsvValues.open(file, limits);
        var refusal = CheckingPackages.check(file, limits.packages());
        if (refusal.isPresent()) throw UnusableFile.of(refusal.get());
        return new SheetValues(file, limits);
    }
}
