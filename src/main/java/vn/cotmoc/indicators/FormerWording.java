package vn.cotmoc.indicators;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.indicators.Indicator.Baseline;
import vn.cotmoc.indicators.Indicator.SeriesVersion;
import vn.cotmoc.targets.Direction;
import vn.cotmoc.targets.IndicatorKind;

/// Takes back what amendments have replaced, the latest first. Agencies stay today's: whoever took over answers for
/// what was promised before.
final class FormerWording {

    private final Indicator present;
    private final SortedMap<Integer, Milestone> milestones;
    private final SortedMap<Integer, Baseline> baselines;
    private final SortedMap<String, SeriesVersion> series;
    private @Nullable FormerRow row;

    private FormerWording(Indicator present) {
        this.present = present;
        this.milestones = by(present.milestones(), Milestone::year);
        this.baselines = by(present.baselines(), Baseline::year);
        this.series = by(present.series(), SeriesVersion::version);
    }

    static FormerWording of(Indicator present, List<FormerRow> latestFirst) {
        var former = new FormerWording(present);
        latestFirst.forEach(former::takeBack);
        return former;
    }

    private static <K extends Comparable<K>, V> SortedMap<K, V> by(List<V> values, Function<V, K> key) {
        return values.stream().collect(Collectors.toMap(key, value -> value, (_, later) -> later, TreeMap::new));
    }

    private void takeBack(FormerRow change) {
        boolean added = change.before() == null;
        switch (change.sheet()) {
            case INDICATORS -> row = change;
            case TARGETS -> {
                milestones.remove(Integer.valueOf(change.part("milestone")));
                if (!added) milestones.put(change.milestone().year(), change.milestone());
            }
            case BASELINES -> {
                baselines.remove(Integer.valueOf(change.part("year")));
                if (!added) baselines.put(change.baseline().year(), change.baseline());
            }
            case SERIES -> {
                var standing = series.remove(change.part("version"));
                if (!added) series.put(change.part("version"), version(change, standing));
            }
        }
    }

    private static SeriesVersion version(FormerRow change, @Nullable SeriesVersion standing) {
        return new SeriesVersion(
                change.required("version"),
                Objects.requireNonNull(change.integer("from_year")),
                change.integer("to_year"),
                change.required("name"),
                change.required("source"),
                standing == null ? null : standing.standard(),
                standing == null ? null : standing.legalSource(),
                standing == null ? null : standing.link());
    }

    /// Empty where an amendment has added the row.
    Optional<Indicator> indicator() {
        if (row != null && row.before() == null) return Optional.empty();
        return Optional.of(row == null ? withParts(present) : withParts(worded(present, row)));
    }

    private Indicator withParts(Indicator worded) {
        return worded.with(
                List.copyOf(milestones.values()),
                List.copyOf(baselines.values()),
                // In the order of their years, as they follow each other.
                series.values().stream()
                        .sorted((one, other) -> Integer.compare(one.fromYear(), other.fromYear()))
                        .toList());
    }

    private static Indicator worded(Indicator now, FormerRow row) {
        boolean tuned = now.tuning() != null;
        return new Indicator(
                now.id(),
                now.resolutionId(),
                now.slug(),
                now.resolutionName(),
                now.province(),
                now.provinceCode(),
                now.position(),
                now.code(),
                now.layer(),
                row.text("parent"),
                row.text("printed_ordinal"),
                row.required("name"),
                row.text("printed_name"),
                row.text("unit"),
                row.constant(IndicatorKind.class, "kind"),
                row.constant(Direction.class, "direction"),
                row.flag("header"),
                now.followed(),
                row.integer("base_year"),
                row.integer("decimals"),
                row.constant(Indicator.Collection.class, "collection"),
                tuned ? now.lowerLimit() : row.decimal("lower_limit"),
                tuned ? now.upperLimit() : row.decimal("upper_limit"),
                now.leadingAgencyId(),
                now.leadingAgency(),
                now.advisingAgencyId(),
                now.advisingAgency(),
                now.leadingPrinted(),
                now.advisingPrinted(),
                row.required("clause"),
                row.text("counterpart"),
                row.text("note"),
                now.firstYear(),
                now.denominatorSeries(),
                now.milestones(),
                now.baselines(),
                now.series(),
                now.ended(),
                now.adoptedOn(),
                now.tuning(),
                now.allocated());
    }
}
