package vn.cotmoc.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.shared.Knowledge;

/// The history of verdicts: what was believed after each change of an input. Nobody can rewrite it.
@Service
public class Beliefs {

    private static final TypeReference<SortedMap<Integer, VerdictWord>> WORDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    Beliefs(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// The latest first, as far as they were known.
    @Transactional(readOnly = true)
    public List<Belief> of(IndicatorId indicator, Knowledge known) {
        return jdbc.sql("""
                        select * from verdict_change where indicator_id = :indicator and recorded_at < :until
                        order by recorded_at desc, id desc
                        """)
                .param("indicator", indicator.value())
                .param("until", known.until())
                .query(this::belief)
                .list();
    }

    private Belief belief(ResultSet row, int number) throws SQLException {
        return new Belief(
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("author_name"),
                Cause.valueOf(row.getString("cause")),
                row.getString("subject"),
                row.getInt("as_of"),
                row.getInt("year"),
                row.getObject("milestone", Integer.class),
                VerdictWord.valueOf(row.getString("verdict")),
                Rule.valueOf(row.getString("rule")),
                Confidence.valueOf(row.getString("confidence")),
                signal(row.getString("position")),
                signal(row.getString("outlook")),
                row.getBigDecimal("value"),
                row.getBigDecimal("plan"),
                row.getBigDecimal("gap"),
                row.getBigDecimal("ratio"),
                row.getBigDecimal("pace"),
                row.getBigDecimal("epsilon"),
                json.readValue(row.getString("milestones"), WORDS),
                json.readValue(row.getString("inputs"), Belief.Inputs.class),
                row.getString("method_version"),
                row.getBoolean("illustrative"));
    }

    private static @Nullable Signal signal(@Nullable String name) {
        return name == null ? null : Signal.valueOf(name);
    }
}
