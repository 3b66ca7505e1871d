package vn.cotmoc.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.cotmoc.testing.KeepsAlerts;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.StatementCounter;

/// What time alone does to verdicts is kept once a day. The demonstration has an approved value of row 5 for 2026, and
/// none
/// for 2027.
@PortalTest
@ExtendWith({KeepsReports.class, KeepsAlerts.class})
class DailyLookTests {

    private static final String LATEST = """
            select c.verdict || ' ' || c.cause || ' ' || c.subject || ' ' || coalesce(c.author_id::text, '') || c.author_name
            from verdict_change c join indicator i on i.id = c.indicator_id join resolution r on r.id = i.resolution_id
            where r.slug = 'dien-bien-24-nq-tu-2026' and i.code = '5' order by c.recorded_at desc, c.id desc limit 1
            """;

    @Autowired
    private KeepingBeliefs beliefs;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private StatementCounter counter;

    private int look(String day) {
        var zone = ZoneId.of("Asia/Ho_Chi_Minh");
        var morning = LocalDate.parse(day).atTime(0, 5).atZone(zone).toInstant();
        return new DailyLook(beliefs, jdbc, transactions, Clock.fixed(morning, zone)).look();
    }

    private static String latest() {
        return OwnerDatabase.jdbc().sql(LATEST).query(String.class).single();
    }

    private static long kept() {
        return OwnerDatabase.jdbc()
                .sql("select count(*) from verdict_change where cause = 'CALENDAR'")
                .query(Long.class)
                .single();
    }

    @Test
    void aYearThatClosesWithoutAFigureSilencesItsRow() {
        look("2027-12-14");
        String open = latest();
        assertThat(open).doesNotStartWith("NO_DATA");
        look("2027-12-15");
        assertThat(latest()).isEqualTo("NO_DATA CALENDAR 15/12/2027 ");
    }

    @Test
    void theTurnOfTheYearAloneSilencesNothing() {
        look("2026-12-31");
        String before = latest().split(" ")[0];
        look("2027-01-01");
        assertThat(latest()).startsWith(before);
    }

    @Test
    void aDayIsLookedAtOnceAndFiguresThatOnlyMoveAreNotKept() {
        int first = look("2027-06-01");
        assertThat(kept()).isEqualTo(first);
        assertThat(look("2027-06-01")).isZero();
        assertThat(look("2027-06-02")).isZero();
        assertThat(kept()).isEqualTo(first);
    }

    @Test
    void manyInstancesKeepItOnce() {
        look("2027-12-14");
        long before = kept();
        int most =
                IntStream.range(0, 4)
                        .mapToObj(_ -> CompletableFuture.supplyAsync(() -> look("2027-12-15")))
                        .toList()
                        .stream()
                        .mapToInt(CompletableFuture::join)
                        .sum();
        assertThat(kept()).isEqualTo(before + most);
        assertThat(OwnerDatabase.jdbc()
                        .sql(
                                "select count(*) from (select from verdict_change where subject = '15/12/2027' group by indicator_id having count(*) > 1) twice")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aProvinceCostsTheSameStatementsHoweverManyPromises() {
        long provinces = OwnerDatabase.jdbc()
                .sql("select count(distinct province_id) from indicator")
                .query(Long.class)
                .single();
        int statements = counter.statements(() -> look("2027-12-15"));
        // The scope and the list; and for each province the scope, its turn, its promises, and at most four for their
        // verdicts.
        assertThat((long) statements).isLessThanOrEqualTo(2 + provinces * 7);
    }

    @Test
    void anotherVersionOfTheMethodIsNamedAsTheCause() {
        OwnerDatabase.jdbc().sql("""
                        insert into verdict_change (indicator_id, province_id, as_of, year, verdict, rule, confidence, milestones, inputs, fingerprint,
                            method_version, cause, subject, illustrative, author_id, author_name, recorded_at)
                        select c.indicator_id, c.province_id, c.as_of, c.year, 'MISSED', c.rule, c.confidence, c.milestones, c.inputs, 'x', '0.9',
                            'APPROVED', '2026', true, c.author_id, c.author_name, timestamptz '2026-11-22 16:59Z'
                        from verdict_change c join indicator i on i.id = c.indicator_id join resolution r on r.id = i.resolution_id
                        where r.slug = 'dien-bien-24-nq-tu-2026' and i.code = '5' order by c.recorded_at desc limit 1
                        """).update();
        look("2026-11-23");
        assertThat(List.of(latest().split(" "))).contains("METHOD", Assessment.METHOD_VERSION);
    }
}
