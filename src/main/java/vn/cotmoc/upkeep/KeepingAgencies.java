package vn.cotmoc.upkeep;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.agencies.Agencies;
import vn.cotmoc.agencies.Agency;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.agencies.AgencyRegister;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.upkeep.Step.Adding;
import vn.cotmoc.upkeep.Step.Ending;
import vn.cotmoc.upkeep.Step.Naming;
import vn.cotmoc.users.CurrentUser;

/// The register of agencies in the hands of a province's editors and of administrators.
@Service
public class KeepingAgencies {

    private final Agencies agencies;
    private final AgencyRegister register;
    private final WeighingSteps weighing;
    private final Clock clock;

    KeepingAgencies(Agencies agencies, AgencyRegister register, WeighingSteps weighing, Clock clock) {
        this.agencies = agencies;
        this.register = register;
        this.weighing = weighing;
        this.clock = clock;
    }

    public static boolean mayKeep(CurrentUser user, UnitId province) {
        return user.mayEdit(province) || user.mayAdministerAccounts();
    }

    @Transactional(readOnly = true)
    public Weighed weigh(Step step, CurrentUser user) {
        return switch (step) {
            case Adding adding -> {
                require(user, adding.province());
                yield weighing.weigh(adding);
            }
            case Naming naming -> weighing.weigh(naming, find(naming.agency(), user));
            case Ending ending -> {
                Agency agency = find(ending.agency(), user);
                yield weighing.weigh(ending, agency, successor(ending, agency).orElse(null));
            }
        };
    }

    /// Takes the step if nothing speaks against it; what was weighed is weighed again.
    @Transactional
    public Weighed take(Step step, CurrentUser user) {
        Weighed weighed = weigh(step, user);
        if (!weighed.isPossible()) return weighed;
        switch (step) {
            case Adding adding -> add(adding, adding.kind());
            case Naming naming ->
                register.call(
                        find(naming.agency(), user),
                        naming.alias(),
                        Step.day(naming.firstDay()).orElse(null),
                        naming.source());
            case Ending ending -> end(ending, find(ending.agency(), user));
        }
        return weighed;
    }

    /// The agency, for whoever may keep it.
    @Transactional(readOnly = true)
    public Agency find(AgencyId id, CurrentUser user) {
        Agency agency = agencies.find(id, LocalDate.now(clock)).orElseThrow(Problem::notFound);
        require(user, agency.province());
        return agency;
    }

    private void add(Adding step, Agency.@Nullable Kind kind) {
        if (kind == null) throw new IllegalStateException("weighed without a kind: " + step);
        register.add(new AgencyRegister.NewAgency(
                step.province(),
                step.name(),
                step.abbreviation().isEmpty() ? null : step.abbreviation(),
                kind,
                Step.day(step.firstDay()).orElse(null),
                step.source()));
    }

    private void end(Ending step, Agency agency) {
        LocalDate last = Step.day(step.lastDay()).orElseThrow();
        register.end(agency, last, step.source());
        successor(step, agency)
                .ifPresent(successor ->
                        register.handOver(agency, successor, step.extent(), last.plusDays(1), step.source()));
    }

    // Who takes over within the province; a whole province that goes into another brings its own act.
    private Optional<Agency> successor(Ending step, Agency agency) {
        return Optional.ofNullable(step.successor())
                .flatMap(id -> agencies.find(id, LocalDate.now(clock)))
                .filter(found -> found.province().equals(agency.province()));
    }

    private static void require(CurrentUser user, UnitId province) {
        if (!user.mayRead(province)) throw Problem.notFound();
        if (!mayKeep(user, province)) throw Problem.of(HttpStatus.FORBIDDEN, "forbidden");
    }
}
