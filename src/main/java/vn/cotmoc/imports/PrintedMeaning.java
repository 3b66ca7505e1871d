package vn.cotmoc.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.indicators.Indicator.Collection;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.targets.Direction;
import vn.cotmoc.targets.IndicatorKind;
import vn.cotmoc.targets.Target;
import vn.cotmoc.targets.TargetReader;
import vn.cotmoc.targets.TargetReading;

/// What an indicator measures and which way is better, told by its name, its unit and its targets, as an annex prints
/// none of it.
record PrintedMeaning(
        IndicatorKind kind,
        @Nullable Direction direction,
        @Nullable Integer baseYear,
        @Nullable Integer decimals,
        Collection collection,
        @Nullable Integer lowest,
        @Nullable Integer highest,
        List<Unsure> doubts) {

    private static final Pattern BASE_YEAR = Pattern.compile("(?:so voi|nam) (?:nam )?(20\\d\\d)");
    private static final Pattern REFERENCE = Pattern.compile(".*binh quan( chung)? (cua )?(ca nuoc|chung|toan quoc).*");
    // Less of these is better, whatever the figures say.
    private static final Pattern UNWANTED = Pattern.compile(
            ".*(suy dinh duong|ho ngheo|can ngheo|ngheo da chieu|that nghiep|tu vong|tao hon|can huyet|o nhiem|tai nan"
                    + "|bo hoc|mu chu|con thu ba|nha tam|dot nat|thieu nuoc|that thoat|ty suat sinh tho|toi pham|that lac).*");
    private static final Pattern FALLING = Pattern.compile(".*\\bgiam\\b.*");

    static PrintedMeaning of(String name, String unit, List<String> printed) {
        String said = Vietnamese.fold(name);
        String measured = Vietnamese.fold(unit);
        var figures = printed.stream().filter(text -> !text.isBlank()).toList();
        IndicatorKind kind = kind(said, measured, figures);
        var doubts = new ArrayList<Unsure>();
        if (isAssumed(kind, said, measured)) doubts.add(Unsure.KIND_ASSUMED);
        Direction direction = direction(kind, said, figures, doubts);
        boolean share = measured.startsWith("%");
        return new PrintedMeaning(
                kind,
                direction,
                kind == IndicatorKind.RATIO_TO_BASE ? baseYear(said) : null,
                decimals(kind, share, figures),
                collection(kind, said),
                lowest(kind),
                share && kind != IndicatorKind.RATIO_TO_REFERENCE ? (Integer) 100 : null,
                doubts);
    }

    private static IndicatorKind kind(String name, String unit, List<String> figures) {
        boolean worded = figures.stream().noneMatch(text -> text.chars().anyMatch(Character::isDigit));
        if (worded && (unit.isEmpty() || !figures.isEmpty() && !unit.startsWith("%"))) return IndicatorKind.STAGE;
        if (unit.equals("lan")) return IndicatorKind.RATIO_TO_BASE;
        if (unit.matches("%( |/).*nam.*|diem (%|phan tram).*")) return IndicatorKind.RATE;
        if (unit.endsWith("/nam") && !unit.contains("nguoi/nam") || isFlow(name, unit)) return IndicatorKind.FLOW;
        if (!unit.startsWith("%"))
            return name.matches("(so )?.*\\b(co them|tang them)\\b.*") ? IndicatorKind.INCREMENT : IndicatorKind.LEVEL;
        if (REFERENCE.matcher(name).matches() && name.contains("so voi")) return IndicatorKind.RATIO_TO_REFERENCE;
        if (name.matches("(ty le )?giam .*") && !name.contains("giam ngheo")) return IndicatorKind.REDUCTION;
        return name.contains("co cau") ? IndicatorKind.COMPOSITION : IndicatorKind.LEVEL;
    }

    /// People a year are counted anew each year; money per person and year is an amount.
    private static boolean isFlow(String name, String unit) {
        return unit.matches("[a-z ]+/nam") && !unit.contains("dong")
                || unit.endsWith("/nam") && name.contains("hang nam");
    }

    private static boolean isAssumed(IndicatorKind kind, String name, String unit) {
        return switch (kind) {
            case STAGE, RATIO_TO_REFERENCE -> false;
            case LEVEL -> unit.startsWith("%") && !name.matches(".*(ty le|ti le|bao phu|do che phu|muc do).*");
            case RATIO_TO_BASE -> baseYear(name) == null;
            case RATE, REDUCTION -> !FALLING.matcher(name).matches();
            case FLOW -> false;
            case INCREMENT, COMPOSITION -> true;
        };
    }

    private static @Nullable Direction direction(
            IndicatorKind kind, String name, List<String> figures, List<Unsure> doubts) {
        switch (kind) {
            case COMPOSITION -> {
                return null;
            }
            // More of a cut, a rise or a product is better, whatever is cut.
            case STAGE, REDUCTION, RATIO_TO_BASE, RATIO_TO_REFERENCE, INCREMENT, RATE -> {
                return Direction.UP;
            }
            case LEVEL, FLOW -> {}
        }
        boolean unwanted = UNWANTED.matcher(name).matches() && !name.matches("(ty le )?giam .*");
        Direction shown = shown(figures);
        if (shown == null) {
            boolean all = figures.stream().anyMatch(text -> text.matches("100( ?%)?"));
            if (!all) doubts.add(Unsure.DIRECTION_ASSUMED);
            return unwanted ? Direction.DOWN : Direction.UP;
        }
        if (unwanted != (shown == Direction.DOWN)) doubts.add(Unsure.DIRECTION_ASSUMED);
        return shown;
    }

    /// The way that the targets themselves go: by their words, or from the first year to the last.
    private static @Nullable Direction shown(List<String> figures) {
        var targets = figures.stream().flatMap(text -> target(text).stream()).toList();
        for (Target target : targets) {
            if (target instanceof Target.LessThan || target instanceof Target.AtMost) return Direction.DOWN;
            if (target instanceof Target.MoreThan || target instanceof Target.AtLeast) return Direction.UP;
        }
        var ends = targets.stream().flatMap(target -> target.lowEnd().stream()).toList();
        if (ends.size() < 2) return null;
        int trend = ends.getLast().compareTo(ends.getFirst());
        if (trend == 0) return highest(targets);
        return trend > 0 ? Direction.UP : Direction.DOWN;
    }

    // "5.500" and then "5.500 - 6.000" rises, too.
    private static @Nullable Direction highest(List<Target> targets) {
        var ends = targets.stream().flatMap(target -> target.highEnd().stream()).toList();
        int trend = ends.size() < 2 ? 0 : ends.getLast().compareTo(ends.getFirst());
        return trend == 0 ? null : trend > 0 ? Direction.UP : Direction.DOWN;
    }

    private static Optional<Target> target(String text) {
        return switch (TargetReader.read(text, null)) {
            case TargetReading.Understood(var target, var _, var _) -> Optional.of(target);
            case TargetReading.Refused _ -> Optional.empty();
        };
    }

    private static @Nullable Integer baseYear(String name) {
        var year = BASE_YEAR.matcher(name);
        return year.find() ? Integer.valueOf(year.group(1)) : null;
    }

    private static @Nullable Integer decimals(IndicatorKind kind, boolean share, List<String> figures) {
        int printed = figures.stream()
                .flatMap(text -> target(text).stream())
                .flatMap(target -> target.lowEnd().stream())
                .mapToInt(BigDecimal::scale)
                .max()
                .orElse(0);
        return switch (kind) {
            case STAGE -> null;
            case RATE, RATIO_TO_BASE -> Math.max(2, printed);
            case RATIO_TO_REFERENCE, REDUCTION, COMPOSITION -> Math.max(1, printed);
            case LEVEL, FLOW, INCREMENT -> Math.max(share ? 1 : 0, printed);
        };
    }

    private static Collection collection(IndicatorKind kind, String name) {
        if (kind == IndicatorKind.RATIO_TO_BASE || kind == IndicatorKind.RATIO_TO_REFERENCE) return Collection.DERIVED;
        return name.contains("suy dinh duong") ? Collection.SURVEY : Collection.ADMINISTRATIVE;
    }

    private static @Nullable Integer lowest(IndicatorKind kind) {
        return switch (kind) {
            case STAGE -> null;
            case RATE -> -100;
            case LEVEL, RATIO_TO_BASE, RATIO_TO_REFERENCE, FLOW, REDUCTION, INCREMENT, COMPOSITION -> 0;
        };
    }
}
