package vn.cotmoc.exports;

import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/// Writes the two rows of heads: a head of its own spans both, a shared one spans its columns.
record SheetHeads(XSSFSheet sheet, SheetStyles styles, ReviewWords words) {

    private static final int UPPER_HEIGHT = 32;
    private static final int LOWER_HEIGHT = 48;

    void write(List<Column> columns, int first) {
        var upper = sheet.createRow(first);
        var lower = sheet.createRow(first + 1);
        upper.setHeightInPoints(UPPER_HEIGHT);
        lower.setHeightInPoints(LOWER_HEIGHT);
        for (int at = 0; at < columns.size(); at++) {
            var column = columns.get(at);
            sheet.setColumnWidth(at, column.form().width() * 256);
            var top = upper.createCell(at);
            var below = lower.createCell(at);
            top.setCellStyle(styles.head());
            below.setCellStyle(styles.head());
            if (column.group() == null) {
                top.setCellValue(words.say(column.head()));
                sheet.addMergedRegion(new CellRangeAddress(first, first + 1, at, at));
            } else {
                below.setCellValue(words.say(column.head()));
                if (isFirstOfGroup(columns, at)) {
                    top.setCellValue(words.say(column.group()));
                    merge(first, at, lastOfGroup(columns, at));
                }
            }
        }
    }

    private void merge(int row, int from, int to) {
        if (to > from) sheet.addMergedRegion(new CellRangeAddress(row, row, from, to));
    }

    private static boolean isFirstOfGroup(List<Column> columns, int at) {
        return at == 0 || !sameGroup(columns, at - 1, at);
    }

    private static int lastOfGroup(List<Column> columns, int at) {
        int last = at;
        while (last + 1 < columns.size() && sameGroup(columns, at, last + 1)) last++;
        return last;
    }

    private static boolean sameGroup(List<Column> columns, int one, int other) {
        return Objects.equals(columns.get(one).group(), columns.get(other).group());
    }
}
