package vn.cotmoc.targets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.cotmoc.targets.Quantity.Point;

/// Two figures with a stroke between: a share (`1/2`), a count out of a total (`61/96 xã`), or no target at all.
record Fraction(BigDecimal part, BigDecimal whole) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    // 01/02, 30/4, 8/2019: days and months, where no unit says that something is counted.
    private static final Pattern PADDED = Pattern.compile("(0\\d/\\d|\\d+/0\\d).*");
    private static final Pattern YEAR = Pattern.compile("(0?[1-9]|1[0-2])/(19|20)\\d\\d\\b.*");

    /// Why this is no target, if it is none.
    Optional<Phrase> fault(PrintedUnit unit, String printed) {
        if (part.signum() < 0 || whole.signum() <= 0 || part.scale() > 0 || whole.scale() > 0)
            return Optional.of(Phrase.of("targets.refused.noFraction"));
        if (!unit.isStated() && isDate(printed)) return Optional.of(Phrase.of("targets.refused.looksLikeDate"));
        if (isAboveWhole() && !isTimes(unit))
            return Optional.of(Phrase.of("targets.refused.partAboveWhole", part, whole));
        return Optional.empty();
    }

    Quantity meant(PrintedUnit unit, Cursor cursor) {
        if (isTimes(unit)) return new Point(quotient(part), unit, List.of());
        if (unit.isStated() && !unit.isPercent())
            return new Point(part, unit, List.of(Phrase.of("targets.note.countOutOf", part, whole, unit.wording())));
        // A part of a whole or of a reference is a share, and shares are kept per hundred as in the annexes.
        var share = quotient(part.multiply(HUNDRED));
        var of = unit.isStated() ? unit : UnitReader.takeShare(cursor);
        return new Point(share, of, List.of(Phrase.of("targets.note.fractionIsShare", part, whole, share)));
    }

    private boolean isDate(String printed) {
        boolean isDayOfMonth = isAboveWhole() && part.intValue() <= 31 && whole.intValue() <= 12;
        return isDayOfMonth
                || PADDED.matcher(printed).matches()
                || YEAR.matcher(printed).matches();
    }

    private boolean isAboveWhole() {
        return part.compareTo(whole) > 0;
    }

    private static boolean isTimes(PrintedUnit unit) {
        return unit.wording().startsWith(UnitReader.TIMES);
    }

    private BigDecimal quotient(BigDecimal dividend) {
        return dividend.divide(whole, 6, RoundingMode.HALF_UP);
    }
}
