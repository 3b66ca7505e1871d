package vn.cotmoc.targets;

import java.util.regex.Pattern;
import vn.cotmoc.targets.TargetReading.Refused;
import vn.cotmoc.targets.TargetReading.Understood;

/// What kind of indicator a target in a sentence most likely belongs to; a person decides.
final class KindHint {

    private static final Pattern COMPOSITION = Pattern.compile("\\b(ty trong|co cau)\\b");
    private static final Pattern YEARLY = Pattern.compile("\\b(hang|moi) nam\\b");
    private static final Pattern CUT = Pattern.compile("\\bgiam\\b(?!.*\\b(con|xuong)\\b)");
    // Less of these is better, wherever the words do not speak of the cut itself.
    private static final Pattern BURDEN = Pattern.compile(
            "^(giam )?(ty le |ti le |so |so luong )?(ho ngheo|ho can ngheo|ngheo|can ngheo|tu vong|that nghiep|mu chu"
                    + "|tao hon|bo hoc|tai nan|(tre em .{0,60})?suy dinh duong)\\b");

    private KindHint() {}

    static boolean isComposition(String subject) {
        return COMPOSITION.matcher(subject).find();
    }

    /// Whether less is better, by what is measured and by the words before it.
    static boolean isBurden(String subject, String before) {
        return BURDEN.matcher(subject).find() && !CUT.matcher(before).find();
    }

    static IndicatorKind of(TargetReading reading, Amount amount, Cursor sentence, boolean composition) {
        return switch (reading) {
            case Refused _ -> IndicatorKind.LEVEL;
            case Understood(var target, var unit, var _) ->
                switch (target.comparator()) {
                    case STAGE, UNQUANTIFIED -> IndicatorKind.STAGE;
                    case AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN, EXACTLY, RANGE, ABOUT, MAINTAIN, NONE ->
                        composition ? IndicatorKind.COMPOSITION : ofNumber(unit, amount, sentence);
                };
        };
    }

    private static IndicatorKind ofNumber(PrintedUnit unit, Amount amount, Cursor sentence) {
        var phrase = sentence.folded().substring(amount.from(), amount.to());
        if (phrase.contains("binh quan chung")) return IndicatorKind.RATIO_TO_REFERENCE;
        if (unit.wording().startsWith(UnitReader.TIMES)) return IndicatorKind.RATIO_TO_BASE;
        if (unit.isPercent() && unit.isPerYear()) return IndicatorKind.RATE;
        if (phrase.contains("them ")) return IndicatorKind.INCREMENT;
        if (unit.isPercent() && CUT.matcher(phrase).find())
            return phrase.contains("binh quan") ? IndicatorKind.RATE : IndicatorKind.REDUCTION;
        boolean isPerHead = unit.wording().contains("/người");
        boolean isYearly = unit.isPerYear()
                || YEARLY.matcher(sentence.folded()).region(0, amount.from()).find();
        return unit.isStated() && !unit.isPercent() && isYearly && !isPerHead
                ? IndicatorKind.FLOW
                : IndicatorKind.LEVEL;
    }
}
