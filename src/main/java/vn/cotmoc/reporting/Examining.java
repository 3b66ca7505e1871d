package vn.cotmoc.reporting;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.checks.Check;
import vn.cotmoc.checks.CheckSettings;
import vn.cotmoc.checks.Examination;
import vn.cotmoc.checks.Finding;
import vn.cotmoc.checks.Plans;
import vn.cotmoc.checks.Reading;
import vn.cotmoc.checks.RolledUp;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.reporting.Surroundings.Known;
import vn.cotmoc.reporting.Surroundings.Relative;

/// Looks at values before they are sent, and again when they are decided on: what the checks find in them.
@Service
public class Examining {

    private final CheckSettings settings;
    private final Surroundings surroundings;
    private final ReportingPeriods periods;
    private final StoredFindings stored;
    private final ObjectProvider<RollsUp> rollUps;

    Examining(
            CheckSettings settings,
            Surroundings surroundings,
            ReportingPeriods periods,
            StoredFindings stored,
            ObjectProvider<RollsUp> rollUps) {
        this.settings = settings;
        this.surroundings = surroundings;
        this.periods = periods;
        this.stored = stored;
        this.rollUps = rollUps;
    }

    /// A value to look at: what is typed, or (without an entry) what stands there; with what the communes come to where
    /// the asker knows.
    public record Asked(
            Slot slot, @Nullable Entry entry, @Nullable RolledUp rolledUp) {

        public static Asked standing(Slot slot) {
            return new Asked(slot, null, null);
        }

        public static Asked typed(Slot slot, Entry entry) {
            return new Asked(slot, entry, null);
        }
    }

    /// What was found on one value; nothing where there is no value.
    public record Examined(Slot slot, List<Finding> findings) {}

    /// In the order asked, in a fixed number of statements; in the eyes of the person who asks, so that nobody learns
    /// what
    /// he may not read.
    @Transactional(readOnly = true)
    public List<Examined> findings(Collection<Asked> asked) {
        return findings(asked, UnaryOperator.identity());
    }

    /// The same as if other settings held.
    @Transactional(readOnly = true)
    public List<Examined> findings(Collection<Asked> asked, UnaryOperator<Plans> settled) {
        if (asked.isEmpty()) return List.of();
        var slots = asked.stream().map(Asked::slot).toList();
        var known = surroundings.around(slots);
        var ids = Stream.concat(
                        slots.stream().map(slot -> slot.indicator().id()),
                        known.family().values().stream().flatMap(List::stream).map(Relative::id))
                .distinct()
                .toList();
        var situations = new Situations(
                known, settled.apply(settings.plans(ids)), typed(asked, known.references()), periods.today());
        var rolled = rolledUp(slots);
        return asked.stream()
                .map(one -> new Examined(one.slot(), examine(one, situations, rolled)))
                .toList();
    }

    /// What two checks find in approved figures of the province that somebody has in hand, of each indicator all years:
    /// the leaps from the year before, and what the communes come to. Nothing else is read.
    @Transactional(readOnly = true)
    public List<Examined> again(Map<Slot, List<Figure>> approved) {
        if (approved.isEmpty()) return List.of();
        var slots = approved.keySet();
        var plans =
                settings.plans(slots.stream().map(slot -> slot.indicator().id()).toList());
        var situations = new Situations(Known.of(approved), plans, Map.of(), periods.today());
        var rolled = rolledUp(List.copyOf(slots));
        return slots.stream()
                .map(slot -> new Examined(
                        slot,
                        situations
                                .present(slot)
                                .filter(reading -> reading.value() != null)
                                .map(reading -> Examination.of(
                                        situations.around(slot, reading, rolled.get(Spot.of(slot)), null),
                                        plans.of(slot.indicator()),
                                        EnumSet.of(Check.JUMP, Check.ROLL_UP)))
                                .orElse(List.of())))
                .toList();
    }

    /// What was found when the values were sent as they stand now: in the order asked, in one statement.
    @Transactional(readOnly = true)
    public List<Examined> storedFindings(Collection<Slot> slots) {
        return stored.of(slots);
    }

    private static Map<Spot, Reading> typed(
            Collection<Asked> asked, Map<IndicatorId, Map<Integer, java.math.BigDecimal>> references) {
        var typed = new HashMap<Spot, Reading>();
        for (Asked one : asked)
            if (one.entry() != null)
                typed.put(
                        Spot.of(one.slot()),
                        Readings.of(
                                one.slot(),
                                one.entry(),
                                references.getOrDefault(one.slot().indicator().id(), Map.of())));
        return typed;
    }

    private Map<Spot, RolledUp> rolledUp(List<Slot> slots) {
        var rolled = new HashMap<Spot, RolledUp>();
        rollUps.orderedStream()
                .forEach(rollsUp -> rollsUp.rolledUp(
                                slots.stream().filter(Slot::isProvincial).toList())
                        .forEach((slot, value) -> rolled.put(Spot.of(slot), value)));
        return rolled;
    }

    private static List<Finding> examine(Asked asked, Situations situations, Map<Spot, RolledUp> rolled) {
        Slot slot = asked.slot();
        Indicator indicator = slot.indicator();
        return situations
                .present(slot)
                .filter(reading -> reading.value() != null)
                .map(reading -> Examination.of(
                        situations.around(
                                slot,
                                reading,
                                asked.rolledUp() == null ? rolled.get(Spot.of(slot)) : asked.rolledUp(),
                                asked.entry() == null ? null : Readings.broken(indicator, asked.entry())),
                        situations.plans().of(indicator)))
                .orElse(List.of());
    }
}
