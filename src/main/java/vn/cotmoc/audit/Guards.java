package vn.cotmoc.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What writes and seals the trail in the database, held against what the portal has brought along: a table without its
/// triggers leaves no events, and a function that was replaced may write anything.
@Component
class Guards {

    private static final Pattern MADE = Pattern.compile("(?m)^create (?:function|procedure) (\\w+)\\(");

    // What the triggers are like: `tgtype` has a bit for each of row 1, before 2, insert 4, delete 8, update 16,
    // truncate 32.
    private static final String TABLES = """
            select t.name from trail_tables() t
            left join pg_proc f on f.proname = 'trail_of_' || t.name and f.pronamespace = 'public'::regnamespace and f.pronargs = 0
            where f.prosrc is distinct from trail_source(t.wanted) or not f.prosecdef
               or 4 > (select count(*) from pg_trigger g
                       where g.tgrelid = t.wanted and g.tgfoid = f.oid and g.tgenabled in ('O', 'A') and g.tgqual is null and g.tgattr::text = ''
                         and (g.tgname, g.tgtype) in (('trail_added', 4), ('trail_changed', 16), ('trail_removed', 8), ('trail_emptied', 34)))
            """;

    private final JdbcClient jdbc;
    private final String migrations;
    private final String[] names;

    Guards(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.migrations = text("db/migration/V040__audit.sql") + text("db/migration/V099__trail.sql");
        this.names =
                MADE.matcher(migrations).results().map(made -> made.group(1)).toArray(String[]::new);
    }

    /// The tables and functions that are not as they were made, in their order.
    List<String> missing() {
        var missing = new ArrayList<>(functions());
        missing.addAll(jdbc.sql(TABLES).query(String.class).list());
        missing.sort(Comparator.naturalOrder());
        return missing;
    }

    // Each has to be there once, with a body that stands in the migrations word for word.
    private List<String> functions() {
        record Made(String name, String body) {}
        var made = jdbc.sql("""
                        select proname as name, prosrc as body from pg_proc
                        where pronamespace = 'public'::regnamespace and proname = any (?) order by proname
                        """).param(names).query(Made.class).list();
        var wrong = new TreeSet<>(List.of(names));
        made.stream()
                .filter(one -> migrations.contains("$" + one.body() + "$"))
                .forEach(one -> wrong.remove(one.name()));
        Stream.of(names)
                .filter(name ->
                        made.stream().filter(one -> one.name().equals(name)).count() > 1)
                .forEach(wrong::add);
        return List.copyOf(wrong);
    }

    private static String text(String migration) {
        try {
            return new ClassPathResource(migration).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
