package vn.cotmoc.rollups;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.cotmoc.allocations.Allocation.Part;
import vn.cotmoc.allocations.Assigned;
import vn.cotmoc.allocations.Proposing;
import vn.cotmoc.allocations.Proposing.Basis;
import vn.cotmoc.allocations.Proposing.Method;
import vn.cotmoc.allocations.Proposing.Proposal;
import vn.cotmoc.reporting.Figure;
import vn.cotmoc.rollups.AllocationStanding.Unit;
import vn.cotmoc.targets.NumberReader;
import vn.cotmoc.targets.NumberReading;
import vn.cotmoc.targets.ReportedValue;

/// Fills a sheet in by formula; nothing is kept until a person saves it.
final class ProposingSheets {

    private ProposingSheets() {}

    /// The sheet filled in, or the key of the words that say what is missing.
    sealed interface Proposed {
        record Filled(Map<String, String> form) implements Proposed {}

        record Impossible(String key) implements Proposed {}
    }

    static Proposed propose(AllocationStanding standing, Map<String, String> form, Method method) {
        if (!(NumberReader.read(form.getOrDefault("whole", "")) instanceof NumberReading.Read(var whole))
                || whole.signum() < 0) return new Proposed.Impossible("rollups.propose.whole");
        if (standing.units().isEmpty()) return new Proposed.Impossible("rollups.propose.nobody");
        int decimals = Objects.requireNonNullElse(standing.indicator().decimals(), 0);
        var typed = ReadingSheets.read(standing, form).parts();
        var bases = standing.units().stream()
                .map(unit -> basis(standing, unit, typed, form))
                .toList();
        return switch (standing.form()) {
            case YES, STAGE -> new Proposed.Impossible("rollups.propose.counted");
            case NUMBER -> {
                int fitting = Math.max(
                        decimals, Math.max(0, whole.stripTrailingZeros().scale()));
                yield filled(standing, form, Proposing.amounts(method, whole, bases, fitting));
            }
            case PARTS -> filled(standing, form, Proposing.shares(method, whole, bases));
        };
    }

    private static Proposed filled(AllocationStanding standing, Map<String, String> form, Proposal proposal) {
        return switch (proposal) {
            case Proposal.Impossible(var key) -> new Proposed.Impossible(key);
            case Proposal.Parts(var parts) -> {
                var filled = new HashMap<>(form);
                List<Unit> units = standing.units();
                for (int place = 0; place < units.size(); place++)
                    ReadingSheets.type(filled, units.get(place).key() + ":0", parts.get(place));
                yield new Proposed.Filled(filled);
            }
        };
    }

    // A typed denominator goes before the one that was last reported.
    private static Basis basis(AllocationStanding standing, Unit unit, List<Part> typed, Map<String, String> form) {
        var people = typed.stream()
                .filter(part -> part.bearer().equals(unit.bearer()) && part.people() != null)
                .map(Part::people)
                .findFirst();
        Optional<Figure> last = standing.last(unit);
        var denominator = NumberReader.read(form.getOrDefault("d:" + unit.key() + ":0", ""))
                        instanceof NumberReading.Read(var whole)
                ? Optional.of(whole)
                : last.flatMap(figure -> figure.value() instanceof ReportedValue.Ratio(var _, var of)
                        ? Optional.of(of)
                        : Optional.<BigDecimal>empty());
        return new Basis(
                people.orElse(null), last.flatMap(ProposingSheets::reached).orElse(null), denominator.orElse(null));
    }

    private static Optional<BigDecimal> reached(Figure figure) {
        return switch (figure.value()) {
            case ReportedValue.Amount(var amount) -> Optional.of(amount);
            case ReportedValue.Ratio(var numerator, var _) -> Optional.of(numerator);
            case ReportedValue.Part _, ReportedValue.StageReached _ -> Optional.empty();
            case null -> Optional.empty();
        };
    }

    /// What a part counts for where parts of a year are compared with its quarters.
    static BigDecimal counted(Assigned part) {
        return switch (part) {
            case Assigned.Amount(var amount) -> amount;
            case Assigned.Parts(var numerator, var _) -> numerator;
            case Assigned.Meets(var meets) -> meets ? BigDecimal.ONE : BigDecimal.ZERO;
        };
    }
}
