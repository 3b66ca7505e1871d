package vn.cotmoc.resolutions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import vn.cotmoc.resolutions.Amendment.Change;

/// How adopted texts were changed, by which document and from which day: the history that nobody can rewrite.
@Service
public class Amendments {

    private static final TypeReference<List<Change>> CHANGES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    Amendments(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// The latest first; none where the reader may not see the resolution.
    @Transactional(readOnly = true)
    public List<Amendment> of(String slug) {
        return jdbc.sql("""
                        select a.*,
                            (select coalesce(jsonb_agg(jsonb_build_object('sheet', f.sheet, 'key', f.row_key, 'before', f.before, 'after', f.after)
                                    order by f.position), '[]')
                             from former_wording f where f.amendment_id = a.id) as changes
                        from amendment a join resolution r on r.id = a.resolution_id
                        where r.slug = ? order by a.effective_on desc, a.published_at desc
                        """).param(slug).query(this::amendment).list();
    }

    /// What was changed about one indicator.
    @Transactional(readOnly = true)
    public List<Amendment> of(String slug, String code) {
        return of(slug).stream()
                .map(amendment -> amendment.about(code))
                .filter(amendment -> !amendment.changes().isEmpty())
                .toList();
    }

    private Amendment amendment(ResultSet row, int number) throws SQLException {
        return new Amendment(
                row.getString("number_symbol"),
                row.getObject("issued_on", LocalDate.class),
                row.getString("title"),
                row.getObject("effective_on", LocalDate.class),
                row.getString("published_name"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                json.readValue(row.getString("changes"), CHANGES));
    }
}
