package vn.cotmoc.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import vn.cotmoc.users.CurrentUser;

/// Searches everything at once; row-level security leaves out, and out of every count, what the person may not read.
@Service
public class Searching {

    private static final TypeReference<Map<Kind, Long>> COUNTS = new TypeReference<>() {};
    private static final String[] KINDS =
            Stream.of(Kind.values()).map(Kind::name).toArray(String[]::new);

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    Searching(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /// The finds of a person, whose own province comes first where there is just one.
    @Transactional(readOnly = true)
    public Finds find(Query query, Wanted wanted, CurrentUser user) {
        if (query.isEmpty()) return Finds.NONE;
        return jdbc.sql(SearchStatement.SQL)
                .param("home", Objects.requireNonNullElse(user.homeProvinceCode(), ""))
                .param("today", LocalDate.now(clock))
                .param("exact", query.exact())
                .param("inNames", query.conditionOfNames())
                .param("whole", query.wholeWords())
                .param("wholeInNames", query.wholeWordsOfNames())
                .param("condition", query.condition())
                .param("province", Objects.requireNonNullElse(wanted.province(), ""))
                .param("kinds", KINDS)
                .param("kind", wanted.kind() == null ? "" : wanted.kind().name())
                .param("mostOfAKind", wanted.mostOfAKind())
                .param("most", wanted.most())
                .param("skipped", wanted.skipped())
                .query(rows -> {
                    return finds(rows, query);
                });
    }

    // The counts stand in every row, and in one row without a hit where the page lies behind the last.
    private Finds finds(ResultSet rows, Query query) throws SQLException {
        var hits = new ArrayList<Hit>();
        Map<Kind, Long> counts = Map.of();
        while (rows.next()) {
            if (counts.isEmpty()) counts = json.readValue(rows.getString("counts"), COUNTS);
            if (rows.getString("kind") != null) hits.add(hit(rows, query));
        }
        return new Finds(List.copyOf(hits), counts);
    }

    private static Hit hit(ResultSet row, Query query) throws SQLException {
        var kind = Kind.valueOf(row.getString("kind"));
        String code = row.getString("code");
        String name = row.getString("name");
        String slug = row.getString("slug");
        String province = row.getString("province_code");
        return new Hit(
                kind,
                code,
                name,
                Marking.all(name, query),
                Marking.snippet(row.getString("body"), query),
                province,
                Objects.requireNonNullElse(row.getString("province_name"), ""),
                slug,
                slug == null || kind == Kind.RESOLUTION && !code.isEmpty() ? null : resolution(row),
                Address.of(kind, slug, code, row.getObject("subject_id", UUID.class)),
                row.getObject("ended_on", LocalDate.class),
                List.of((String[]) row.getArray("successors").getArray()));
    }

    private static String resolution(ResultSet row) throws SQLException {
        String number = row.getString("number_symbol");
        return number == null
                ? "%s %d-%d"
                        .formatted(row.getString("province_name"), row.getInt("period_from"), row.getInt("period_to"))
                : number;
    }
}
