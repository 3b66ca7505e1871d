package vn.cotmoc.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.cotmoc.reporting.Redrawn.NotRebuilt;
import vn.cotmoc.reporting.Redrawn.Reason;
import vn.cotmoc.reporting.Redrawn.Rebuilt;
import vn.cotmoc.reporting.Redrawn.Reported;
import vn.cotmoc.reporting.Redrawn.Silent;
import vn.cotmoc.targets.ReportedValue;
import vn.cotmoc.targets.ReportedValue.Amount;
import vn.cotmoc.targets.ReportedValue.Ratio;
import vn.cotmoc.targets.ReportedValue.StageReached;
import vn.cotmoc.territory.AdministrativeUnit;
import vn.cotmoc.territory.AdministrativeUnit.Succession;
import vn.cotmoc.territory.Extent;
import vn.cotmoc.territory.Lineage;
import vn.cotmoc.territory.UnitId;

/// Re-draws the values of one indicator onto another map: exactly, or not at all.
public final class Redrawing {

    private final Lineage lineage;
    private final Map<UnitId, Map<Integer, ReportedValue>> reported;
    private final Combining combining;

    public Redrawing(Lineage lineage, Map<UnitId, Map<Integer, ReportedValue>> reported, Combining combining) {
        this.lineage = lineage;
        this.reported = reported;
        this.combining = combining;
    }

    /// Its own word first; else that of all it was made of; else that of all it was divided into.
    public Redrawn redraw(UnitId unit, int year) {
        var back = new Walk(year, AdministrativeUnit::predecessors, Redrawing::cutUp);
        Redrawn earlier = back.value(unit);
        return earlier instanceof Silent
                ? new Walk(year, AdministrativeUnit::successors, this::grownTogether).value(unit)
                : earlier;
    }

    // A successor's figure takes a predecessor's whole figure, so the whole of it must have come.
    private static Optional<Reason> cutUp(Succession link) {
        return link.extent() == Extent.PART ? Optional.of(Reason.PART_ELSEWHERE) : Optional.empty();
    }

    // A predecessor's figure takes a successor's whole figure, so the successor must hold nothing else.
    private Optional<Reason> grownTogether(Succession link) {
        boolean alone = lineage.unit(link.unit())
                .filter(successor -> successor.predecessors().size() == 1)
                .isPresent();
        return alone ? Optional.empty() : Optional.of(Reason.MERGED);
    }

    /// One year, in one direction.
    private final class Walk {

        private final int year;
        private final Function<AdministrativeUnit, List<Succession>> next;
        private final Function<Succession, Optional<Reason>> obstacle;

        Walk(
                int year,
                Function<AdministrativeUnit, List<Succession>> next,
                Function<Succession, Optional<Reason>> obstacle) {
            this.year = year;
            this.next = next;
            this.obstacle = obstacle;
        }

        Redrawn value(UnitId unit) {
            ReportedValue own = reported.getOrDefault(unit, Map.of()).get(year);
            if (own != null) return new Reported(own);
            var links = lineage.unit(unit).map(next).orElse(List.of());
            var values = links.stream().map(link -> value(link.unit())).toList();
            if (values.stream().allMatch(Silent.class::isInstance)) return new Silent();
            return obstacles(links).orElseGet(() -> together(links, values));
        }

        private Optional<Redrawn> obstacles(List<Succession> links) {
            return links.stream()
                    .flatMap(link -> obstacle.apply(link).stream())
                    .findFirst()
                    .map(reason -> new NotRebuilt(
                            reason,
                            links.stream()
                                    .filter(link -> obstacle.apply(link).isPresent())
                                    .map(Succession::unit)
                                    .toList()));
        }

        private Redrawn together(List<Succession> links, List<Redrawn> values) {
            var silent = new ArrayList<UnitId>();
            var from = new ArrayList<UnitId>();
            var parts = new ArrayList<ReportedValue>();
            for (int i = 0; i < links.size(); i++) {
                UnitId unit = links.get(i).unit();
                switch (values.get(i)) {
                    case NotRebuilt why -> {
                        return why;
                    }
                    case Silent() -> silent.add(unit);
                    case Reported(var value) -> {
                        parts.add(value);
                        from.add(unit);
                    }
                    case Rebuilt(var value, var units) -> {
                        parts.add(value);
                        from.addAll(units);
                    }
                }
            }
            return silent.isEmpty() ? combine(parts, from) : new NotRebuilt(Reason.PREDECESSOR_SILENT, silent);
        }
    }

    private Redrawn combine(List<ReportedValue> parts, List<UnitId> from) {
        // One unit under another name or of another kind: its figure is what it was.
        if (parts.size() == 1) return new Rebuilt(parts.getFirst(), from);
        if (parts.stream().anyMatch(StageReached.class::isInstance)) return new NotRebuilt(Reason.STAGE, from);
        if (combining != Combining.AVERAGE && parts.stream().allMatch(Ratio.class::isInstance))
            return new Rebuilt(ratio(parts), from);
        boolean amounts = parts.stream().allMatch(Amount.class::isInstance);
        return switch (combining) {
            case SUM ->
                amounts ? new Rebuilt(sum(parts), from) : new NotRebuilt(Reason.PERCENTAGE_ONLY, bare(parts, from));
            case PERCENTAGE -> new NotRebuilt(Reason.PERCENTAGE_ONLY, bare(parts, from));
            case AVERAGE -> new NotRebuilt(Reason.NOT_ADDITIVE, from);
        };
    }

    // Those of the units that gave a figure without what it was computed from.
    private static List<UnitId> bare(List<ReportedValue> parts, List<UnitId> from) {
        if (parts.size() != from.size()) return from;
        var bare = new ArrayList<UnitId>();
        for (int i = 0; i < parts.size(); i++) if (!(parts.get(i) instanceof Ratio)) bare.add(from.get(i));
        return bare;
    }

    private static Amount sum(List<ReportedValue> parts) {
        return new Amount(parts.stream().map(part -> ((Amount) part).value()).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /// The sum of the numerators over the sum of the denominators, never a mean of percentages.
    private static Ratio ratio(List<ReportedValue> parts) {
        return parts.stream()
                .map(Ratio.class::cast)
                .reduce((one, other) -> new Ratio(
                        one.numerator().add(other.numerator()),
                        one.denominator().add(other.denominator())))
                .orElseThrow();
    }
}
