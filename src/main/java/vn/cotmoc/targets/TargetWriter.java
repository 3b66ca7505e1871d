package vn.cotmoc.targets;

import java.math.BigDecimal;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.targets.Target.About;
import vn.cotmoc.targets.Target.AtLeast;
import vn.cotmoc.targets.Target.AtMost;
import vn.cotmoc.targets.Target.Exactly;
import vn.cotmoc.targets.Target.LessThan;
import vn.cotmoc.targets.Target.Maintain;
import vn.cotmoc.targets.Target.MoreThan;
import vn.cotmoc.targets.Target.NoInterimTest;
import vn.cotmoc.targets.Target.ReachStage;
import vn.cotmoc.targets.Target.Unquantified;
import vn.cotmoc.targets.Target.Within;

/// Writes targets: in the one form that reads back as the same target, and in words for the person who checks.
public final class TargetWriter {

    private TargetWriter() {}

    public static String print(Target target) {
        return print(target, PrintedUnit.NONE);
    }

    public static String print(Target target, PrintedUnit unit) {
        return switch (target) {
            case AtLeast(var bound) -> "≥ " + figure(bound, unit);
            case MoreThan(var bound) -> "Trên " + figure(bound, unit);
            case AtMost(var bound) -> "≤ " + figure(bound, unit);
            case LessThan(var bound) -> "Dưới " + figure(bound, unit);
            case Exactly(var value) -> "= " + figure(value, unit);
            case Within(var low, var high) -> Vietnamese.number(low) + " - " + figure(high, unit);
            case About(var value, var share) -> "khoảng " + figure(value, unit) + margin(share);
            case ReachStage(var _, var wording) -> wording;
            case Unquantified(var wording) -> wording;
            case Maintain _ -> Wordings.MAINTAIN;
            case NoInterimTest _ -> Wordings.NO_INTERIM_TEST;
        };
    }

    /// The reading in words, such as "ít nhất 2,5 lần"; figures are left to the reader's language.
    public static Phrase inWords(Target target, PrintedUnit unit) {
        var behind = unit.behindFigure();
        return switch (target) {
            case AtLeast(var bound) -> Phrase.of("targets.reading.atLeast", bound, behind);
            case MoreThan(var bound) -> Phrase.of("targets.reading.moreThan", bound, behind);
            case AtMost(var bound) -> Phrase.of("targets.reading.atMost", bound, behind);
            case LessThan(var bound) -> Phrase.of("targets.reading.lessThan", bound, behind);
            case Exactly(var value) -> Phrase.of("targets.reading.exactly", value, behind);
            case Within(var low, var high) -> Phrase.of("targets.reading.range", low, high, behind);
            case About(var value, var share) ->
                Phrase.of("targets.reading.about", value, behind, share.movePointRight(2));
            case ReachStage(var stage, var wording) -> Phrase.of("targets.reading.stage." + stage, wording);
            case Unquantified(var wording) -> Phrase.of("targets.reading.unquantified", wording);
            case Maintain _ -> Phrase.of("targets.reading.maintain");
            case NoInterimTest _ -> Phrase.of("targets.reading.none");
        };
    }

    private static String figure(BigDecimal number, PrintedUnit unit) {
        return Vietnamese.number(number) + unit.behindFigure();
    }

    private static String margin(BigDecimal share) {
        return share.compareTo(About.USUAL_SHARE) == 0
                ? ""
                : " (± " + Vietnamese.number(share.movePointRight(2)) + "%)";
    }
}
