package vn.cotmoc.resolutions;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.resolutions.ResolutionText.Clause;
import vn.cotmoc.resolutions.ResolutionText.HistoricalFact;
import vn.cotmoc.resolutions.ResolutionText.RelatedDocument;

/// The resolutions that the person may read.
@Service
public class Resolutions {

    private static final String SELECT = """
            select r.*, u.code as province_code, u.name as province_name
            from resolution r join administrative_unit u on u.id = r.province_id
            """;

    private final JdbcClient jdbc;

    Resolutions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<Resolution> all(@Nullable String provinceCode) {
        return jdbc.sql(
                        SELECT
                                + " where cast(:province as text) is null or u.code = :province order by r.period_from desc, r.slug")
                .param("province", provinceCode)
                .query(ResolutionRows::head)
                .list();
    }

    /// How much a resolution holds. Counting rows of the tables below this module is left to the database.
    public record Counts(int indicators, int rows, int targets, int tasks, int facts) {}

    public record Counted(Resolution resolution, Counts counts) {}

    /// The same with how many numbered indicators, rows, printed targets, tasks and facts each holds.
    @Transactional(readOnly = true)
    public List<Counted> counted(@Nullable String provinceCode) {
        return jdbc.sql("""
                        select r.*, u.code as province_code, u.name as province_name,
                            (select count(*) from indicator i where i.resolution_id = r.id and i.parent_code is null and i.ended_on is null
                                and (i.layer = 'ANNEX' or not exists (select from indicator x where x.resolution_id = r.id and x.layer = 'ANNEX'))) as indicators,
                            (select count(*) from indicator i where i.resolution_id = r.id and i.ended_on is null) as rows,
                            (select count(*) from milestone m join indicator i on i.id = m.indicator_id where i.resolution_id = r.id
                                and i.ended_on is null and m.comparison not in ('NONE', 'MAINTAIN')) as targets,
                            (select count(*) from task t where t.resolution_id = r.id and t.ended_on is null) as tasks,
                            (select count(*) from historical_fact f where f.resolution_id = r.id) as facts
                        from resolution r join administrative_unit u on u.id = r.province_id
                        where cast(:province as text) is null or u.code = :province
                        order by r.period_from desc, r.slug
                        """)
                .param("province", provinceCode)
                .query((row, number) -> new Counted(
                        ResolutionRows.head(row, number),
                        new Counts(
                                row.getInt("indicators"),
                                row.getInt("rows"),
                                row.getInt("targets"),
                                row.getInt("tasks"),
                                row.getInt("facts"))))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Resolution> find(String slug) {
        return jdbc.sql(SELECT + " where r.slug = :slug")
                .param("slug", slug)
                .query(ResolutionRows::head)
                .optional();
    }

    @Transactional(readOnly = true)
    public ResolutionText text(ResolutionId id) {
        return new ResolutionText(
                jdbc.sql(
                                "select path, parent, kind, heading, text, printed from clause where resolution_id = ? order by position")
                        .param(id.value())
                        .query(new DataClassRowMapper<>(Clause.class))
                        .list(),
                jdbc.sql("select * from related_document where resolution_id = ? order by position")
                        .param(id.value())
                        .query(new DataClassRowMapper<>(RelatedDocument.class))
                        .list(),
                facts(id));
    }

    @Transactional(readOnly = true)
    public List<HistoricalFact> facts(ResolutionId id) {
        return jdbc.sql(
                        "select *, indicator_code as indicator from historical_fact where resolution_id = ? order by position")
                .param(id.value())
                .query(new DataClassRowMapper<>(HistoricalFact.class))
                .list();
    }

    /// The hash of the files that a resolution was last read from.
    @Transactional(readOnly = true)
    public Optional<String> contentHash(String slug) {
        return jdbc.sql("select content_hash from resolution where slug = ?")
                .param(slug)
                .query(String.class)
                .optional();
    }
}
