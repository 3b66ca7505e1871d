package vn.cotmoc.workbooks;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.workbooks.UnusableFile.Reason;

/// The lines of a csv in UTF-8, parted by commas, semicolons or tabs, as its first line is.
final class CsvValues implements ValueFile {

    private static final int LONGEST_CELL = 100_000;
    private static final String SEPARATORS = ";\t,";

    private final Path file;
    private final WorkbookLimits limits;
    private final char separator;
    private @Nullable Heads heads;

    private CsvValues(Path file, WorkbookLimits limits, char separator) {
        this.file = file;
        this.limits = limits;
        this.separator = separator;
    }

    static CsvValues open(Path file, WorkbookLimits limits) throws IOException {
        byte[] beginning;
        try (var in = Files.newInputStream(file)) {
            beginning = in.readNBytes(4096);
        }
        // Half of the bytes of Western letters in UTF-16 are zeros; UTF-8 has none.
        for (byte each : beginning) if (each == 0) throw new UnusableFile(Reason.UTF_16);
        if (beginning.length > 1 && (beginning[0] & 0xFF) >= 0xFE) throw new UnusableFile(Reason.UTF_16);
        return new CsvValues(file, limits, separator(file));
    }

    /// The first line says what parts its heads.
    static char separator(Path file) throws IOException {
        byte[] beginning;
        try (var in = Files.newInputStream(file)) {
            beginning = in.readNBytes(4096);
        }
        String first = new String(beginning, StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .orElse("");
        return (char) SEPARATORS
                .chars()
                .filter(sign -> first.indexOf(sign) >= 0)
                .findFirst()
                .orElse(',');
    }

    @Override
    public void read(Consumer<Line> taker) throws IOException {
        heads = null;
        try (var csv = CsvReader.builder()
                .fieldSeparator(separator)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_CELL)
                .ofCsvRecord(letters(file))) {
            int rows = 0;
            for (CsvRecord row : csv) {
                if (++rows > limits.rows()) throw new UnusableFile(Reason.TOO_MANY_ROWS, limits.rows());
                if (row.getFieldCount() > WorkbookLimits.COLUMNS)
                    throw new UnusableFile(
                            Reason.TOO_MANY_COLUMNS,
                            String.valueOf(row.getStartingLineNumber()),
                            WorkbookLimits.COLUMNS);
                if (heads == null)
                    heads = Heads.of("", row.getFields()).orElseThrow(() -> new UnusableFile(Reason.NO_HEAD));
                else TakerFailed.guard(taker, line(row, heads));
            }
        } catch (CsvParseException damaged) {
            throw problem(damaged);
        } catch (UncheckedIOException | CharacterCodingException damaged) {
            throw problem(damaged);
        }
        if (heads == null) throw new UnusableFile(Reason.EMPTY);
    }

    private static UnusableFile problem(Exception damaged) {
        for (Throwable cause = damaged; cause != null; cause = cause.getCause())
            if (cause instanceof CharacterCodingException) return new UnusableFile(Reason.NOT_UTF8);
        return new UnusableFile(Reason.QUOTES);
    }

    static Reader letters(Path file) throws IOException {
        var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        in.mark(3);
        // A byte order mark is welcome; Excel writes one.
        byte[] mark = in.readNBytes(3);
        boolean marked =
                mark.length == 3 && (mark[0] & 0xFF) == 0xEF && (mark[1] & 0xFF) == 0xBB && (mark[2] & 0xFF) == 0xBF;
        if (!marked) in.reset();
        return new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder());
    }

    private static Line line(CsvRecord row, Heads heads) {
        var cells = new EnumMap<Column, Found>(Column.class);
        heads.places().forEach((column, at) -> {
            String text = at < row.getFieldCount() ? unguarded(row.getField(at)) : "";
            if (!text.isBlank()) cells.put(column, new Found.Text(text));
        });
        return new Line(0, row.getStartingLineNumber(), cells);
    }

    /// Words that a spreadsheet would take for a formula stand behind one apostrophe more than they have.
    static String guarded(String text) {
        return looksLikeFormula(text) ? "'" + text : text;
    }

    /// A negative number is no formula.
    static String guardedUnlessNumber(String text) {
        return text.matches("-\\d+(,\\d+)?") ? text : guarded(text);
    }

    private static String unguarded(String text) {
        return text.startsWith("'") && looksLikeFormula(text) ? text.substring(1) : text;
    }

    private static boolean looksLikeFormula(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == '\'') at++;
        return at < text.length() && "=+-@\t\r".indexOf(text.charAt(at)) >= 0;
    }

    @Override
    public String sheetName(int sheet) {
        return "";
    }

    @Override
    public String columnName(int sheet, Column column) {
        List<String> written = Objects.requireNonNull(heads).written();
        Integer at = heads.places().get(column);
        return at == null ? column.head() : Vietnamese.clean(written.get(at));
    }
}
