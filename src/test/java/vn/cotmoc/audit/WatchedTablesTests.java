package vn.cotmoc.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.PortalTest;

/// The owner takes the watch off the tables before he changes them, and what verification says of it.
@PortalTest
@ExtendWith(FreshChain.class)
class WatchedTablesTests {

    private static final String WHICH = " where slug = 'dien-bien-24-nq-tu-2026'";

    @Autowired
    private Verifying verifying;

    private final JdbcClient owner = OwnerDatabase.jdbc();
    private Set<String> before = Set.of();
    private long last;

    @BeforeEach
    void look() {
        last = owner.sql("select coalesce(max(id), 0) from audit_event")
                .query(Long.class)
                .single();
        before = Set.copyOf(told());
        assertThat(before).allMatch(fault -> fault.startsWith("UNTOLD"));
    }

    @AfterEach
    void leaveNothing() {
        // A test that fails leaves nothing for its neighbours to find.
        run("delete from import_state where name like 'thu%'");
        owner.sql("delete from audit_event where id > ?").param(last).update();
        assertThat(found()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "drop trigger trail_changed on milestone",
                "alter table milestone disable trigger trail_removed",
                "alter table milestone disable trigger user",
                "alter table milestone enable replica trigger trail_added",
                "create or replace trigger trail_added after update on milestone for each statement execute function trail_of_milestone()"
            })
    void aTableWithoutItsTriggersIsNamedAndWhatPutsThemBackSaysSo(String how) {
        run(how);
        assertThat(found()).containsExactly("UNWATCHED milestone");
        run("call keep_trail()");
        run("alter table milestone enable trigger user");
        if (!how.startsWith("create")) {
            assertThat(owner.sql("select subject from audit_event where kind = 'trail.mended' and id > ?")
                            .param(last)
                            .query(String.class)
                            .list())
                    .containsExactly("milestone");
        } else
            run(
                    "create or replace trigger trail_added after insert on milestone referencing new table as present for each statement execute function trail_of_milestone()");
        assertThat(found()).isEmpty();
    }

    @Test
    void aTriggerThatWritesNothingAnyMoreIsNamed() {
        run(
                "create or replace function trail_of_milestone() returns trigger language plpgsql security definer as 'begin return null; end'");
        assertThat(found()).containsExactly("UNWATCHED milestone");
        run("call keep_trail()");
    }

    @ParameterizedTest
    @CsvSource({"trail_limit", "audit_body", "trail_exceptions", "trail_same"})
    void aFunctionThatIsNotTheOneOfTheMigrationsIsNamed(String name) {
        String made = owner.sql("select pg_get_functiondef(oid) from pg_proc where proname = ?")
                .param(name)
                .query(String.class)
                .single();
        run(made.replaceFirst("(?s)\\$function\\$(.*)\\$function\\$", "\\$function\\$$1 \\$function\\$"));
        assertThat(found()).containsExactly("UNWATCHED " + name);
        run(made);
    }

    @Test
    void aSecondFunctionOfTheSameNameIsNamed() {
        run("create function trail_limit(often int) returns int language sql immutable as 'select 1'");
        assertThat(found()).containsExactly("UNWATCHED trail_limit");
        run("drop function trail_limit(int)");
    }

    @Test
    void aRowThatIsChangedUnwatchedIsNamedWithTheEventThatSaysWhatItWas() {
        unwatched("update resolution set title = title || ' khác'" + WHICH);
        String row = owner.sql("select 'resolution/' || id from resolution" + WHICH)
                .query(String.class)
                .single();
        long told = owner.sql("select max(id) from audit_event where subject = ? and kind like 'row.%'")
                .param(row)
                .query(Long.class)
                .single();
        assertThat(found()).containsExactly("UNTOLD " + row + " " + told);
        unwatched("update resolution set title = left(title, -5)" + WHICH);
    }

    @Test
    void aRowThatIsTakenOutOrPutInUnwatchedIsNamedOrCounted() {
        unwatched("insert into import_state values ('thu', 'a', now())");
        assertThat(found()).containsExactly("UNTOLD import_state null");
        unwatched("delete from import_state where name = 'thu'");
        run("insert into import_state values ('thu', 'a', now())");
        long told =
                owner.sql("select max(id) from audit_event").query(Long.class).single();
        unwatched("delete from import_state where name = 'thu'");
        assertThat(found()).containsExactly("UNTOLD import_state/thu " + told);
        unwatched("insert into import_state values ('thu', 'a', '2026-11-22')");
        assertThat(found()).hasSize(1);
        run("delete from import_state where name = 'thu'");
        assertThat(found()).isEmpty();
        unwatched("insert into import_state values ('thu', 'a', now())");
        assertThat(found()).containsExactly("UNTOLD import_state/thu " + (told + 1));
        unwatched("delete from import_state where name = 'thu'");
    }

    @Test
    void rowsThatCameTogetherAreCounted() {
        run("insert into import_state select 'thu/' || n, 'a', now() from generate_series(1, 600) n");
        assertThat(found()).isEmpty();
        unwatched("delete from import_state where name in ('thu/7', 'thu/8')");
        assertThat(found()).containsExactly("UNTOLD import_state null");
        run("delete from import_state where name like 'thu/%'");
    }

    @Test
    void anEventOfAddingThatIsTakenAwayBeforeItsSealIsMissedByItsRow() {
        run("insert into import_state values ('thu', 'a', now())");
        run("delete from audit_event where subject = 'import_state/thu'");
        assertThat(found()).containsExactly("UNTOLD import_state null");
        run("delete from import_state where name = 'thu'");
    }

    private void run(String sql) {
        owner.sql(sql).update();
    }

    private void unwatched(String sql) {
        String table = sql.split(" ")[sql.startsWith("update") ? 1 : 2];
        run("alter table " + table + " disable trigger user");
        run(sql);
        run("alter table " + table + " enable trigger user");
    }

    private List<String> found() {
        return told().stream().filter(fault -> !before.contains(fault)).toList();
    }

    private List<String> told() {
        return verifying.verify().faults().stream()
                .map(fault -> fault.kind() + " " + Objects.requireNonNullElse(fault.row(), "-")
                        + (fault.kind() == Fault.Kind.UNTOLD ? " " + fault.event() : ""))
                .toList();
    }
}
