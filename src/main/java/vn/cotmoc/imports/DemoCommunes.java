package vn.cotmoc.imports;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;
import vn.cotmoc.allocations.CollectionRules;
import vn.cotmoc.shared.Batch;
import vn.cotmoc.targets.Period;

/// Invented rules and values of communes, marked as such like all illustrative values.
@Component
class DemoCommunes {

    private static final Logger log = LoggerFactory.getLogger(DemoCommunes.class);
    private static final String SLUG = "dien-bien-24-nq-tu-2026";
    private static final String FOLDER = "classpath:db/demo/" + SLUG + "/";
    private static final LocalDate RULES_DECIDED = LocalDate.of(2026, 4, 6);

    private static final String RULE = """
            insert into collection_rule (indicator_id, province_id, revision, frequency, roll_up, meeting, threshold, reporters, from_year, from_quarter,
                reason, illustrative, author_id, author_name, recorded_at)
            select i.id, i.province_id, 1, :frequency, :rollUp, :meeting, :threshold, :reporters, :year, :quarter, :reason, true, a.id, a.display_name, :at
            from indicator i join resolution r on r.id = i.resolution_id, account a
            where r.slug = :slug and i.code = :code and a.username = :author
            """;
    private static final String VALUE = """
            insert into report (indicator_id, unit_id, province_id, agency_id, year, quarter, revision, status, maturity, amount, numerator,
                denominator, stage, missing_reason, note, reason, illustrative, author_id, author_name, recorded_at, entered_by, entered_at)
            select i.id, c.id, i.province_id, i.advising_agency_id, :year, :quarter, :revision, :status, :maturity, :amount, :numerator,
                :denominator, :stage, :missing, :note, :reason, true, a.id, a.display_name, :at, o.display_name, :entered
            from indicator i join resolution r on r.id = i.resolution_id
            join administrative_unit c on c.level = 'COMMUNE' and c.code = :unit and c.valid_to is null, account a, account o
            where r.slug = :slug and i.code = :code and a.username = :author and o.username = :officer
            """;

    private final ResourceLoader files;
    private final ImportState state;
    private final Batch batch;
    private final Clock clock;

    DemoCommunes(ResourceLoader files, ImportState state, Batch batch, Clock clock) {
        this.files = files;
        this.state = state;
        this.batch = batch;
        this.clock = clock;
    }

    /// Loads the rules, and the periods that have ended; what was loaded or taken out once does not come back.
    void load() {
        if (state.of("demo/communes").isPresent() || state.of("demo/removed").isPresent()) return;
        Resource rules = files.getResource(FOLDER + "collection-rules.csv");
        Resource values = files.getResource(FOLDER + "communes-2026.csv");
        batch.write(RULE, CsvFile.read(rules).stream().map(this::rule).toList());
        var rows = CsvFile.read(values).stream()
                .flatMap(row -> values(row).stream())
                .toList();
        batch.write(VALUE, rows);
        state.remember("demo/communes", ImportState.hash(List.of(rules, values)));
        log.info("Illustrative values of communes loaded: {} rows.", rows.size());
    }

    private record Rule(
            String slug,
            String code,
            String frequency,
            String rollUp,
            @Nullable String meeting,
            @Nullable BigDecimal threshold,
            String reporters,
            int year,
            int quarter,
            String reason,
            String author,
            OffsetDateTime at) {}

    private Rule rule(CsvRow row) {
        Period from = period(row, "from");
        return new Rule(
                SLUG,
                row.required("code"),
                row.required("frequency"),
                row.required("roll_up"),
                row.text("meeting"),
                row.decimal("threshold"),
                row.required("reporters"),
                from.year(),
                from.quarter(),
                row.required("reason"),
                DemoAccounts.ILLUSTRATOR,
                decided().atOffset(ZoneOffset.UTC));
    }

    // Communes are told what to report before they report it, so that past days know of it.
    private Instant decided() {
        var usual = RULES_DECIDED.atTime(3, 0).toInstant(ZoneOffset.UTC);
        return usual.isBefore(clock.instant()) ? usual : clock.instant();
    }

    private record Value(
            String slug,
            String code,
            String unit,
            int year,
            int quarter,
            int revision,
            String status,
            String maturity,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable String stage,
            @Nullable String missing,
            @Nullable String note,
            @Nullable String reason,
            String author,
            String officer,
            OffsetDateTime at,
            OffsetDateTime entered) {}

    private List<Value> values(CsvRow row) {
        Period period = period(row, "period");
        LocalDate begun = period.isYear()
                ? LocalDate.of(period.year(), 1, 1)
                : CollectionRules.lastDay(period).plusDays(1);
        if (begun.isAfter(LocalDate.now(clock))) return List.of();
        Instant decided = moment(period);
        Instant entered = decided.minusSeconds(86_400);
        var values = new ArrayList<Value>();
        values.add(value(row, period, 1, "SUBMITTED", DemoAccounts.ILLUSTRATOR, entered, entered));
        switch (row.required("status")) {
            case "SUBMITTED" -> {}
            case "APPROVED", "RETURNED" ->
                values.add(value(row, period, 2, row.required("status"), DemoAccounts.APPROVER, decided, entered));
            case String other -> throw row.fault("status", "is unknown: " + other);
        }
        return values;
    }

    private static Value value(
            CsvRow row, Period period, int revision, String status, String author, Instant at, Instant entered) {
        return new Value(
                SLUG,
                row.required("code"),
                row.required("unit"),
                period.year(),
                period.quarter(),
                revision,
                status,
                row.required("maturity"),
                row.decimal("value"),
                row.decimal("numerator"),
                row.decimal("denominator"),
                row.text("stage"),
                row.text("missing"),
                row.text("note"),
                status.equals("RETURNED") ? row.required("reason") : null,
                author,
                DemoAccounts.ILLUSTRATOR,
                at.atOffset(ZoneOffset.UTC),
                entered.atOffset(ZoneOffset.UTC));
    }

    // A quarter's figure is decided on twelve days after it; nothing is decided in the future.
    private Instant moment(Period period) {
        Instant usual =
                CollectionRules.lastDay(period).plusDays(12).atTime(3, 0).toInstant(ZoneOffset.UTC);
        Instant recent = clock.instant().minusSeconds(3 * 86_400);
        return usual.isBefore(recent) ? usual : recent;
    }

    private static Period period(CsvRow row, String column) {
        String written = Objects.requireNonNull(row.required(column));
        return Period.read(written).orElseThrow(() -> row.fault(column, "is no period: " + written));
    }
}
