package vn.cotmoc.inspections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.inspections.SampleItem.Note;
import vn.cotmoc.inspections.SampleItem.Place;
import vn.cotmoc.inspections.SampleItem.Trace;
import vn.cotmoc.inspections.SampleItem.Value;
import vn.cotmoc.targets.IndicatorKind;
import vn.cotmoc.targets.Period;
import vn.cotmoc.targets.Stage;

/// Reads the values of samples with their latest note, one statement however many.
@Component
class ItemRows {

    private static final String SELECT = """
            select t.*, s.slug, i.code, i.name as label, p.name as parent, i.unit as measure, i.decimals, i.kind, u.code as unit_code,
                   case when t.unit_id <> t.province_id then u.full_name else '' end as unit_name, a.name as agency_name,
                   n.revision as note_revision, n.checked, n.words, n.author_name as note_author, n.recorded_at as noted_at
            from sample_item t join indicator i on i.id = t.indicator_id join resolution s on s.id = i.resolution_id
            left join indicator p on p.resolution_id = i.resolution_id and p.code = i.parent_code
            join administrative_unit u on u.id = t.unit_id left join agency a on a.id = t.agency_id
            left join lateral (select o.* from sample_note o where o.sample_id = t.sample_id and o.position = t.position
                               order by o.revision desc limit 1) n on true
            """;

    private final JdbcClient jdbc;

    ItemRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SampleItem> of(SampleId sample) {
        return list(" where t.sample_id = ? order by t.position", sample.value());
    }

    List<SampleItem> of(InspectionId inspection) {
        return list(" where t.inspection_id = ? order by t.sample_id, t.position", inspection.value());
    }

    Optional<SampleItem> find(SampleId sample, int position) {
        return list(" where t.sample_id = ? and t.position = ?", sample.value(), position).stream()
                .findFirst();
    }

    /// The oldest first.
    List<Note> notes(SampleId sample, int position) {
        return jdbc.sql("""
                        select revision as note_revision, checked, words, author_name as note_author, recorded_at as noted_at
                        from sample_note where sample_id = ? and position = ? order by revision
                        """)
                .params(sample.value(), position)
                .query((row, _) -> note(row))
                .list();
    }

    /// By which numbers, or names where they have none, the files beside the values went when the sample was drawn.
    Map<Integer, String> documents(SampleId sample) {
        record Of(int position, String documents) {}
        return jdbc.sql("""
                        select t.position, string_agg(coalesce(e.number_symbol, e.file_name), '; ' order by e.attached_at, e.id) as documents
                        from sample_item t join sample m on m.id = t.sample_id
                        join evidence e on e.indicator_id = t.indicator_id and e.unit_id = t.unit_id and e.year = t.year and e.quarter = t.quarter
                             and e.revision <= t.revision and e.attached_at <= m.known_at
                        where t.sample_id = ?
                          and not exists (select from evidence_withdrawal w where w.evidence_id = e.id and w.withdrawn_at <= m.known_at)
                        group by t.position
                        """).param(sample.value()).query(Of.class).list().stream()
                .collect(Collectors.toMap(Of::position, Of::documents));
    }

    boolean hasNoteOfForm(SampleItem item, UUID form) {
        return jdbc.sql("select exists (select from sample_note where sample_id = ? and position = ? and form_id = ?)")
                .params(item.sample().value(), item.position(), form)
                .query(Boolean.class)
                .single();
    }

    private List<SampleItem> list(String rest, Object... parameters) {
        return jdbc.sql(SELECT + rest).params(parameters).query(ItemRows::item).list();
    }

    private static SampleItem item(ResultSet row, int number) throws SQLException {
        String stage = row.getString("stage");
        return new SampleItem(
                new SampleId(row.getObject("sample_id", UUID.class)),
                row.getInt("position"),
                row.getString("name"),
                Chosen.valueOf(row.getString("chosen")),
                row.getInt("points"),
                Risk.read(row.getString("risks")),
                place(row),
                new Value(
                        row.getBigDecimal("amount"),
                        row.getBigDecimal("numerator"),
                        row.getBigDecimal("denominator"),
                        stage == null ? null : Stage.valueOf(stage)),
                new Trace(
                        row.getString("entered_by"),
                        moment(row, "entered_at"),
                        row.getString("approved_by"),
                        moment(row, "approved_at"),
                        row.getInt("evidence")),
                row.getObject("note_revision") == null ? null : note(row));
    }

    private static Place place(ResultSet row) throws SQLException {
        var agency = row.getObject("agency_id", UUID.class);
        return new Place(
                row.getObject("indicator_id", UUID.class),
                row.getString("slug"),
                row.getString("code"),
                label(row.getString("label"), row.getString("parent")),
                row.getString("measure"),
                row.getObject("decimals", Integer.class),
                IndicatorKind.valueOf(row.getString("kind")),
                row.getString("unit_code"),
                row.getString("unit_name"),
                agency == null ? null : new AgencyId(agency),
                Objects.requireNonNullElse(row.getString("agency_name"), ""),
                new Period(row.getInt("year"), row.getInt("quarter")),
                row.getInt("revision"));
    }

    // A sub-row says little without the row that it is part of, which may end in a colon of its own.
    static String label(String name, @Nullable String parent) {
        return parent == null ? name : parent.replaceFirst("[:\\s]+$", "") + ": " + name;
    }

    private static Note note(ResultSet row) throws SQLException {
        return new Note(
                row.getInt("note_revision"),
                row.getBoolean("checked"),
                row.getString("words"),
                row.getString("note_author"),
                moment(row, "noted_at"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
