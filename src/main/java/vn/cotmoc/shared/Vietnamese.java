package vn.cotmoc.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Vietnamese text, numbers and dates as they are compared, searched and written everywhere in the portal.
public final class Vietnamese {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cs}\\p{Cc}&&[^\\s\\x85]]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\x85\\p{Z}]+");
    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\\u2212\\u2043\\u02D7]");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final DateTimeFormatter ON_SCREEN = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu", Locale.ROOT).withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private Vietnamese() {}

    /// One way of writing the same text: NFC, plain single spaces, every dash a hyphen, nothing invisible.
    public static String clean(String text) {
        var visible = INVISIBLE.matcher(text).replaceAll("");
        var composed = Normalizer.normalize(visible, Normalizer.Form.NFC);
        var hyphens = DASHES.matcher(composed).replaceAll("-");
        // Old converters write the Icelandic eth, which looks the same and is found by no search.
        var letters = hyphens.replace('\u00D0', '\u0110').replace('\u00F0', '\u0111');
        return SPACES.matcher(letters).replaceAll(" ").strip();
    }

    /// Free text in its own words and lines: NFC, plain line ends, nothing invisible.
    public static String lines(String text) {
        var visible = INVISIBLE
                .matcher(text.replace("\r\n", "\n").replace('\r', '\n'))
                .replaceAll("");
        return Normalizer.normalize(visible, Normalizer.Form.NFC).strip();
    }

    /// Where in the typed text a character of its cleaned form stands; the end, when it lies beyond.
    public static int positionIn(String typed, int cleanedPosition) {
        int start = 0;
        while (start < typed.length()) {
            int end = typed.offsetByCodePoints(start, 1);
            // The letter behind keeps a blank at the end of the part from being stripped.
            if (clean(typed.substring(0, end) + "x").length() - 1 > cleanedPosition) return start;
            start = end;
        }
        return typed.length();
    }

    /// The form that is searched: cleaned, lower case, đ as d, without any mark, so that both tone placements meet.
    public static String fold(String text) {
        var folded = new StringBuilder();
        for (char letter : clean(text).toCharArray()) {
            if (!isMark(letter)) folded.append(fold(letter));
        }
        return folded.toString();
    }

    /// One composed letter without case and marks; anything else as it is.
    public static char fold(char letter) {
        char lower = Character.toLowerCase(letter);
        if (lower == 'đ') return 'd';
        // ≠ is no letter: without its mark it would mean the contrary.
        if (!Character.isLetter(lower)) return lower;
        var parts = Normalizer.normalize(String.valueOf(lower), Normalizer.Form.NFD);
        return parts.chars().skip(1).allMatch(Vietnamese::isMark) ? parts.charAt(0) : lower;
    }

    private static boolean isMark(int character) {
        return Character.getType(character) == Character.NON_SPACING_MARK;
    }

    /// `1.234,5`, with the decimals that the number has and no trailing zeros.
    public static String number(BigDecimal number) {
        return number(number, Math.max(0, number.stripTrailingZeros().scale()));
    }

    /// `1.234,50`: rounded half up to exactly so many decimals.
    public static String number(BigDecimal number, int decimals) {
        var format = new DecimalFormat("#,##0", new DecimalFormatSymbols(Locale.of("vi", "VN")));
        var symbols = format.getDecimalFormatSymbols();
        // Set by hand: a portal's figures may not depend on which locale data its JDK was built with.
        symbols.setDecimalSeparator(',');
        symbols.setGroupingSeparator('.');
        symbols.setMinusSign('-');
        format.setDecimalFormatSymbols(symbols);
        format.setMinimumFractionDigits(decimals);
        return format.format(number.setScale(decimals, RoundingMode.HALF_UP));
    }

    /// `03/04/2026`, the form of the screen.
    public static String date(LocalDate date) {
        return ON_SCREEN.format(date);
    }

    /// A moment as the clocks of Vietnam show it: `17:05 03/04/2026`.
    public static String moment(TemporalAccessor moment) {
        return MOMENT.format(moment);
    }

    /// `03/4/2026`, the form of documents: a zero before days below 10 and before January and February only.
    public static String officialDate(LocalDate date) {
        int month = date.getMonthValue();
        // Guideline 05-HD/VPTW and decree 30/2020/NĐ-CP: months 3 to 9 are not padded, they cannot be forged to 10-12.
        var writtenMonth = month <= 2 ? "0" + month : String.valueOf(month);
        return "%02d/%s/%d".formatted(date.getDayOfMonth(), writtenMonth, date.getYear());
    }

    /// A date in either form, or `2026-04-03`; nothing when it is none or does not exist.
    public static Optional<LocalDate> readDate(String typed) {
        var text = clean(typed);
        var dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) return dateOf(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
        var yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) return dateOf(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        return Optional.empty();
    }

    private static Optional<LocalDate> dateOf(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
