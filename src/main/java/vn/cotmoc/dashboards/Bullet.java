package vn.cotmoc.dashboards;

import org.jspecify.annotations.Nullable;

/// A row's value as a bar from zero, against the plan of its year (a thin mark) and the target of its milestone (a
/// thick
/// one), in drawing units; `label` says the same in words.
public record Bullet(
        double zero,
        double barX,
        double barWidth,
        @Nullable Double plan,
        @Nullable Double target,
        String label) {

    static final int WIDTH = 120;
}
