package vn.cotmoc.imports;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.Indicators;
import vn.cotmoc.users.AccountId;
import vn.cotmoc.users.Accounts;

/// Invented values that show how the portal works, marked as such wherever they appear.
@Component
class DemoValues {

    private static final Logger log = LoggerFactory.getLogger(DemoValues.class);
    private static final String SLUG = "dien-bien-24-nq-tu-2026";
    /// From this year on the clock stands at the mid-term review, and the values run up to it.
    private static final int MIDTERM = 2027;

    private static final Map<String, String> OFFICERS =
            Map.of("Sở Nông nghiệp và Môi trường", "canbo.nnmt", "Sở Y tế", "canbo.yte");

    private final ResourceLoader files;
    private final Indicators indicators;
    private final Accounts accounts;
    private final DemoCommunes communes;
    private final DemoTasks tasks;
    private final DemoBeliefs beliefs;
    private final ImportState state;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DemoValues(
            ResourceLoader files,
            Indicators indicators,
            Accounts accounts,
            DemoCommunes communes,
            DemoTasks tasks,
            DemoBeliefs beliefs,
            ImportState state,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.files = files;
        this.indicators = indicators;
        this.accounts = accounts;
        this.communes = communes;
        this.tasks = tasks;
        this.beliefs = beliefs;
        this.state = state;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /// Loads the history, and the years that the clock has come to; what was loaded or taken out once does not come
    /// back.
    @Transactional
    void load() {
        int year = LocalDate.now(clock).getYear();
        boolean loaded = false;
        for (String set : List.of("values", year >= MIDTERM ? "values-2028" : "values-2026")) {
            Resource file = files.getResource("classpath:db/demo/%s/%s.csv".formatted(SLUG, set));
            if (state.of("demo/" + set).isPresent() || state.of("demo/removed").isPresent()) continue;
            List<CsvRow> rows = CsvFile.read(file);
            load(rows, year);
            loaded = true;
            state.remember("demo/" + set, ImportState.hash(List.of(file)));
            log.info("Illustrative values {} loaded: {} rows.", set, rows.size());
        }
        if (loaded) beliefs.tell(indicators.ofResolution(SLUG));
        communes.load();
        tasks.load();
    }

    @Transactional(readOnly = true)
    long count() {
        return jdbc.sql("select count(*) from report where illustrative")
                .query(Long.class)
                .single();
    }

    /// Takes every illustrative value out again, for good.
    @Transactional
    long remove() {
        long removed = jdbc.sql("select remove_illustrative_values()")
                .query(Long.class)
                .single();
        jdbc.sql("select remove_illustrative_evidence()").query(Long.class).single();
        jdbc.sql("select remove_illustrative_scenarios()").query(Long.class).single();
        jdbc.sql("select remove_illustrative_task_work()").query(Long.class).single();
        state.remember("demo/removed", "");
        events.publishEvent(new DemoRemoved(removed));
        return removed;
    }

    private void load(List<CsvRow> rows, int upTo) {
        var byCode = new HashMap<String, Indicator>();
        indicators.ofResolution(SLUG).forEach(indicator -> byCode.put(indicator.code(), indicator));
        for (CsvRow row : rows) {
            if (Objects.requireNonNull(row.integer("year")) > upTo) continue;
            Indicator indicator = byCode.get(row.required("code"));
            if (indicator == null) throw row.fault("code", "names no indicator");
            write(row, indicator);
        }
    }

    private void write(CsvRow row, Indicator indicator) {
        int year = Objects.requireNonNull(row.integer("year"));
        AccountId officer = account(OFFICERS.getOrDefault(indicator.advisingAgency(), DemoAccounts.ILLUSTRATOR));
        Instant decided = moment(year);
        Instant entered = decided.minusSeconds(86_400);
        switch (row.required("status")) {
            case "DRAFT" -> insert(row, indicator, "DRAFT", officer, entered, officer, entered);
            case "SUBMITTED" -> insert(row, indicator, "SUBMITTED", officer, entered, officer, entered);
            case "RETURNED" -> {
                insert(row, indicator, "SUBMITTED", officer, entered, officer, entered);
                insert(row, indicator, "RETURNED", account(DemoAccounts.APPROVER), decided, officer, entered);
            }
            case "APPROVED" -> {
                insert(row, indicator, "SUBMITTED", officer, entered, officer, entered);
                insert(row, indicator, "APPROVED", account(DemoAccounts.APPROVER), decided, officer, entered);
            }
            case String other -> throw row.fault("status", "is unknown: " + other);
        }
    }

    // A year's figure is decided on in the January after it; the present year's a few days ago.
    private Instant moment(int year) {
        Instant usual = LocalDate.of(year + 1, 1, 20).atTime(3, 0).toInstant(ZoneOffset.UTC);
        Instant recent = clock.instant().minusSeconds(3 * 86_400);
        return usual.isBefore(recent) ? usual : recent;
    }

    private AccountId account(String username) {
        return accounts.idOf(username).orElseThrow(() -> new IllegalStateException("no demo account " + username));
    }

    private void insert(
            CsvRow row,
            Indicator indicator,
            String status,
            AccountId author,
            Instant at,
            AccountId officer,
            Instant entered) {
        UUID province = indicator.province().value();
        jdbc.sql("""
                        insert into report (indicator_id, unit_id, province_id, agency_id, year, revision, status, maturity, amount, numerator,
                            denominator, stage, level, note, reason, illustrative, author_id, author_name, recorded_at,
                            entered_by, entered_at)
                        select :indicator, :province, :province, :agency, :year, latest_revision(:indicator, :province, :year) + 1, :status, :maturity,
                            :amount, :numerator, :denominator, :stage, :level, :note, :reason, true, a.id, a.display_name, :at,
                            o.display_name, :entered
                        from account a, account o where a.id = :author and o.id = :officer
                        """)
                .param("indicator", indicator.id().value())
                .param("province", province)
                .param(
                        "agency",
                        Objects.requireNonNull(indicator.advisingAgencyId()).value())
                .param("year", row.integer("year"))
                .param("status", status)
                .param("maturity", row.required("maturity"))
                .param("amount", row.decimal("value"))
                .param("numerator", row.decimal("numerator"))
                .param("denominator", row.decimal("denominator"))
                .param("stage", row.text("stage"))
                .param("level", row.decimal("level"))
                .param("note", row.text("note"))
                .param("reason", status.equals("RETURNED") ? row.required("reason") : null)
                .param("author", author.value())
                .param("officer", officer.value())
                .param("entered", entered.atOffset(ZoneOffset.UTC))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
