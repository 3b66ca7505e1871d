package vn.cotmoc.journeys;

import com.microsoft.playwright.Locator;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// The figures of the review table of 2026, from both files as somebody downloads them.
record ReviewFigures(List<Line> csv, List<Line> workbook) {

    private static final Pattern CODE = Pattern.compile("/indicators/([^?]+)");
    private static final Locale VIETNAMESE = Locale.of("vi", "VN");
    private static final String NO_SOURCE = "Chưa có nguồn";
    private static final int RESULT = 7;
    private static final int VERDICT = 9;

    /// What one row comes to.
    record Line(String code, String result, String verdict) {

        /// The same on the indicator's own page, where a share is followed by its parts, and where the reason why there
        /// is no figure stands in its place.
        static Line onPage(Visitor visitor, String code) {
            var row = visitor.page()
                    .locator("main table:has(caption:text-is('Kết quả và kế hoạch từng năm')) tr")
                    .filter(new Locator.FilterOptions()
                            .setHas(visitor.page().locator("th[scope=row]:text-is('2026')")));
            String result = row.count() == 0 ? "" : row.locator("td").first().innerText();
            String figure = result.equals(NO_SOURCE) ? "" : result.replaceAll(" \\(.*", "");
            return new Line(code, figure.strip(), visitor.words(".answer .verdict span:not(.sign)"));
        }
    }

    /// Takes both files from the page that is open. Neither names the codes: the page's verdicts lead to them, row by
    /// row.
    static ReviewFigures read(Visitor visitor) {
        List<String> codes = visitor.page().locator(".review tbody tr").all().stream()
                .map(ReviewFigures::code)
                .toList();
        try {
            return new ReviewFigures(
                    lines(codes, csv(download(visitor, "csv"))), lines(codes, workbook(download(visitor, "xlsx"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Line of(String code) {
        return csv.stream().filter(line -> line.code().equals(code)).findFirst().orElseThrow();
    }

    // A heading carries no verdict and no code.
    private static String code(Locator row) {
        var chip = row.locator("a.verdict");
        if (chip.count() == 0) return "";
        var code = CODE.matcher(chip.getAttribute("href"));
        return code.find() ? code.group(1) : "";
    }

    private static Path download(Visitor visitor, String form) {
        return visitor.page()
                .waitForDownload(() -> visitor.page().click("a[href*='.%s?']".formatted(form)))
                .path();
    }

    private static List<Line> lines(List<String> codes, List<List<String>> rows) {
        var lines = new ArrayList<Line>();
        for (int at = 0; at < codes.size(); at++)
            if (!codes.get(at).isEmpty())
                lines.add(new Line(
                        codes.get(at), rows.get(at).get(RESULT), rows.get(at).get(VERDICT)));
        return lines;
    }

    private static List<List<String>> csv(Path file) throws IOException {
        try (var records = CsvReader.builder().ofCsvRecord(Files.readString(file))) {
            return records.stream().skip(1).map(record -> record.getFields()).toList();
        }
    }

    // The annex's rows begin below its title and its two rows of heads, where the first ordinal stands.
    private static List<List<String>> workbook(Path file) throws IOException {
        try (var workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            var shown = new DataFormatter(VIETNAMESE);
            var rows = new ArrayList<List<String>>();
            for (var row : workbook.getSheetAt(0)) {
                var cells = new ArrayList<String>();
                for (int at = 0; at <= VERDICT; at++) cells.add(shown.formatCellValue(row.getCell(at)));
                if (!rows.isEmpty() || cells.getFirst().equals("1")) rows.add(cells);
            }
            return rows;
        }
    }
}
