package vn.cotmoc.imports;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.cotmoc.targets.Comparison;
import vn.cotmoc.targets.Target;
import vn.cotmoc.targets.TargetReading;

/// Writes what a target means into the cells of its row; what is not understood is left empty and doubted.
final class TargetCells {

    private static final Pattern DECIMALS = Pattern.compile("(\\d+),(\\d+)");

    private TargetCells() {}

    static Optional<Target> write(FoundRow row, String printed, TargetReading reading) {
        return switch (reading) {
            case TargetReading.Understood(var target, var _, var _) -> {
                row.say("comparator", target.comparator());
                row.say(
                        "low",
                        target.lowEnd().map(end -> asPrinted(end, printed)).orElse(null));
                row.say(
                        "high",
                        target.highEnd().map(end -> asPrinted(end, printed)).orElse(null));
                boolean worded =
                        target.comparator() == Comparison.STAGE || target.comparator() == Comparison.UNQUANTIFIED;
                row.say("text", worded ? printed : null);
                yield Optional.of(target);
            }
            case TargetReading.Refused(var _, var position) -> {
                row.doubt("printed", Unsure.TARGET_NOT_READ, position + 1);
                yield Optional.empty();
            }
        };
    }

    /// With the decimals that are printed: 3,0 stays 3.0, which says how exactly it is meant.
    private static String asPrinted(BigDecimal end, String printed) {
        var figures = DECIMALS.matcher(printed);
        while (figures.find()) {
            var figure = new BigDecimal(figures.group(1) + "." + figures.group(2));
            if (figure.compareTo(end) == 0) return figure.toPlainString();
        }
        return end.toPlainString();
    }
}
