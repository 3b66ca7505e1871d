package vn.cotmoc.indicators;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.targets.Comparison;

/// A row of the proofread sheets as an amendment found it and left it; cells are text as in the files.
record FormerRow(
        Part sheet,
        @Nullable Map<String, String> before,
        @Nullable Map<String, String> after) {

    /// The sheets that an indicator is written in.
    enum Part {
        INDICATORS,
        TARGETS,
        BASELINES,
        SERIES
    }

    /// The year or version that tells the row from others of its indicator.
    String part(String column) {
        return Objects.requireNonNullElse(
                Objects.requireNonNull(before == null ? after : before).get(column), "");
    }

    @Nullable
    String text(String column) {
        String cell = before == null ? null : before.get(column);
        return cell == null || cell.isBlank() ? null : cell.strip();
    }

    String required(String column) {
        return Objects.requireNonNullElse(text(column), "");
    }

    @Nullable
    Integer integer(String column) {
        String cell = text(column);
        return cell == null ? null : Integer.valueOf(cell);
    }

    @Nullable
    BigDecimal decimal(String column) {
        String cell = text(column);
        return cell == null ? null : new BigDecimal(cell);
    }

    <E extends Enum<E>> @Nullable E constant(Class<E> type, String column) {
        String cell = text(column);
        return cell == null ? null : Enum.valueOf(type, cell);
    }

    boolean flag(String column) {
        return Boolean.parseBoolean(text(column));
    }

    Milestone milestone() {
        return new Milestone.Row(
                        Integer.parseInt(required("milestone")),
                        required("printed"),
                        Comparison.valueOf(required("comparator")),
                        decimal("low"),
                        decimal("high"),
                        text("text"),
                        text("wording"),
                        required("clause"),
                        flag("governing"),
                        text("note"))
                .toMilestone();
    }

    Indicator.Baseline baseline() {
        return new Indicator.Baseline(
                Integer.parseInt(required("year")),
                decimal("value"),
                decimal("level"),
                required("source"),
                text("clause"),
                text("note"));
    }
}
