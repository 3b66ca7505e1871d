package vn.cotmoc.scenarios;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import vn.cotmoc.allocations.Allocation.Bearer;
import vn.cotmoc.allocations.Assigned;
import vn.cotmoc.allocations.CollectionRule.Terms;
import vn.cotmoc.allocations.Meeting;
import vn.cotmoc.allocations.Proposing;
import vn.cotmoc.allocations.Proposing.Method;
import vn.cotmoc.allocations.Proposing.Proposal;
import vn.cotmoc.allocations.RollUp;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.progress.Duties.Duty;
import vn.cotmoc.scenarios.Shares.Counting;
import vn.cotmoc.scenarios.Shares.Part;
import vn.cotmoc.scenarios.Shares.Standing;
import vn.cotmoc.targets.Direction;
import vn.cotmoc.targets.Phrase;

/// Divides the duty of each year by the formulas that sheets of allocated targets are proposed by.
final class Dividing {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Indicator indicator;
    private final List<Duty> duties;
    private final Method method;
    private final Holders holders;

    Dividing(Indicator indicator, List<Duty> duties, Method method, Holders holders) {
        this.indicator = indicator;
        this.duties = duties;
        this.method = method;
        this.holders = holders;
    }

    /// Somebody who bears a part, and the name.
    record Named(Bearer bearer, String name) {}

    /// Parts by bearer and year; or why there are none.
    record Divided(Map<Bearer, Map<Integer, Assigned>> parts, Optional<Phrase> why) {
        static Divided not(String key) {
            return new Divided(Map.of(), Optional.of(Phrase.of(key)));
        }
    }

    Shares shares(Optional<Terms> terms, List<Named> communes, List<Named> bodies) {
        var divided = terms.map(asked -> communes(asked.rollUp(), communes))
                .orElseGet(() -> Divided.not("scenarios.duty.noRule"));
        var meeting = terms.flatMap(asked -> asked.rollUp().meeting());
        var ofAgencies = agencies(bodies);
        return new Shares(
                terms,
                true,
                communes.stream().map(one -> part(one, divided, meeting)).toList(),
                bodies.stream()
                        .map(one -> part(one, ofAgencies, Optional.empty()))
                        .toList(),
                divided.why(),
                terms.flatMap(asked -> counting(asked.rollUp(), communes)));
    }

    private Part part(Named one, Divided divided, Optional<Meeting> meeting) {
        return new Part(
                one.name(),
                holders.last(one.bearer()),
                divided.parts().getOrDefault(one.bearer(), Map.of()),
                holders.issued(one.bearer()),
                meeting.map(asked -> holders.standing(one.bearer(), asked)).orElse(Standing.NONE));
    }

    private Divided communes(RollUp rollUp, List<Named> communes) {
        if (communes.isEmpty()) return Divided.not("scenarios.duty.noCommunes");
        return switch (rollUp) {
            case RollUp.Sum _ -> amounts(communes, method);
            case RollUp.Ratio _ -> shares(communes, method);
            case RollUp.Count _, RollUp.Share _ -> Divided.not("scenarios.duty.counted");
            case RollUp.None _ -> Divided.not("scenarios.duty.notRolledUp");
        };
    }

    /// Of agencies neither people nor figures are known: what was given to them before is all there is to go by.
    private Divided agencies(List<Named> bodies) {
        if (bodies.isEmpty()) return new Divided(Map.of(), Optional.empty());
        boolean parts =
                bodies.stream().allMatch(one -> holders.basis(one.bearer()).denominator() != null);
        return parts ? shares(bodies, Method.EVEN) : amounts(bodies, Method.EVEN);
    }

    private Divided amounts(List<Named> bearers, Method by) {
        int decimals = Objects.requireNonNullElse(indicator.decimals(), 0);
        var bases = bearers.stream().map(one -> holders.basis(one.bearer())).toList();
        return divide(bearers, value -> Proposing.amounts(by, rounded(value, decimals), bases, decimals));
    }

    /// A share is of one's own denominator: where that is not known, nothing can be said of the commune, and the others
    /// have their own all the same.
    private Divided shares(List<Named> bearers, Method by) {
        if (indicator.direction() == Direction.DOWN) return Divided.not("scenarios.duty.down");
        var known = bearers.stream()
                .filter(one -> holders.basis(one.bearer()).denominator() != null)
                .toList();
        if (known.isEmpty()) return Divided.not("scenarios.duty.noDenominator");
        var bases = known.stream().map(one -> holders.basis(one.bearer())).toList();
        return divide(known, value -> Proposing.shares(by, value, bases));
    }

    private Divided divide(List<Named> bearers, Function<BigDecimal, Proposal> proposing) {
        var parts = new HashMap<Bearer, Map<Integer, Assigned>>();
        for (Duty duty : duties) {
            if (duty.value().signum() < 0) return Divided.not("scenarios.duty.negative");
            switch (proposing.apply(duty.value())) {
                case Proposal.Impossible(var key) -> {
                    return Divided.not(key);
                }
                case Proposal.Parts(var assigned) -> {
                    for (int place = 0; place < bearers.size(); place++)
                        parts.computeIfAbsent(bearers.get(place).bearer(), _ -> new TreeMap<>())
                                .put(duty.year(), assigned.get(place));
                }
            }
        }
        return new Divided(parts, Optional.empty());
    }

    /// Towards what is better: less than the whole number above would miss what is wanted.
    private BigDecimal rounded(BigDecimal value, int decimals) {
        return value.setScale(
                decimals, indicator.direction() == Direction.DOWN ? RoundingMode.FLOOR : RoundingMode.CEILING);
    }

    private Optional<Counting> counting(RollUp rollUp, List<Named> communes) {
        return rollUp.meeting().map(meeting -> {
            var needed = new TreeMap<Integer, Integer>();
            for (Duty duty : duties) {
                var wanted = rollUp instanceof RollUp.Share
                        ? duty.value()
                                .multiply(BigDecimal.valueOf(communes.size()))
                                .divide(HUNDRED)
                        : duty.value();
                needed.put(duty.year(), rounded(wanted, 0).intValue());
            }
            return new Counting(
                    needed,
                    communes.size(),
                    count(communes, meeting, Standing.MEETS),
                    count(communes, meeting, Standing.UNKNOWN));
        });
    }

    private long count(List<Named> communes, Meeting meeting, Standing wanted) {
        return communes.stream()
                .filter(one -> holders.standing(one.bearer(), meeting) == wanted)
                .count();
    }
}
