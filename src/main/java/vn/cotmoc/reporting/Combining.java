package vn.cotmoc.reporting;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.targets.IndicatorKind;

/// What the amounts that several units reported for one indicator can be put together to.
public enum Combining {
    SUM,
    PERCENTAGE,
    AVERAGE;

    private static final Set<IndicatorKind> RELATIVE =
            Set.of(IndicatorKind.RATE, IndicatorKind.COMPOSITION, IndicatorKind.RATIO_TO_BASE);
    private static final List<String> NEVER_ADDED =
            List.of("bình quân", "trung bình", "mật độ", "chỉ số", "xếp hạng", "tuổi thọ", "mức ");
    private static final Set<String> POINTS = Set.of("", "tuổi", "điểm", "hạng", "bậc", "năm");

    /// Only what is plainly a count or a quantity is added up; where it is in doubt, nothing is.
    public static Combining of(@Nullable IndicatorKind kind, @Nullable String unit, String name) {
        String measured = lower(unit == null ? "" : unit);
        String called = lower(name);
        boolean share = called.startsWith("tỷ lệ") || called.startsWith("tỉ lệ");
        // An average income over another is no share: neither its numerators nor its denominators add up.
        if (kind == IndicatorKind.RATIO_TO_REFERENCE || !share && isAverage(called)) return AVERAGE;
        if (measured.contains("%") || measured.contains("‰") || measured.equals("lần") || isRelative(kind))
            return PERCENTAGE;
        boolean perSomething = measured.replaceFirst("/năm$", "").contains("/");
        return perSomething || POINTS.contains(measured) ? AVERAGE : SUM;
    }

    private static boolean isAverage(String name) {
        return NEVER_ADDED.stream().anyMatch(name::contains);
    }

    private static boolean isRelative(@Nullable IndicatorKind kind) {
        return kind != null && RELATIVE.contains(kind);
    }

    private static String lower(String text) {
        return Vietnamese.clean(text).toLowerCase(Locale.ROOT);
    }
}
