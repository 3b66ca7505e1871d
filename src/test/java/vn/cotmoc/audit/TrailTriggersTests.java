package vn.cotmoc.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.PortalTest;

/// What a hand in the database leaves in the trail, whatever it does.
@PortalTest
class TrailTriggersTests {

    @Autowired
    private JdbcClient portal;

    private OwnHand hand;

    @BeforeEach
    void sitDown() throws SQLException {
        hand = new OwnHand();
    }

    @AfterEach
    void standUp() throws SQLException {
        hand.close();
    }

    @Test
    void everyTableHasItsTriggersOrAReasonWhyNot() {
        assertThat(names("""
                        select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                          and c.relname not in (select name from trail_exceptions())
                          and (select count(*) from pg_trigger t where t.tgrelid = c.oid and t.tgenabled = 'O'
                               and t.tgname in ('trail_added', 'trail_changed', 'trail_removed', 'trail_emptied')) < 4
                        """)).isEmpty();
        assertThat(
                        names(
                                "select name from trail_exceptions() where to_regclass(name) is null and name not in ('calendar_day', 'review_making') or length(reason) < 10"))
                .isEmpty();
        assertThat(
                        names(
                                "select name from trail_exceptions() x where exists (select from pg_trigger t where t.tgrelid = to_regclass(x.name) and t.tgname like 'trail%')"))
                .isEmpty();
        assertThat(names("select relname from pg_class where relname in ('report', 'indicator', 'milestone', 'account')"
                        + " and relname not in (select name from trail_exceptions())"))
                .hasSize(4);
    }

    @Test
    void everySecretIsAColumnAndWhatLooksLikeOneIsListed() {
        assertThat(names("""
                        select s.name || '.' || s.of_column from trail_secrets() s
                        where to_regclass(s.name) is not null and not exists (select from pg_attribute a where a.attrelid = to_regclass(s.name) and a.attname = s.of_column)
                        """)).isEmpty();
        assertThat(names("""
                        select c.relname || '.' || a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                          and c.relname not in (select name from trail_exceptions())
                          and a.attname ~ '(password|token|secret|email|hash)' and a.attname not in ('content_hash', 'must_change_password')
                          and a.attname !~ '_id$' and a.atttypid <> 'boolean'::regtype
                          and not exists (select from trail_secrets() s where s.name = c.relname and s.of_column = a.attname)
                        """)).isEmpty();
    }

    @Test
    void aRowIsAddedChangedAndRemovedByAHand() {
        hand.run("insert into import_state values ('thu', 'a', '2026-11-22T00:00:00Z')");
        hand.run("update import_state set content_hash = 'b' where name = 'thu'");
        hand.run("delete from import_state where name = 'thu'");
        var events = hand.events("import_state");
        assertThat(events).extracting(OwnHand.Event::kind).containsExactly("row.added", "row.changed", "row.removed");
        assertThat(events).allSatisfy(event -> {
            assertThat(event.subject()).isEqualTo("import_state/thu");
            assertThat(event.origin()).isEqualTo("HAND");
            assertThat(event.login()).isEqualTo("cotmoc_owner").isEqualTo(event.accountName());
        });
        assertThat(events.getFirst().now().get("content_hash").asString()).isEqualTo("a");
        // Only what has changed.
        assertThat(events.get(1).before()).isEqualTo("{\"content_hash\": \"a\"}");
        assertThat(events.get(1).after()).isEqualTo("{\"content_hash\": \"b\"}");
        assertThat(events.getLast().was().get("content_hash").asString()).isEqualTo("b");
        assertThat(events.getLast().was().get("imported_at").asString()).isEqualTo("2026-11-22T00:00:00+00:00");
    }

    @Test
    void aStatementThatChangesNothingIsNoChange() {
        hand.run("insert into import_state values ('thu', 'a', now())");
        hand.run("update import_state set content_hash = content_hash");
        hand.run(
                "insert into import_state values ('thu', 'a', now()) on conflict (name) do update set content_hash = excluded.content_hash");
        assertThat(hand.events("import_state")).hasSize(1);
    }

    @Test
    void aKeyThatChangesIsFoundUnderTheOldOne() {
        hand.run("insert into import_state values ('thu', 'a', now())");
        hand.run("update import_state set name = 'khac' where name = 'thu'");
        var event = hand.events("import_state").getLast();
        assertThat(event.subject()).isEqualTo("import_state/thu");
        assertThat(event.after()).isEqualTo("{\"name\": \"khac\"}");
    }

    @Test
    void aTableThatIsEmptiedAtOnceLeavesEveryRow() {
        hand.run("insert into import_state values ('thu', 'a', now())");
        int rows = hand.jdbc()
                .sql("select count(*) from import_state")
                .query(Integer.class)
                .single();
        hand.run("truncate import_state");
        var removed = hand.events("import_state").stream()
                .filter(event -> event.kind().equals("row.removed"))
                .toList();
        assertThat(removed)
                .hasSize(rows)
                .allMatch(event -> event.said().get("truncated").asBoolean());
    }

    @Test
    void fiveHundredRowsAreCopiedAndMoreAreCountedAndHashed() {
        hand.run("insert into import_state select 'thu/' || n, 'a', '2026-11-22' from generate_series(1, 500) n");
        assertThat(hand.events("import_state")).hasSize(500);
        hand.run("insert into import_state select 'them/' || n, 'a', '2026-11-22' from generate_series(1, 501) n");
        var events = hand.events("import_state");
        assertThat(events).hasSize(501);
        var loaded = events.getLast();
        assertThat(loaded.kind()).isEqualTo("rows.loaded");
        assertThat(loaded.said().get("rows").asInt()).isEqualTo(501);
        assertThat(loaded.said().get("sha256").asString())
                .isEqualTo(hand.jdbc().sql("""
                        select encode(sha256(string_agg(sha256(convert_to(s::text, 'UTF8')), ''::bytea order by 'import_state/' || s.name collate "C")), 'hex')
                        from import_state s where name like 'them/%'
                        """).query(String.class).single());
        // Whoever takes one out leaves what it was.
        hand.run("delete from import_state where name = 'them/7'");
        assertThat(hand.events("import_state")
                        .getLast()
                        .was()
                        .get("content_hash")
                        .asString())
                .isEqualTo("a");
    }

    @Test
    void aThousandChangesAtOnceAreAThousandEvents() {
        hand.run("insert into import_state select 'thu/' || n, 'a', now() from generate_series(1, 1000) n");
        hand.run("update import_state set content_hash = name where name like 'thu/%'");
        assertThat(hand.events("import_state").stream()
                        .filter(event -> event.kind().equals("row.changed")))
                .hasSize(1000)
                .allMatch(event -> event.subject()
                        .endsWith("/" + event.now().get("content_hash").asString()));
    }

    @Test
    void secretsAreNotCopiedAndTheirChangeShows() {
        hand.run(
                "update account set password_hash = '{noop}mat-khau-that', display_name = 'Khác' where username = 'canbo.yte'");
        var event = hand.events("account").getLast();
        assertThat(event.now().get("password_hash").asString()).matches("[0-9a-f]{12}");
        assertThat(event.was().get("password_hash").asString()).matches("[0-9a-f]{12}");
        assertThat(event.before() + event.after()).doesNotContain("mat-khau", "$2a$", "bcrypt");
        assertThat(event.now().get("display_name").asString()).isEqualTo("Khác");
        hand.run("update account set failed_attempts = 3 where username = 'canbo.yte'");
        assertThat(hand.events("account")).hasSize(1);
    }

    @Test
    void longTextsAndBytesAreNamedByTheirHash() {
        hand.run(
                "insert into import_state select 'thu', string_agg(md5(n::text), ''), now() from generate_series(1, 500) n");
        assertThat(hand.events("import_state")
                        .getLast()
                        .now()
                        .get("content_hash")
                        .asString())
                .matches("[0-9a-f]{64}");
    }

    @Test
    void aHandMaySayWhy() {
        hand.jdbc()
                .sql("select set_config('app.reason', 'Theo công văn 12-CV/TU', true)")
                .query(String.class)
                .single();
        hand.run("update resolution set title = title || ' ' where slug = 'dien-bien-24-nq-tu-2026'");
        assertThat(hand.events("resolution").getLast().reason()).isEqualTo("Theo công văn 12-CV/TU");
    }

    @Test
    void whatBelongsToAProvinceOnlyByWhatItPointsToIsFoundForIt() {
        hand.run(
                "update milestone set printed = printed || ' ' where indicator_id = (select i.id from indicator i join resolution r on r.id = i.resolution_id"
                        + " where r.slug = 'dien-bien-24-nq-tu-2026' and i.code = '5')");
        assertThat(hand.jdbc().sql("""
                        select count(*) from audit_event e join administrative_unit u on u.id = e.province_id and u.code = '11'
                        where e.txid = pg_current_xact_id() and e.subject like 'milestone/%'
                        """).query(Integer.class).single()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"happened_at", "login", "txid", "origin", "address", "id"})
    void thePortalDoesNotSayWhenOrByWhichDoor(String column) {
        assertThat(portal.sql("select has_column_privilege('audit_event', ?, 'INSERT')")
                        .param(column)
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"audit_link", "audit_batch"})
    void thePortalWritesNoChain(String table) {
        assertThat(portal.sql("select has_table_privilege(?, 'INSERT, UPDATE, DELETE, TRUNCATE')")
                        .param(table)
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    private static List<String> names(String sql) {
        return OwnerDatabase.jdbc().sql(sql).query(String.class).list().stream()
                .map(Objects::requireNonNull)
                .toList();
    }
}
