package vn.cotmoc.documents;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import vn.cotmoc.shared.Vietnamese;

/// Writes a number of a workbook as a Vietnamese annex prints it: `2,5`, `5.500`, `40%`, `03/04/2026`.
final class ExcelNumber {

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");
    private static final Pattern DECIMALS = Pattern.compile("\\.([0#?]+)");
    // Excel itself keeps no more digits.
    private static final MathContext EXACT = new MathContext(15, RoundingMode.HALF_UP);
    private static final int LARGEST = 15;

    private ExcelNumber() {}

    static String write(String raw, ExcelLooks.Look look, boolean from1904, FoundText text) {
        BigDecimal value;
        try {
            value = new BigDecimal(raw.strip());
        } catch (NumberFormatException unreadable) {
            text.note(Oddity.STRANGE_NUMBER);
            return raw;
        }
        if (value.signum() != 0 && Math.abs(value.precision() - value.scale()) > LARGEST) {
            text.note(Oddity.STRANGE_NUMBER);
            return raw;
        }
        if (DateUtil.isADateFormat(look.format(), look.code())) {
            text.note(Oddity.DATE_CELL);
            if (DateUtil.isValidExcelDate(value.doubleValue()))
                return Vietnamese.date(
                        DateUtil.getLocalDateTime(value.doubleValue(), from1904).toLocalDate());
        }
        return number(value.round(EXACT), QUOTED.matcher(look.code()).replaceAll(""));
    }

    private static String number(BigDecimal value, String code) {
        // The part for negative numbers and for zero only dresses them.
        String positive = code.split(";", 2)[0];
        boolean percent = positive.contains("%");
        BigDecimal shown = percent ? value.movePointRight(2) : value;
        var decimals = DECIMALS.matcher(positive);
        boolean general = positive.equalsIgnoreCase("General") || positive.equals("@");
        int places = decimals.find() ? decimals.group(1).length() : 0;
        int own = Math.max(0, shown.stripTrailingZeros().scale());
        // A format may hide decimals; hiding them from the reader would change the target.
        String text = Vietnamese.number(shown, general ? own : Math.max(places, own));
        return (positive.contains(",") ? text : text.replace(".", "")) + (percent ? "%" : "");
    }
}
