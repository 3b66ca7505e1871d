package vn.cotmoc.upkeep;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cotmoc.agencies.Agencies;
import vn.cotmoc.agencies.Agency;
import vn.cotmoc.agencies.Match;
import vn.cotmoc.indicators.Indicators;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.tasks.Tasks;
import vn.cotmoc.upkeep.Step.Adding;
import vn.cotmoc.upkeep.Step.Ending;
import vn.cotmoc.upkeep.Step.Naming;
import vn.cotmoc.upkeep.Weighed.Effect;
import vn.cotmoc.upkeep.Weighed.What;

/// Finds out what a step would change before it is taken.
@Component
class WeighingSteps {

    private final Agencies agencies;
    private final Indicators indicators;
    private final Tasks tasks;
    private final Clock clock;

    WeighingSteps(Agencies agencies, Indicators indicators, Tasks tasks, Clock clock) {
        this.agencies = agencies;
        this.indicators = indicators;
        this.tasks = tasks;
        this.clock = clock;
    }

    Weighed weigh(Adding step) {
        var faults = new ArrayList<Fault>();
        var all = agencies.inProvince(step.province(), today());
        if (step.name().isEmpty()) faults.add(Fault.NAME_MISSING);
        if (all.stream().anyMatch(agency -> isSame(agency.name(), step.name()))) faults.add(Fault.NAME_TAKEN);
        if (step.kind() == null) faults.add(Fault.KIND_MISSING);
        if (Step.isUnreadable(step.firstDay())) faults.add(Fault.DAY_UNREADABLE);
        if (step.source().isEmpty()) faults.add(Fault.SOURCE_MISSING);
        var effects = new ArrayList<Effect>();
        effects.add(Effect.of(What.ADDED, step.name(), ""));
        if (faults.isEmpty() && agencies.names(step.province(), today()).find(step.name()) instanceof Match.Known known)
            effects.add(Effect.of(What.READ_AS_BEFORE, step.name(), known.name()));
        collectives(all, agency -> agency.kind() == step.kind())
                .forEach(name -> effects.add(Effect.of(What.JOINS, step.name(), name)));
        return new Weighed(faults, effects);
    }

    Weighed weigh(Naming step, Agency agency) {
        var faults = new ArrayList<Fault>();
        if (step.alias().isEmpty()) faults.add(Fault.ALIAS_MISSING);
        if (Step.isUnreadable(step.firstDay())) faults.add(Fault.DAY_UNREADABLE);
        if (step.source().isEmpty()) faults.add(Fault.SOURCE_MISSING);
        // Taken word for word by this agency or another: the printed name would mean two.
        boolean isTaken = agencies.inProvince(agency.province(), today()).stream()
                .anyMatch(other -> isSame(other.name(), step.alias())
                        || other.aliases().stream().anyMatch(alias -> isSame(alias, step.alias())));
        if (isTaken) faults.add(Fault.ALIAS_TAKEN);
        var effect = agencies.names(agency.province(), today()).find(step.alias()) instanceof Match.Known known
                ? Effect.of(What.READ_AS_BEFORE, step.alias(), known.name())
                : Effect.of(What.NOT_READ_BEFORE, step.alias(), agency.name());
        return new Weighed(faults, List.of(effect));
    }

    Weighed weigh(Ending step, Agency agency, @Nullable Agency successor) {
        var faults = new ArrayList<Fault>();
        LocalDate last = Step.day(step.lastDay()).orElse(null);
        if (last == null) faults.add(Fault.DAY_UNREADABLE);
        if (step.source().isEmpty()) faults.add(Fault.SOURCE_MISSING);
        if (agency.validTo() != null) faults.add(Fault.ALREADY_ENDED);
        LocalDate first = agency.validFrom();
        if (last != null && first != null && last.isBefore(first)) faults.add(Fault.ENDS_BEFORE_IT_BEGINS);
        if (step.successor() != null && (successor == null || successor.id().equals(agency.id())))
            faults.add(Fault.SUCCESSOR_MISSING);
        if (successor != null && last != null && successor.hasEnded(last.plusDays(1)))
            faults.add(Fault.SUCCESSOR_ENDED);
        return new Weighed(faults, effects(step, agency, successor));
    }

    private List<Effect> effects(Ending step, Agency agency, @Nullable Agency successor) {
        var own = List.of(agency.id());
        int promises = (int) indicators.ofAgencies(own).stream()
                .filter(indicator -> Objects.equals(indicator.advisingAgencyId(), agency.id())
                        || Objects.equals(indicator.leadingAgencyId(), agency.id()))
                .count();
        int duties = tasks.ofAgencies(own).size();
        String heir = successor == null ? "" : successor.name();
        var effects = new ArrayList<Effect>();
        effects.add(Effect.of(What.ENDS, agency.name(), step.lastDay()));
        boolean isTakenOver = successor != null;
        if (promises > 0)
            effects.add(new Effect(
                    isTakenOver ? What.INDICATORS_SHOWN_WITH_SUCCESSOR : What.INDICATORS_WITHOUT_SUCCESSOR,
                    agency.name(),
                    heir,
                    promises));
        if (duties > 0)
            effects.add(new Effect(
                    isTakenOver ? What.TASKS_SHOWN_WITH_SUCCESSOR : What.TASKS_WITHOUT_SUCCESSOR,
                    agency.name(),
                    heir,
                    duties));
        collectives(
                        agencies.inProvince(agency.province(), today()),
                        other -> other.name().equals(agency.name()))
                .forEach(name -> effects.add(Effect.of(What.LEAVES, agency.name(), name)));
        return effects;
    }

    // A collective that has such an agency among its members has it by kind or by name: both end and begin with the
    // member.
    private static List<String> collectives(List<Agency> all, Predicate<Agency> isSuch) {
        var members = all.stream().filter(isSuch).map(Agency::name).toList();
        return all.stream()
                .filter(Agency::collective)
                .filter(agency -> agency.members().stream().anyMatch(members::contains))
                .map(Agency::name)
                .toList();
    }

    private static boolean isSame(String name, String other) {
        return Vietnamese.fold(name).equals(Vietnamese.fold(other));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
