package vn.cotmoc.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.PortalTest;

/// Columns that can hold much: whether the trail copies them is decided one by one.
@PortalTest
class BulkyColumnsTests {

    private static final int MUCH = 2_000;

    /// What is copied although it can be long, and why: it is what an auditor asks for, or nobody can make it long.
    private static final String COPIED = """
            clause.text: the wording of a resolution, as it was signed and as somebody has mended it
            draft_row.cells: what an editor has typed, a row of a sheet
            draft_row.doubts: what the portal asked of that row
            draft_row.places: where in the document it was read
            former_wording.after: a wording that was amended
            former_wording.before: the same before
            verdict_change.inputs: what a verdict was worked out from, a few numbers
            verdict_change.milestones: the milestones that it was worked out for
            """;

    @Test
    void everyColumnThatCanHoldMuchIsCopiedOnPurposeOrKeptAsItsHash() {
        assertThat(bulky())
                .containsExactlyInAnyOrderElementsOf(COPIED.lines()
                        .map(line -> line.split(":", 2)[0].strip())
                        .toList());
    }

    // Of any length by its type, or by what is there already; bytes are kept as their hash without being asked.
    private static TreeSet<String> bulky() {
        var owner = OwnerDatabase.jdbc();
        record Column(String table, String name, boolean json) {}
        var found = new TreeSet<String>();
        owner.sql("""
                        select t.name as table, a.attname as name, a.atttypid <> 'text'::regtype as json
                        from trail_tables() t join pg_attribute a on a.attrelid = t.wanted and a.attnum > 0 and not a.attisdropped
                        where a.atttypid in ('text'::regtype, 'json'::regtype, 'jsonb'::regtype)
                          and not exists (select from trail_secrets() s where s.name = t.name and s.of_column = a.attname)
                        order by 1, 2
                        """).query(Column.class).list().stream()
                .map(Objects::requireNonNull)
                .filter(column -> column.json()
                        || owner.sql("select coalesce(max(octet_length(%s)), 0) from %s"
                                                .formatted(column.name(), column.table()))
                                        .query(Integer.class)
                                        .single()
                                > MUCH)
                .forEach(column -> found.add(column.table() + "." + column.name()));
        return found;
    }
}
