package vn.cotmoc.workbooks;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.targets.Phrase;

/// Reads single cells of a workbook; what only looks like a value is not taken for one.
final class ReadingCells {

    // Excel itself shows no more digits: behind them is what binary fractions add, not what somebody typed.
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);
    private static final int LARGEST = 24;
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final boolean from1904;

    ReadingCells(boolean from1904) {
        this.from1904 = from1904;
    }

    /// The texts of a row, for one that may be the row of heads.
    List<String> texts(Row row) {
        var texts = new ArrayList<String>();
        for (int at = 0; at < row.getCellCount(); at++)
            texts.add(read(row.getCell(at)) instanceof Found.Text(var text) ? text : "");
        return texts;
    }

    Found read(@Nullable Cell cell) {
        if (cell == null) return new Found.Blank();
        String raw = Objects.requireNonNullElse(cell.getRawValue(), "");
        return switch (cell.getType()) {
            case EMPTY -> new Found.Blank();
            case STRING -> text(Objects.requireNonNullElse(cell.getText(), ""));
            case NUMBER -> number(raw, cell);
            case BOOLEAN -> new Found.Unusable(Phrase.of("workbooks.fault.boolean"), null);
            case ERROR -> new Found.Unusable(Phrase.of("workbooks.fault.error"), null);
            case FORMULA -> formula(raw);
        };
    }

    private static Found text(String written) {
        String text = unescaped(written);
        return text.isBlank() ? new Found.Blank() : new Found.Text(text);
    }

    /// Office files write some letters as their numbers: `_x000B_`.
    static String unescaped(String written) {
        return ESCAPED.matcher(written)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    // What a formula came to was worked out by another program at another time, from cells that may have changed.
    private static Found formula(String cached) {
        return new Found.Unusable(
                Phrase.of("workbooks.fault.formula"),
                cached.isBlank() || cached.length() > 40
                        ? Phrase.of("workbooks.suggest.values")
                        : Phrase.of("workbooks.suggest.pasteValue", cached));
    }

    private Found number(String raw, Cell cell) {
        if (raw.isBlank()) return new Found.Blank();
        BigDecimal number;
        try {
            number = new BigDecimal(raw.strip());
        } catch (NumberFormatException unreadable) {
            return new Found.Unusable(Phrase.of("targets.number.notANumber"), null);
        }
        if (number.signum() != 0 && Math.abs((long) number.precision() - number.scale()) > LARGEST)
            return new Found.Unusable(Phrase.of("targets.number.tooLong"), null);
        if (isDate(cell)) return date(number, Objects.requireNonNullElse(cell.getDataFormatString(), ""));
        var shown = number.round(SHOWN).stripTrailingZeros();
        if (shown.scale() > LARGEST) return new Found.Unusable(Phrase.of("targets.number.tooLong"), null);
        return new Found.Number(shown.scale() < 0 ? shown.setScale(0) : shown);
    }

    private static boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        Integer id = cell.getDataFormatId();
        return format != null && DateUtil.isADateFormat(id == null ? -1 : id, format)
                || id != null && DateUtil.isInternalDateFormat(id);
    }

    /// Excel makes 2 May of `2,5` or `2.5`, and March 2025 of `3.25`.
    private Found date(BigDecimal number, String format) {
        if (!DateUtil.isValidExcelDate(number.doubleValue()) || number.compareTo(BigDecimal.valueOf(2_958_465)) > 0)
            return new Found.Unusable(
                    Phrase.of("workbooks.fault.date", number.toPlainString()),
                    Phrase.of("workbooks.suggest.numberFormat"));
        LocalDate day =
                DateUtil.getLocalDateTime(number.doubleValue(), from1904).toLocalDate();
        boolean withoutDay = !format.toLowerCase(java.util.Locale.ROOT).contains("d") && day.getDayOfMonth() == 1;
        String meant = withoutDay
                ? day.getMonthValue() + "," + "%02d".formatted(day.getYear() % 100)
                : day.getDayOfMonth() + "," + day.getMonthValue();
        return new Found.Unusable(
                Phrase.of("workbooks.fault.date", Vietnamese.date(day)), Phrase.of("workbooks.suggest.number", meant));
    }
}
