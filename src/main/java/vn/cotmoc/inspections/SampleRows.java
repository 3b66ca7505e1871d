package vn.cotmoc.inspections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.cotmoc.inspections.PopulationRows.Bounds;
import vn.cotmoc.territory.UnitId;

/// Reads samples: their numbers everywhere, their population only where it is checked.
@Component
class SampleRows {

    private static final String SELECT = """
            select m.id, m.inspection_id, m.province_id, m.number, m.from_year, m.to_year, m.communes, m.known_at, m.wanted, m.top, m.seed,
                   m.seed_given, m.method, m.weights, m.size, m.sha256, m.illustrative, m.author_name, m.recorded_at,
                   case when r.id is not null then coalesce(r.number_symbol, r.title) end as resolution, a.name as agency,
                   (select count(*) from sample_item i where i.sample_id = m.id) as drawn,
                   (select count(*) from sample_item i where i.sample_id = m.id
                      and (select o.checked from sample_note o where o.sample_id = i.sample_id and o.position = i.position
                           order by o.revision desc limit 1)) as checked
            from sample m left join resolution r on r.id = m.resolution_id left join agency a on a.id = m.agency_id
            """;

    private final JdbcClient jdbc;

    SampleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Sample> find(SampleId id) {
        return list(" where m.id = ?", id.value()).stream().findFirst();
    }

    List<Sample> of(InspectionId inspection) {
        return list(" where m.inspection_id = ? order by m.number", inspection.value());
    }

    Optional<Sample> ofForm(InspectionId inspection, UUID form) {
        return list(" where m.inspection_id = ? and m.form_id = ?", inspection.value(), form).stream()
                .findFirst();
    }

    /// What was drawn from, letter for letter as it was hashed, and within which bounds it was read.
    record Frozen(String population, Bounds bounds) {}

    Frozen frozen(SampleId id) {
        return jdbc.sql("select * from sample where id = ?")
                .param(id.value())
                .query((row, _) -> new Frozen(
                        row.getString("population"),
                        new Bounds(
                                row.getObject("province_id", UUID.class),
                                row.getObject("resolution_id", UUID.class),
                                row.getObject("agency_id", UUID.class),
                                row.getInt("from_year"),
                                row.getInt("to_year"),
                                row.getBoolean("communes"),
                                row.getObject("known_at", OffsetDateTime.class))))
                .single();
    }

    /// What the trail said when the sample was drawn, and not what stands beside it today; empty where it says nothing.
    Optional<OnRecord> onRecord(Sample sample) {
        return jdbc.sql("""
                        select details ->> 'sha256' as sha256, details ->> 'seed' as seed from audit_event
                        where subject = ? and kind = 'inspection.sample-drawn' order by id limit 1
                        """).param(sample.onRecord()).query(OnRecord.class).optional();
    }

    record OnRecord(@Nullable String sha256, @Nullable String seed) {}

    private List<Sample> list(String rest, Object... parameters) {
        return jdbc.sql(SELECT + rest)
                .params(parameters)
                .query(SampleRows::sample)
                .list();
    }

    private static Sample sample(ResultSet row, int number) throws SQLException {
        return new Sample(
                new SampleId(row.getObject("id", UUID.class)),
                new InspectionId(row.getObject("inspection_id", UUID.class)),
                new UnitId(row.getObject("province_id", UUID.class)),
                row.getInt("number"),
                new Sample.Bounds(
                        row.getString("resolution"),
                        row.getString("agency"),
                        row.getInt("from_year"),
                        row.getInt("to_year"),
                        row.getBoolean("communes")),
                row.getObject("known_at", OffsetDateTime.class).toInstant(),
                row.getInt("wanted"),
                row.getInt("top"),
                row.getLong("seed"),
                row.getBoolean("seed_given"),
                row.getInt("method"),
                RiskWeights.read(row.getString("weights")),
                row.getInt("size"),
                row.getString("sha256"),
                row.getBoolean("illustrative"),
                row.getString("author_name"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getInt("drawn"),
                row.getInt("checked"));
    }
}
