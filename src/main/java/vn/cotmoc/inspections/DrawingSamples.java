package vn.cotmoc.inspections;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.inspections.PopulationRows.Bounds;
import vn.cotmoc.reporting.ReportingPeriod;
import vn.cotmoc.users.CurrentUser;

/// Draws samples. Every drawing is kept with its seed: who draws until it pleases leaves every attempt behind.
@Service
public class DrawingSamples {

    static final int METHOD = 1;
    public static final int MOST = 500;
    private static final long SEEDS = 1_000_000_000_000L;

    private final InspectionRows inspections;
    private final SampleRows samples;
    private final PopulationRows population;
    private final KeepingSamples keeping;
    private final Weightings weightings;
    private final JdbcClient jdbc;
    private final Desk desk;
    private final RandomGenerator random = new SecureRandom();

    DrawingSamples(
            InspectionRows inspections,
            SampleRows samples,
            PopulationRows population,
            KeepingSamples keeping,
            Weightings weightings,
            JdbcClient jdbc,
            Desk desk) {
        this.inspections = inspections;
        this.samples = samples;
        this.population = population;
        this.keeping = keeping;
        this.weightings = weightings;
        this.jdbc = jdbc;
        this.desk = desk;
    }

    /// A sample as typed; what could not be read is null. Without a day all counts that has been approved until now,
    /// without a seed the portal makes one up.
    public record Wanted(
            @Nullable UUID resolution,
            @Nullable UUID agency,
            @Nullable Integer fromYear,
            @Nullable Integer toYear,
            boolean communes,
            @Nullable LocalDate knownOn,
            @Nullable Integer size,
            @Nullable Integer top,
            String seed) {}

    /// Empty where the person may not know the inspection.
    @Transactional
    public Optional<Outcome> draw(InspectionId id, Wanted wanted, UUID form, CurrentUser user) {
        desk.takeTurns(id);
        return inspections.find(id).map(inspection -> draw(inspection, wanted, form, user));
    }

    private Outcome draw(Inspection inspection, Wanted wanted, UUID form, CurrentUser user) {
        Desk.members(inspection, user);
        var before = samples.ofForm(inspection.id(), form);
        if (before.isPresent()) return new Outcome.Kept(before.get().id().toString());
        var faults = faults(inspection, wanted);
        if (!faults.isEmpty()) return new Outcome.Refused(faults);
        var bounds = new Bounds(
                inspection.province().value(),
                wanted.resolution(),
                wanted.agency(),
                number(wanted.fromYear()),
                number(wanted.toYear()),
                wanted.communes(),
                knownAt(wanted.knownOn()));
        var weights = weightings.inForce(inspection.province());
        var drawnFrom = Population.of(population.read(bounds), weights);
        if (drawnFrom.values().isEmpty()) return new Outcome.Refused(List.of(Fault.POPULATION_EMPTY));
        boolean given = !wanted.seed().isEmpty();
        var lot = new KeepingSamples.Lot(
                bounds,
                number(wanted.size()),
                number(wanted.top()),
                given ? Long.parseLong(wanted.seed()) : random.nextLong(SEEDS),
                given,
                weights,
                drawnFrom,
                form);
        return new Outcome.Kept(keeping.keep(inspection, lot, user).toString());
    }

    private List<Fault> faults(Inspection inspection, Wanted wanted) {
        var faults = new ArrayList<Fault>();
        if (!isOfProvince("resolution", wanted.resolution(), inspection)
                || !isOfProvince("agency", wanted.agency(), inspection)) faults.add(Fault.PLACE_UNKNOWN);
        int from = number(wanted.fromYear());
        int to = number(wanted.toYear());
        if (!ReportingPeriod.exists(from) || !ReportingPeriod.exists(to) || from > to) faults.add(Fault.YEARS_WRONG);
        if (wanted.knownOn() != null && wanted.knownOn().isAfter(desk.today())) faults.add(Fault.KNOWN_WRONG);
        int size = number(wanted.size());
        if (size < 1 || size > MOST) faults.add(Fault.SIZE_WRONG);
        int top = number(wanted.top());
        if (top < 0 || top > Math.max(size, 0)) faults.add(Fault.TOP_WRONG);
        if (!wanted.seed().matches("\\d{0,18}")) faults.add(Fault.SEED_WRONG);
        return faults;
    }

    // The table is named by this class alone, never by whoever asks.
    private boolean isOfProvince(String table, @Nullable UUID id, Inspection inspection) {
        return id == null
                || jdbc.sql("select exists (select from %s where id = ? and province_id = ?)".formatted(table))
                        .params(id, inspection.province().value())
                        .query(Boolean.class)
                        .single();
    }

    // The present day is not over: what counts of it is what is there now.
    private OffsetDateTime knownAt(@Nullable LocalDate day) {
        if (day == null || !day.isBefore(desk.today())) return desk.now().truncatedTo(ChronoUnit.MICROS);
        return day.plusDays(1).atStartOfDay(Desk.HANOI).toOffsetDateTime().minusNanos(1000);
    }

    private static int number(@Nullable Integer read) {
        return read == null ? -1 : read;
    }

    /// The numbers that a form begins with: twenty values, half of them by their points.
    public static Map<String, Integer> usual() {
        return Map.of("size", 20, "top", 10);
    }
}
