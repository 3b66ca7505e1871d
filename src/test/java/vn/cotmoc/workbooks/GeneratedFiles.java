package vn.cotmoc.workbooks;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import vn.cotmoc.targets.IndicatorKind;
import vn.cotmoc.workbooks.ReportingTable.Entrance;
import vn.cotmoc.workbooks.Workbooks.Format;

/// Files with as many values as wanted, one for each made-up commune and period.
final class GeneratedFiles {

    private static final List<String> HEADS =
            List.of("resolution", "indicator", "name", "unit", "period", "value", "maturity", "note", "revision");

    private GeneratedFiles() {}

    static void write(ReportingTable table, Format format, int count, OutputStream out) throws IOException {
        var wanted = table.entrances().stream()
                .filter(entrance -> entrance.unit().code().startsWith("9"))
                .filter(entrance -> entrance.indicator().kind() != IndicatorKind.STAGE)
                .limit(count)
                .toList();
        switch (format) {
            case CSV -> csv(table, wanted, out);
            case XLSX -> xlsx(table, wanted, out);
        }
    }

    private static List<String> cells(ReportingTable table, Entrance entrance, int number) {
        return List.of(
                table.slug(),
                entrance.indicator().code(),
                entrance.indicator().name().replace("\"", ""),
                entrance.unit().code(),
                entrance.period().toString(),
                String.valueOf(number % 90),
                "PRELIMINARY",
                number % 7 == 0 ? "rà soát lại theo báo cáo quý" : "",
                "0");
    }

    private static void csv(ReportingTable table, List<Entrance> wanted, OutputStream out) throws IOException {
        try (var letters = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            letters.write(String.join(",", HEADS) + "\n");
            for (int number = 0; number < wanted.size(); number++)
                letters.write("\"" + String.join("\",\"", cells(table, wanted.get(number), number)) + "\"\n");
        }
    }

    private static void xlsx(ReportingTable table, List<Entrance> wanted, OutputStream out) throws IOException {
        try (var workbook = new SXSSFWorkbook(100)) {
            var sheet = workbook.createSheet("Biểu");
            row(sheet.createRow(0), HEADS, false);
            for (int number = 0; number < wanted.size(); number++)
                row(sheet.createRow(number + 1), cells(table, wanted.get(number), number), true);
            workbook.write(out);
        }
    }

    private static void row(org.apache.poi.ss.usermodel.Row row, List<String> cells, boolean values) {
        for (int at = 0; at < cells.size(); at++) {
            var cell = row.createCell(at);
            if (values && HEADS.get(at).equals("value")) cell.setCellValue(Double.parseDouble(cells.get(at)));
            else cell.setCellValue(cells.get(at));
        }
    }
}
