package vn.cotmoc.rollups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cotmoc.allocations.CollectionRule.Terms;
import vn.cotmoc.allocations.Deciding;
import vn.cotmoc.allocations.DecidingRules;
import vn.cotmoc.allocations.Frequency;
import vn.cotmoc.allocations.Reporters;
import vn.cotmoc.allocations.RollUp;
import vn.cotmoc.reporting.Entry;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.targets.Maturity;
import vn.cotmoc.targets.Period;
import vn.cotmoc.targets.ReportedValue;
import vn.cotmoc.targets.Stage;
import vn.cotmoc.testing.KeepsAllocations;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;

/// A commune reports what the province has asked it for, in the form that the rule asks for, and nothing else.
@PortalTest
@ExtendWith({KeepsReports.class, KeepsAllocations.class})
class CollectionRulesTests {

    @Autowired
    private DecidingRules deciding;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private Communes communes;

    @BeforeEach
    void there(@Autowired AutowireCapableBeanFactory beans) {
        communes = beans.createBean(Communes.class);
    }

    @ParameterizedTest(name = "{0} of {1}, {2}: {3} is {4}")
    @CsvSource({
        "13, 03160, 2026-Q3, 12, ",
        "13, 03160, 2026-Q3, 12/20, NUMBER_EXPECTED",
        "12, 03160, 2026-Q3, 12/20, ",
        "12, 03160, 2026-Q3, 60, PARTS_EXPECTED",
        // The indicator is a share of communes; a commune says yes or no.
        "5, 03160, 2026, COMPLETED, ",
        "5, 03160, 2026, UNDER_WAY, YES_OR_NO_EXPECTED",
        "5, 03160, 2026, 100, YES_OR_NO_EXPECTED",
        "5, 03160, 2026-Q3, COMPLETED, UNIT_DOES_NOT_REPORT",
        // No rule at all, a ward where rural communes are asked, a year before the rule.
        "4, 03160, 2026, 100, UNIT_DOES_NOT_REPORT",
        "12, 03127, 2026-Q3, 12/20, UNIT_DOES_NOT_REPORT"
    })
    void theFormIsTheRules(String code, String unit, String period, String typed, @Nullable String refused) {
        String who = unit.equals(Communes.NHE) ? "canbo.muongnhe" : "canbo.nnmt";
        assertThat(Communes.why(communes.send(who, communes.slot(code, unit, period), entry(typed), 0)))
                .isEqualTo(refused);
    }

    @Test
    void anEditorDecidesWithAReasonAndEveryDecisionStays() {
        var terms = new Terms(Frequency.YEARLY, Reporters.ALL, new RollUp.Ratio());
        assertThat(decide("22", terms, "Công văn giám sát", 0)).isEqualTo(new Deciding.Kept(1));
        assertThat(decide("22", null, "Thôi thu thập", 0)).isEqualTo(new Deciding.Stale(1));
        assertThat(decide("22", null, " ", 1)).isInstanceOf(Deciding.Refused.class);
        assertThat(decide("22", null, "Thôi thu thập", 1)).isEqualTo(new Deciding.Kept(2));
        assertThat(OwnerDatabase.jdbc()
                        .sql("select string_agg(kind, ' ' order by id) from audit_event where subject = ?")
                        .param(Communes.SLUG + "/22")
                        .query(String.class)
                        .single())
                .isEqualTo("collection.decided collection.ended");
    }

    @Test
    void nobodyElseDecides() {
        var wanted = new DecidingRules.Wanted(null, Period.year(2026), "x");
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> people.as(
                        "canbo.nnmt",
                        () -> deciding.decide(communes.indicator("12"), wanted, 1, people.user("canbo.nnmt"))));
    }

    @ParameterizedTest
    @CsvSource({
        "canbo.muongphang, 1, 1",
        "canbo.muongnhe, 1, 1",
        "lanhdao.dienbien, 4, 2",
        "canbo.yte, 4, 2",
        "lanhdao.laichau, 0, 0",
        "canbo.laichau, 0, 0"
    })
    void theDatabaseShowsACommuneItsOwnPartOfWhatWasIssued(String who, long parts, long sheets) {
        sheet(1, "DRAFT");
        sheet(2, "ISSUED");
        assertThat(count(who, "allocation_part")).isEqualTo(parts);
        assertThat(count(who, "allocation")).isEqualTo(sheets);
    }

    private static void sheet(int revision, String status) {
        OwnerDatabase.jdbc()
                .sql("""
                        with sheet as (
                            insert into allocation (indicator_id, province_id, agency_id, year, revision, status, document_number, document_date, reason,
                                author_id, author_name, recorded_at)
                            select i.id, i.province_id, i.advising_agency_id, 2034, :revision, :status,
                                case when :status = 'ISSUED' then '1' end, case when :status = 'ISSUED' then date '2033-12-30' end, 'x', a.id, 'x', now()
                            from indicator i join resolution r on r.id = i.resolution_id, account a
                            where r.slug = :slug and i.code = '13' and a.username = 'quantri' returning id, province_id)
                        insert into allocation_part (allocation_id, province_id, unit_id, quarter, amount)
                        select s.id, s.province_id, u.id, 0, 5 from sheet s, administrative_unit u where u.code in ('03325', '03160') and u.valid_to is null
                        """)
                .param("revision", revision)
                .param("status", status)
                .param("slug", Communes.SLUG)
                .update();
    }

    private long count(String who, String table) {
        return Objects.requireNonNull(people.as(
                who,
                () -> new TransactionTemplate(transactions)
                        .execute(_ -> jdbc.sql("select count(*) from " + table)
                                .query(Long.class)
                                .single())));
    }

    private Deciding decide(String code, @Nullable Terms terms, String reason, int seen) {
        var wanted = new DecidingRules.Wanted(terms, Period.year(2026), reason);
        return people.as(
                "bientap.dienbien",
                () -> deciding.decide(communes.indicator(code), wanted, seen, people.user("bientap.dienbien")));
    }

    private static Entry entry(String typed) {
        if (typed.matches("[A-Z_]+"))
            return Entry.of(new ReportedValue.StageReached(Stage.valueOf(typed)), Maturity.ESTIMATE);
        String[] parts = typed.split("/");
        return parts.length == 1
                ? Communes.amount(typed)
                : Entry.of(
                        new ReportedValue.Ratio(new BigDecimal(parts[0]), new BigDecimal(parts[1])), Maturity.ESTIMATE);
    }
}
