package vn.cotmoc.drafts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.targets.Comparison;
import vn.cotmoc.targets.Direction;
import vn.cotmoc.targets.IndicatorKind;
import vn.cotmoc.targets.Target;

/// A row of promises as far as its cells can be read, with what it must reach when, in the order of the years.
record Promise(
        SheetRow row,
        @Nullable IndicatorKind kind,
        @Nullable Direction direction,
        boolean header,
        List<Aim> aims) {

    /// One target of it.
    record Aim(SheetRow row, int year, Target target, boolean governing) {

        /// Empty where its cells do not fit together; the checks of form have told so.
        static Optional<Aim> of(SheetRow row) {
            try {
                var target = Target.of(
                        Comparison.valueOf(row.required("comparator")),
                        row.decimal("low"),
                        row.decimal("high"),
                        row.text("text"));
                Integer year = row.integer("milestone");
                return year == null ? Optional.empty() : Optional.of(new Aim(row, year, target, row.flag("governing")));
            } catch (RuntimeException unreadable) {
                return Optional.empty();
            }
        }
    }

    static Promise of(SheetRow row, Map<String, List<SheetRow>> targets) {
        var aims = new ArrayList<Aim>();
        for (SheetRow target : targets.getOrDefault(row.key(), List.of()))
            Aim.of(target).ifPresent(aims::add);
        aims.sort(Comparator.comparingInt(Aim::year));
        return new Promise(
                row,
                known(IndicatorKind.class, row.text("kind")),
                known(Direction.class, row.text("direction")),
                "true".equals(row.text("header")),
                List.copyOf(aims));
    }

    private static <E extends Enum<E>> @Nullable E known(Class<E> words, @Nullable String word) {
        for (E constant : words.getEnumConstants()) if (constant.name().equals(word)) return constant;
        return null;
    }

    String code() {
        return row.key();
    }

    String name() {
        return row.cells().getOrDefault("name", "");
    }

    @Nullable
    String parent() {
        return row.text("parent");
    }

    @Nullable
    String counterpart() {
        return row.text("counterpart");
    }

    boolean is(IndicatorKind... kinds) {
        return kind != null && List.of(kinds).contains(kind);
    }

    boolean isShare() {
        String unit = row.text("unit");
        return unit != null && unit.startsWith("%");
    }

    Optional<Aim> aim(int year) {
        return aims.stream().filter(aim -> aim.year() == year).findFirst();
    }

    Optional<BigDecimal> threshold(Aim aim) {
        return direction == null ? Optional.empty() : aim.target().threshold(direction);
    }

    Optional<BigDecimal> strongerEnd(Aim aim) {
        return direction == null ? Optional.empty() : aim.target().strongerEnd(direction);
    }
}
