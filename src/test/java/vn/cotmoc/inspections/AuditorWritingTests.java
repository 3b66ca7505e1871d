package vn.cotmoc.inspections;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cotmoc.testing.KeepsDrafts;
import vn.cotmoc.testing.KeepsEvidence;
import vn.cotmoc.testing.KeepsInspections;
import vn.cotmoc.testing.KeepsMeetings;
import vn.cotmoc.testing.KeepsScenarios;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.users.CurrentUser;
import vn.cotmoc.users.Grant;
import vn.cotmoc.users.Role;

/// Nothing that an auditor does changes data: every table of the portal is tried with rows that are really there.
@PortalTest
@ExtendWith({KeepsInspections.class, KeepsMeetings.class, KeepsScenarios.class, KeepsDrafts.class, KeepsEvidence.class})
class AuditorWritingTests {

    /// The desk's own tables.
    private static final Set<String> DESK = Set.of(
            "access_review",
            "finding",
            "finding_step",
            "inspection",
            "inspection_conclusion",
            "inspection_member",
            "inspecting_body",
            "risk_weighting",
            "sample",
            "sample_item",
            "sample_note");

    /// What everybody has of his own and nobody else's figures hang on: password, tokens, notices, subscriptions,
    /// calendars,
    /// files laid ready; and the tracks that all leave in the trail.
    private static final Set<String> OWN = Set.of(
            "account",
            "access_token",
            "alert",
            "alert_letter",
            "alert_subscription",
            "alert_wish",
            "audit_event",
            "calendar_day",
            "calendar_feed",
            "notice",
            "reminder_day",
            "reminder_setting",
            "spring_session",
            "spring_session_attributes",
            "workbook_fault",
            "workbook_import",
            "workbook_piece");

    @Autowired
    private DataSource pool;

    @Autowired
    private People people;

    @Autowired
    private PlatformTransactionManager transactions;

    private static List<String> tables() {
        return OwnerDatabase.jdbc()
                .sql(
                        "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by relname")
                .query((row, _) -> row.getString(1))
                .list();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kiemtra.dienbien", "kiemtra.trunguong"})
    void anAuditorWritesToTheDeskAndToNothingOfOthers(String who) {
        KeepsInspections.aSampleOfDienBien();
        KeepsInspections.aFindingAtHealth();
        KeepsMeetings.aDecisionForHealth();
        KeepsScenarios.aScenarioOfDienBien();
        KeepsDrafts.aDraftOfDienBien();
        KeepsEvidence.aFileOfMuongPhang();
        aQuestion();
        var written = new TreeSet<String>();
        for (String table : tables()) if (!OWN.contains(table) && isWritten(who, table)) written.add(table);
        OwnerDatabase.jdbc()
                .sql("delete from contradiction_question where question = 'Hỏi thử'")
                .update();
        assertThat(written).isSubsetOf(DESK);
    }

    // A question about figures, which no test keeps ready.
    private static void aQuestion() {
        OwnerDatabase.jdbc().sql("""
                        insert into contradiction_question (province_id, indicator_id, agency_id, kind, year, finding, question, author_id, author_name,
                            recorded_at)
                        select i.province_id, i.id, i.advising_agency_id, 'ESTIMATES_ONLY', 2026, 'x', 'Hỏi thử', a.id, 'x', now()
                        from indicator i, account a where i.code = '10.1' and a.username = 'lanhdao.dienbien'
                          and i.resolution_id = (select id from resolution where slug = 'dien-bien-24-nq-tu-2026')
                        """).update();
    }

    private boolean isWritten(String who, String table) {
        return insertsACopy(who, table)
                || attempt(who, "update %1$s set %2$s = %2$s".formatted(table, column(table))) > 0
                || attempt(who, "delete from " + table) > 0;
    }

    // A row that is there, in the auditor's own name: the policies look before keys and foreign keys do, so any other
    // refusal
    // than theirs means that they have let it pass.
    private boolean insertsACopy(String who, String table) {
        var owner = OwnerDatabase.jdbc();
        Optional<String> row = owner.sql("select to_jsonb(t)::text from %s t limit 1".formatted(table))
                .query(String.class)
                .optional();
        String account = people.user(who).id().toString();
        String copy = row.orElse("{}");
        String columns = owner.sql("""
                        select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
                        where attrelid = cast(? as regclass) and attnum > 0 and not attisdropped and attgenerated = '' and attidentity = ''
                        """).param(table).query(String.class).single();
        return attempt(who, """
                        insert into %1$s (%2$s) select %2$s from jsonb_populate_record(null::%1$s,
                            cast(? as jsonb) || jsonb_build_object('author_id', '%3$s', 'account_id', '%3$s'))
                        """.formatted(table, columns, account), copy) != 0;
    }

    private static String column(String table) {
        return OwnerDatabase.jdbc().sql("""
                        select quote_ident(attname) from pg_attribute
                        where attrelid = cast(? as regclass) and attnum > 0 and not attisdropped and attgenerated = '' and attidentity = ''
                        order by attnum limit 1
                        """).param(table).query(String.class).single();
    }

    /// How many rows were touched; none where it was refused, -1 where something else than a right was missing.
    private int attempt(String who, String statement, Object... parameters) {
        try {
            return people.as(
                    who,
                    () -> Objects.requireNonNull(new TransactionTemplate(transactions).execute(running -> {
                        running.setRollbackOnly();
                        return JdbcClient.create(pool)
                                .sql(statement)
                                .params(parameters)
                                .update();
                    })));
        } catch (DataAccessException refused) {
            var cause = NestedExceptionUtils.getMostSpecificCause(refused);
            return cause instanceof SQLException sql && "42501".equals(sql.getSQLState()) ? 0 : -1;
        }
    }

    /// The other province's auditor reads nothing of the desk, and a person without the role neither.
    @ParameterizedTest
    @ValueSource(
            strings = {"lanhdao.dienbien", "bientap.dienbien", "canbo.yte", "duyet.dienbien", "quantri", "canbo.laichau"
            })
    void theDeskIsForAuditorsAlone(String who) {
        KeepsInspections.aSampleOfDienBien();
        for (String table : DESK)
            if (!table.startsWith("finding") && !table.equals("access_review"))
                assertThat(count(who, table)).as(table).isZero();
    }

    @Test
    void anAuditorOfAnotherProvinceReadsNothing() {
        KeepsInspections.aSampleOfDienBien();
        KeepsInspections.aFindingAtHealth();
        KeepsInspections.aReviewOfDienBien();
        var laiChau = people.user("lanhdao.laichau").grants().getFirst().province();
        var own = people.user("kiemtra.dienbien");
        var stranger = new CurrentUser(
                own.id(),
                own.username(),
                own.displayName(),
                own.demo(),
                own.mustChangePassword(),
                own.version(),
                List.of(Grant.in(Role.AUDITOR, Objects.requireNonNull(laiChau))),
                Map.of(),
                "12");
        for (String table : DESK)
            assertThat(people.as(stranger, () -> counted(table))).as(table).isZero();
    }

    private long count(String who, String table) {
        return people.as(who, () -> counted(table));
    }

    private long counted(String table) {
        return Objects.requireNonNull(new TransactionTemplate(transactions)
                .execute(_ -> JdbcClient.create(pool)
                        .sql("select count(*) from " + table)
                        .query(Long.class)
                        .single()));
    }
}
