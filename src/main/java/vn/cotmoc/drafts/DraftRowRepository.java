package vn.cotmoc.drafts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import vn.cotmoc.shared.Batch;

/// The rows of drafts as the database keeps them.
@Repository
class DraftRowRepository {

    private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};
    private static final TypeReference<Map<String, Place>> PLACES = new TypeReference<>() {};
    private static final TypeReference<List<Doubt>> DOUBTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Batch batch;
    private final ObjectMapper json;

    DraftRowRepository(JdbcClient jdbc, Batch batch, ObjectMapper json) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.json = json;
    }

    /// A row that is not there yet.
    record Entry(int position, SheetRow row, Map<String, Place> places, List<Doubt> doubts, boolean confirmed) {}

    private record Written(
            UUID draft, String sheet, int position, String cells, String places, String doubts, boolean confirmed) {}

    void insert(DraftId draft, Collection<Entry> entries) {
        // The province comes from the draft: a row never belongs to another.
        batch.write(
                """
                insert into draft_row (draft_id, province_id, sheet, position, cells, places, doubts, confirmed)
                select id, province_id, :sheet, :position, cast(:cells as jsonb), cast(:places as jsonb), cast(:doubts as jsonb), :confirmed
                from draft where id = :draft
                """,
                entries.stream()
                        .map(entry -> new Written(
                                draft.value(),
                                entry.row().sheet().name(),
                                entry.position(),
                                json.writeValueAsString(entry.row().cells()),
                                json.writeValueAsString(entry.places()),
                                json.writeValueAsString(entry.doubts()),
                                entry.confirmed()))
                        .toList());
    }

    DraftRow insert(DraftId draft, SheetRow row, int position) {
        return jdbc.sql("""
                        insert into draft_row (draft_id, province_id, sheet, position, cells)
                        select id, province_id, ?, ?, cast(? as jsonb) from draft where id = ? returning *
                        """)
                .params(row.sheet().name(), position, json.writeValueAsString(row.cells()), draft.value())
                .query(this::row)
                .single();
    }

    Optional<DraftRow> find(DraftRowId id) {
        return jdbc.sql("select * from draft_row where id = ?")
                .param(id.value())
                .query(this::row)
                .optional();
    }

    List<DraftRow> of(DraftId draft) {
        return jdbc.sql("select * from draft_row where draft_id = ? order by sheet, position, id")
                .param(draft.value())
                .query(this::row)
                .list();
    }

    List<DraftRow> of(DraftId draft, Sheet sheet) {
        return jdbc.sql("select * from draft_row where draft_id = ? and sheet = ? order by position, id")
                .params(draft.value(), sheet.name())
                .query(this::row)
                .list();
    }

    void write(Merging merging) {
        write(merging.row(), merging.cells(), merging.places(), merging.doubts(), false);
    }

    DraftRow write(DraftRow row, SheetRow cells, Map<String, Place> places, List<Doubt> doubts, boolean confirmed) {
        return jdbc.sql("""
                        update draft_row set cells = cast(? as jsonb), places = cast(? as jsonb), doubts = cast(? as jsonb), confirmed = ?,
                            version = version + 1
                        where id = ? returning *
                        """)
                .params(
                        json.writeValueAsString(cells.cells()),
                        json.writeValueAsString(places),
                        json.writeValueAsString(doubts),
                        confirmed,
                        row.id().value())
                .query(this::row)
                .single();
    }

    int lastPosition(DraftId draft) {
        return jdbc.sql("select coalesce(max(position), 0) from draft_row where draft_id = ?")
                .param(draft.value())
                .query(Integer.class)
                .single();
    }

    void delete(DraftRowId id) {
        jdbc.sql("delete from draft_row where id = ?").param(id.value()).update();
    }

    void order(List<DraftRowId> ids) {
        record Placed(UUID id, int position) {}
        var placed = new ArrayList<Placed>();
        for (DraftRowId id : ids) placed.add(new Placed(id.value(), placed.size() + 1));
        batch.write("update draft_row set position = :position where id = :id", placed);
    }

    /// Makes room for one row behind a position.
    void shift(DraftId draft, Sheet sheet, int position) {
        jdbc.sql("update draft_row set position = position + 1 where draft_id = ? and sheet = ? and position > ?")
                .params(draft.value(), sheet.name(), position)
                .update();
    }

    int confirm(Collection<DraftRowId> ids) {
        return jdbc.sql(
                        "update draft_row set confirmed = true, version = version + 1 where id = any (?) and not confirmed")
                .param(ids.stream().map(DraftRowId::value).toArray(UUID[]::new))
                .update();
    }

    static ResolutionSheets sheets(List<DraftRow> rows) {
        return new ResolutionSheets(rows.stream()
                .collect(Collectors.groupingBy(
                        DraftRow::sheet, HashMap::new, Collectors.mapping(DraftRow::row, Collectors.toList()))));
    }

    private DraftRow row(ResultSet row, int number) throws SQLException {
        int position = row.getInt("position");
        return new DraftRow(
                new DraftRowId(row.getObject("id", UUID.class)),
                new DraftId(row.getObject("draft_id", UUID.class)),
                position,
                new SheetRow(
                        Sheet.valueOf(row.getString("sheet")), position, json.readValue(row.getString("cells"), CELLS)),
                json.readValue(row.getString("places"), PLACES),
                json.readValue(row.getString("doubts"), DOUBTS),
                row.getBoolean("confirmed"),
                row.getInt("version"));
    }
}
