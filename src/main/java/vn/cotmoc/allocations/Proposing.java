package vn.cotmoc.allocations;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Proposes what each unit is to reach so that all together reach the whole.
public final class Proposing {

    private Proposing() {}

    public enum Method {
        EVEN,
        POPULATION,
        GAP
    }

    /// A unit with what its part may be worked out from: its people, its last approved figure, and the denominator of a
    /// share.
    public record Basis(
            @Nullable BigDecimal people,
            @Nullable BigDecimal reached,
            @Nullable BigDecimal denominator) {}

    /// Parts, or the key of the words that say what is missing.
    public sealed interface Proposal {
        record Parts(List<Assigned> parts) implements Proposal {}

        record Impossible(String key) implements Proposal {}
    }

    /// Divides an amount that is summed up.
    public static Proposal amounts(Method method, BigDecimal whole, List<Basis> units, int decimals) {
        return switch (method) {
            case EVEN -> amounts(Apportioning.split(whole, even(units), decimals));
            case POPULATION ->
                units.stream().anyMatch(unit -> unit.people() == null)
                        ? new Proposal.Impossible("allocations.propose.noPeople")
                        : amounts(Apportioning.split(
                                whole,
                                units.stream()
                                        .map(unit -> orZero(unit.people()))
                                        .toList(),
                                decimals));
            case GAP -> {
                BigDecimal fair = whole.divide(BigDecimal.valueOf(units.size()), MathContext.DECIMAL128);
                yield byGap(whole, units, Collections.nCopies(units.size(), fair), decimals);
            }
        };
    }

    /// Divides the numerators of a share, in per cent, so that sums over sums reach it.
    public static Proposal shares(Method method, BigDecimal percent, List<Basis> units) {
        if (units.stream().anyMatch(unit -> unit.denominator() == null))
            return new Proposal.Impossible("allocations.propose.noDenominator");
        List<BigDecimal> denominators =
                units.stream().map(unit -> orZero(unit.denominator())).toList();
        BigDecimal all = denominators.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        // Rounded up: less than the whole number above would miss the target.
        BigDecimal whole = part(all, percent).setScale(0, RoundingMode.CEILING);
        return switch (method) {
            case EVEN -> parts(Apportioning.split(whole, denominators, 0), denominators);
            // A share is of its own denominator already: people say nothing more about it.
            case POPULATION -> new Proposal.Impossible("allocations.propose.peopleOfShare");
            case GAP -> {
                var fair = denominators.stream()
                        .map(denominator -> part(denominator, percent))
                        .toList();
                yield switch (byGap(whole, units, fair, 0)) {
                    case Proposal.Parts(var parts) ->
                        parts(parts.stream().map(Proposing::amount).toList(), denominators);
                    case Proposal.Impossible impossible -> impossible;
                };
            }
        };
    }

    // Each keeps what it has reached; the rest is divided by how far each is behind its fair part.
    private static Proposal byGap(BigDecimal whole, List<Basis> units, List<BigDecimal> fair, int decimals) {
        if (units.stream().anyMatch(unit -> unit.reached() == null))
            return new Proposal.Impossible("allocations.propose.noBaseline");
        var reached = units.stream()
                .map(unit -> orZero(unit.reached()).setScale(decimals, RoundingMode.FLOOR))
                .toList();
        BigDecimal rest = whole.subtract(reached.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        var gaps = new ArrayList<BigDecimal>();
        for (int place = 0; place < units.size(); place++)
            gaps.add(fair.get(place).subtract(reached.get(place)).max(BigDecimal.ZERO));
        if (rest.signum() < 0 || gaps.stream().allMatch(gap -> gap.signum() == 0))
            return new Proposal.Impossible("allocations.propose.reached");
        var more = Apportioning.split(rest, gaps, decimals);
        var parts = new ArrayList<BigDecimal>();
        for (int place = 0; place < units.size(); place++)
            parts.add(reached.get(place).add(more.get(place)));
        return amounts(parts);
    }

    private static List<BigDecimal> even(List<Basis> units) {
        return Collections.nCopies(units.size(), BigDecimal.ONE);
    }

    private static BigDecimal part(BigDecimal denominator, BigDecimal percent) {
        return denominator.multiply(percent).movePointLeft(2);
    }

    private static Proposal amounts(List<BigDecimal> parts) {
        return new Proposal.Parts(
                parts.stream().map(part -> (Assigned) new Assigned.Amount(part)).toList());
    }

    private static Proposal parts(List<BigDecimal> numerators, List<BigDecimal> denominators) {
        var parts = new ArrayList<Assigned>();
        for (int place = 0; place < numerators.size(); place++)
            parts.add(new Assigned.Parts(numerators.get(place), denominators.get(place)));
        return new Proposal.Parts(parts);
    }

    private static BigDecimal amount(Assigned part) {
        return switch (part) {
            case Assigned.Amount(var amount) -> amount;
            case Assigned.Parts(var numerator, var _) -> numerator;
            case Assigned.Meets(var meets) -> meets ? BigDecimal.ONE : BigDecimal.ZERO;
        };
    }

    private static BigDecimal orZero(@Nullable BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number;
    }
}
