package vn.cotmoc.rollups;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.ds.PGSimpleDataSource;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.TestPostgres;

/// Two transactions at what one roll-up is counted from: the second waits, and loses nothing of the first.
@PortalTest
@ExtendWith(KeepsReports.class)
class SimultaneousRollupsTests {

    private static final String VALUE = """
            insert into report (indicator_id, unit_id, province_id, agency_id, year, quarter, revision, status, maturity, amount,
                author_id, author_name, recorded_at, entered_by, entered_at)
            select i.id, u.id, i.province_id, i.advising_agency_id, %d, %d, 1, 'APPROVED', 'ESTIMATE', 7, a.id, 'thử', now(), 'thử', now()
            from indicator i join resolution r on r.id = i.resolution_id, account a, administrative_unit u
            where r.slug = 'dien-bien-24-nq-tu-2026' and i.code = '13' and a.username = 'duyet.dienbien' and u.code = '%s' and u.valid_to is null
            """;
    private static final String COMMUNE = """
            insert into administrative_unit (level, code, name, full_name, kind, province_code, valid_from, legal_basis, folded)
            values ('COMMUNE', '99991', 'Thử', 'Xã Thử', 'xã', '11', '2026-01-01', 'rollups', 'xa thu')
            """;
    private static final String RULE = """
            insert into collection_rule (indicator_id, province_id, revision, frequency, roll_up, reporters, from_year, reason, author_id, author_name, recorded_at)
            select i.id, i.province_id, 50, 'QUARTERLY', 'SUM', 'RURAL', 2026, 'thử', a.id, 'thử', now()
            from indicator i join resolution r on r.id = i.resolution_id, account a
            where r.slug = 'dien-bien-24-nq-tu-2026' and i.code = '13' and a.username = 'bientap.dienbien'
            """;

    @AfterEach
    void asItWas() {
        OwnerDatabase.jdbc().sql("delete from report where author_name = 'thử'").update();
        OwnerDatabase.jdbc()
                .sql("delete from administrative_unit where legal_basis = 'rollups'")
                .update();
    }

    @Test
    void ofTwoCommunesThatAreApprovedAtOnceBothAreCounted() throws Exception {
        atOnce(VALUE.formatted(2026, 4, "03160"), VALUE.formatted(2026, 4, "03325"));
    }

    @Test
    void ofTwoQuartersOfOneCommuneThatAreApprovedAtOnceBothAreInTheYear() throws Exception {
        atOnce(VALUE.formatted(2026, 3, "03160"), VALUE.formatted(2026, 4, "03160"));
    }

    @Test
    void theFirstValuesOfAYearMayComeAtOnce() throws Exception {
        atOnce(VALUE.formatted(2028, 1, "03160"), VALUE.formatted(2028, 1, "03325"));
    }

    @Test
    void aCommuneThatIsFoundedWhileAValueIsApprovedIsCounted() throws Exception {
        atOnce(COMMUNE, VALUE.formatted(2028, 1, "03325"));
    }

    @Test
    void aValueThatIsApprovedWhileACommuneIsFoundedIsCounted() throws Exception {
        atOnce(VALUE.formatted(2028, 1, "03325"), COMMUNE);
    }

    @Test
    void aDecisionAboutWhoReportsAndAValueDoNotMissEachOther() throws Exception {
        atOnce(RULE, VALUE.formatted(2028, 1, "03325"));
    }

    // The second begins while the first is not finished.
    private static void atOnce(String first, String second) throws Exception {
        try (var one = connection();
                var two = connection();
                var hand = Executors.newSingleThreadExecutor()) {
            run(one, first);
            var waiting = hand.submit((Callable<Integer>) () -> run(two, second));
            try {
                waiting.get(300, TimeUnit.MILLISECONDS);
            } catch (TimeoutException itWaits) {
                assertThat(waiting.isDone()).isFalse();
            }
            one.commit();
            assertThat(waiting.get(10, TimeUnit.SECONDS)).isOne();
            two.commit();
        }
        assertThat(KeptRollupsTests.deviations()).isEmpty();
    }

    private static int run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private static Connection connection() throws SQLException {
        var database = TestPostgres.instance();
        var source = new PGSimpleDataSource();
        source.setURL(database.jdbcUrl());
        source.setUser(database.ownerUser());
        source.setPassword(database.ownerPassword());
        var connection = source.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }
}
