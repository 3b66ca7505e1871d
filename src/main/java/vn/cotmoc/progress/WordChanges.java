package vn.cotmoc.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.indicators.IndicatorId;

/// The history of verdicts word by word: beliefs that only moved a figure are passed over.
@Service
public class WordChanges {

    private final JdbcClient jdbc;

    WordChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Of some promises as far as the person may read them, one after the other, each from its first belief on: one
    /// statement.
    @Transactional(readOnly = true)
    public List<WordChange> of(Collection<IndicatorId> indicators) {
        var told = jdbc.sql("""
                        select id, indicator_id, recorded_at, verdict, cause, subject, author_name, illustrative from verdict_change
                        where indicator_id = any (:indicators) order by indicator_id, recorded_at, id
                        """)
                .param("indicators", indicators.stream().map(IndicatorId::value).toArray(UUID[]::new))
                .query(WordChanges::first)
                .list();
        var changes = new ArrayList<WordChange>();
        @Nullable WordChange last = null;
        for (WordChange one : told) {
            if (last != null && !last.indicator().equals(one.indicator())) last = null;
            if (last != null && last.word() == one.word()) continue;
            last = last == null ? one : after(last, one);
            changes.add(last);
        }
        return List.copyOf(changes);
    }

    private static WordChange after(WordChange last, WordChange one) {
        VerdictWord spoken = last.word().saysSomething() ? last.word() : last.spoken();
        return new WordChange(
                one.id(),
                one.indicator(),
                one.at(),
                last.word(),
                spoken,
                one.word(),
                one.cause(),
                one.subject(),
                one.authorName(),
                one.illustrative());
    }

    /// As if nothing had been believed before.
    private static WordChange first(ResultSet row, int number) throws SQLException {
        return new WordChange(
                row.getObject("id", UUID.class),
                new IndicatorId(row.getObject("indicator_id", UUID.class)),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                null,
                null,
                VerdictWord.valueOf(row.getString("verdict")),
                Cause.valueOf(row.getString("cause")),
                row.getString("subject"),
                row.getString("author_name"),
                row.getBoolean("illustrative"));
    }
}
