package vn.cotmoc.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/// The rows that stood before a test: what the test adds to its tables and to the trail is taken out again, for tests
/// over HTTP or several transactions, which nothing rolls back.
final class KeptRows {

    private static final Namespace HERE = Namespace.create(KeptRows.class);

    private final Class<?> keeper;
    private final List<Kept> tables = new ArrayList<>();

    /// @param column tells apart the rows that stood before
    private record Kept(String table, String column) {}

    private record Before(Map<String, String[]> ids, long lastEvent) {}

    /// @param tables in the order in which their rows can go, what points to others first; `table.column` where no `id`
    ///     names the rows; a row that has nothing there stays
    KeptRows(Class<?> keeper, String... tables) {
        this.keeper = keeper;
        Stream.of(tables)
                .map(named -> named.split("\\.", 2))
                .forEach(named -> this.tables.add(new Kept(named[0], named.length == 1 ? "id" : named[1])));
    }

    void remember(ExtensionContext test) {
        var ids = new LinkedHashMap<String, String[]>();
        for (var kept : tables)
            ids.put(
                    kept.table(),
                    OwnerDatabase.jdbc()
                            .sql("select %s::text from %s where %s is not null"
                                    .formatted(kept.column(), kept.table(), kept.column()))
                            .query(String.class)
                            .list()
                            .toArray(String[]::new));
        long last = OwnerDatabase.jdbc()
                .sql("select coalesce(max(id), 0) from audit_event")
                .query(Long.class)
                .single();
        test.getStore(HERE).put(keeper, new Before(ids, last));
    }

    void restore(ExtensionContext test) {
        clear(test);
        forgetEvents(test);
    }

    void clear(ExtensionContext test) {
        var before = test.getStore(HERE).get(keeper, Before.class);
        if (before == null) return;
        for (var kept : tables)
            OwnerDatabase.jdbc()
                    .sql("delete from %s where %s is not null and %s::text <> all (?)"
                            .formatted(kept.table(), kept.column(), kept.column()))
                    .param(before.ids().getOrDefault(kept.table(), new String[0]))
                    .update();
    }

    void forgetEvents(ExtensionContext test) {
        var before = test.getStore(HERE).get(keeper, Before.class);
        if (before == null) return;
        OwnerDatabase.jdbc()
                .sql("delete from audit_event where id > ?")
                .param(before.lastEvent())
                .update();
    }
}
