package vn.cotmoc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;

/// The database itself keeps what is not for one's eyes, whatever the application asks of it.
@PortalTest
class RowLevelSecurityTests {

    private static final String TABLES = """
            select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relname not like 'spring_session%'
              and c.relname <> 'flyway_schema_history'
            """;

    @Autowired
    private DataSource pool;

    @Autowired
    private People people;

    @Autowired
    private PlatformTransactionManager transactions;

    private JdbcClient jdbc;
    private TransactionTemplate transaction;

    @BeforeEach
    void asThePortal() {
        jdbc = JdbcClient.create(pool);
        transaction = new TransactionTemplate(transactions);
    }

    static Stream<String> tables() {
        return names(TABLES);
    }

    static Stream<String> tablesOfProvinces() {
        return names(TABLES
                + " and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'province_id')");
    }

    private static Stream<String> names(String sql) {
        return OwnerDatabase.jdbc().sql(sql).query((row, _) -> row.getString(1)).list().stream();
    }

    @Test
    void everyTableIsClosedEvenToItsOwner() {
        var open = OwnerDatabase.jdbc()
                .sql(TABLES + " and not (c.relrowsecurity and c.relforcerowsecurity)")
                .query(String.class)
                .list();
        assertThat(open).isEmpty();
        assertThat(tables()).hasSizeGreaterThan(15).contains("report", "audit_event", "account", "indicator");
    }

    @Test
    void thePortalIsNobody() {
        assertThat(one("select current_user")).isEqualTo("cotmoc_app");
        assertThat(
                        one(
                                "select count(*) from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = current_user or pg_has_role(current_user, r.oid, 'USAGE') and c.relname = 'report'"))
                .isEqualTo("0");
        assertThat(one("select rolsuper or rolbypassrls or rolcreaterole from pg_roles where rolname = current_user"))
                .isEqualTo("false");
    }

    @Test
    void viewsAskInTheNameOfTheirReader() {
        assertThat(OwnerDatabase.jdbc().sql("""
                                select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')
                                and not coalesce(reloptions @> '{security_invoker=true}', false)
                                """).query(String.class).list()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void withoutAScopeNothingIsThere(String table) {
        assertThat(transaction.<String>execute(_ -> one("select count(*) from " + table)))
                .isEqualTo("0");
        assertThat(one("select count(*) from " + table)).isEqualTo("0");
    }

    @ParameterizedTest
    @MethodSource("tablesOfProvinces")
    void anotherProvinceSeesNothingOfIt(String table) {
        String foreign = "select count(*) from " + table
                + " where province_id = (select id from administrative_unit where code = '11' and level = 'PROVINCE' and valid_to is null)";
        for (String who : List.of("lanhdao.laichau", "canbo.laichau"))
            assertThat(as(who, foreign)).as("%s in %s", who, table).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({
        "lanhdao.dienbien, APPROVED",
        "bientap.dienbien, APPROVED",
        "duyet.dienbien, APPROVED RETURNED SUBMITTED",
        "kiemtra.dienbien, APPROVED DRAFT RETURNED SUBMITTED",
        "kiemtra.trunguong, APPROVED DRAFT RETURNED SUBMITTED",
        "canbo.nnmt, APPROVED RETURNED SUBMITTED",
        "canbo.yte, APPROVED DRAFT SUBMITTED",
    })
    void eachRoleSeesItsStatesOnly(String who, String states) {
        assertThat(as(who, "select string_agg(distinct status, ' ' order by status) from report"))
                .isEqualTo(states);
    }

    @ParameterizedTest
    @ValueSource(strings = {"canbo.nnmt", "canbo.yte"})
    void anOfficerSeesOnlyApprovedValuesOfOtherAgencies(String who) {
        UUID agency = Objects.requireNonNull(
                        people.user(who).grants().getFirst().agency())
                .value();
        String others =
                "select count(*) from report where agency_id <> '%s' and status <> 'APPROVED'".formatted(agency);
        assertThat(OwnerDatabase.jdbc().sql(others).query(Long.class).single()).isPositive();
        assertThat(as(who, others)).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({
        "kiemtra.dienbien, true",
        "kiemtra.trunguong, true",
        "lanhdao.dienbien, false",
        "duyet.dienbien, false",
        "quantri, false"
    })
    void onlyAuditorsReadTheTrail(String who, boolean some) {
        OwnerDatabase.jdbc().sql("""
                        insert into audit_event (happened_at, account_name, kind, subject, province_id)
                        select now(), 'x', 'test.seen', 'x', id from administrative_unit where code = '11' and level = 'PROVINCE' and valid_to is null
                        """).update();
        try {
            assertThat(as(who, "select exists (select from audit_event where kind = 'test.seen')"))
                    .isEqualTo(String.valueOf(some));
        } finally {
            OwnerDatabase.jdbc()
                    .sql("delete from audit_event where kind = 'test.seen'")
                    .update();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"canbo.nnmt", "lanhdao.dienbien", "kiemtra.trunguong", "duyet.dienbien"})
    void nobodyButAnAdministratorReadsOtherAccounts(String who) {
        assertThat(as(who, "select string_agg(username, ' ') from account")).isEqualTo(who);
        assertThat(as("quantri", "select count(*) > 5 from account")).isEqualTo("true");
    }

    @Test
    void theScopeEndsWithItsTransaction() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            readAllDrafts(connection);
            assertThat(count(connection)).isPositive();
            connection.commit();
            assertThat(count(connection)).isZero();
            readAllDrafts(connection);
            connection.rollback();
            assertThat(count(connection)).isZero();
            connection.rollback();
        }
    }

    private String as(String who, String sql) {
        return people.as(who, () -> transaction.execute(_ -> one(sql)));
    }

    private String one(String sql) {
        return String.valueOf(jdbc.sql(sql).query().singleValue());
    }

    private static long count(Connection connection) throws SQLException {
        try (var rows = connection.createStatement().executeQuery("select count(*) from report")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void readAllDrafts(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "select set_config('app.purpose', 'user', true), set_config('app.draft_provinces', '{00000000-0000-0000-0000-000000000000}', true)");
        }
    }
}
