package vn.cotmoc.exports;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.cotmoc.reporting.Viewpoint;
import vn.cotmoc.resolutions.Resolution;
import vn.cotmoc.resolutions.ResolutionId;
import vn.cotmoc.targets.Phrase;
import vn.cotmoc.territory.UnitId;

/// Made-up tables, and what was written of them, read back.
final class Written {

    /// Title, subject, origin, standing, and that it is a draft: a table without illustrative figures has its heads
    /// below these.
    static final int HEADS = 5;

    static final int FIRST_ROW = HEADS + 2;

    private Written() {}

    static Resolution resolution() {
        return new Resolution(
                new ResolutionId(new UUID(0, 1)),
                "dien-bien-24-nq-tu-2026",
                new UnitId(new UUID(0, 2)),
                "11",
                "Điện Biên",
                "24-NQ/TU",
                LocalDate.of(2026, 4, 3),
                "về phát triển kinh tế - xã hội",
                "Ban Chấp hành Đảng bộ tỉnh",
                null,
                null,
                2026,
                2030,
                2035,
                2028,
                2030,
                null);
    }

    /// One row: ordinal, name, unit, baseline and its year, two targets, a result, nothing else.
    static ReviewTable table(String name, BigDecimal result, int decimals) {
        var columns = new ReviewColumns(resolution(), List.of(2028, 2030), List.of(2026)).all();
        var known = List.of(
                new Cell.Words("-"),
                new Cell.Words(name),
                new Cell.Words("%"),
                new Cell.Amount(new BigDecimal("-0.5"), 1),
                new Cell.Year(2025),
                new Cell.Words("50 - 55"),
                new Cell.Blank(),
                new Cell.Amount(result, decimals));
        var cells = IntStream.range(0, columns.size())
                .<Cell>mapToObj(at -> at < known.size() ? known.get(at) : new Cell.Blank())
                .toList();
        var remarked = new ArrayList<>(cells);
        remarked.set(columns.size() - 1, new Cell.Remarks(List.of(Phrase.of("exports.remark.verbatim", "@SUM(A1)"))));
        return new ReviewTable(
                resolution(),
                Viewpoint.of(2026),
                LocalDate.of(2026, 12, 20),
                columns,
                List.of(new ReviewRow("1", null, false, false, remarked)));
    }

    static XSSFSheet sheet(byte[] content) {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            return workbook.getSheetAt(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<CsvRecord> records(byte[] content) {
        var text = new String(content, StandardCharsets.UTF_8);
        try (var csv = CsvReader.builder().ofCsvRecord(text.substring(1))) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
