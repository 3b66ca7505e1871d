package vn.cotmoc.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import vn.cotmoc.testing.TestPostgres;
import vn.cotmoc.users.CurrentUser;

/// The statement of a search without the portal: on a kept connection of the portal's role, in a transaction with a
/// person's
/// scope, every row and column read.
final class BareSearch implements AutoCloseable {

    private static final Pattern NAME = Pattern.compile(":([a-zA-Z]+)");
    private static final String SQL = NAME.matcher(SearchStatement.SQL).replaceAll("?");
    private static final List<String> NAMES = NAME.matcher(SearchStatement.SQL)
            .results()
            .map(match -> match.group(1))
            .toList();

    private final Connection connection;
    private final String home;
    private final String provinces;

    BareSearch(CurrentUser user) throws SQLException {
        var database = TestPostgres.instance();
        var source = new PGSimpleDataSource();
        source.setURL(database.jdbcUrl());
        source.setUser(database.portalUser());
        source.setPassword(database.portalPassword());
        connection = source.getConnection();
        try (var role = connection.createStatement()) {
            role.execute("set role cotmoc_app");
        }
        connection.setAutoCommit(false);
        home = String.valueOf(user.homeProvinceCode());
        provinces = "{" + user.grants().getFirst().province() + "}";
    }

    int find(Query query, Wanted wanted) throws SQLException {
        read(
                "select set_config('app.purpose', 'user', true), set_config('app.provinces', ?, true)",
                List.of(provinces));
        Map<String, Object> values = Map.ofEntries(
                Map.entry("home", home),
                Map.entry("today", LocalDate.of(2026, 11, 22)),
                Map.entry("exact", query.exact()),
                Map.entry("inNames", query.conditionOfNames()),
                Map.entry("whole", query.wholeWords()),
                Map.entry("wholeInNames", query.wholeWordsOfNames()),
                Map.entry("condition", query.condition()),
                Map.entry("province", ""),
                Map.entry("kinds", Stream.of(Kind.values()).map(Kind::name).toArray(String[]::new)),
                Map.entry("kind", ""),
                Map.entry("mostOfAKind", wanted.mostOfAKind()),
                Map.entry("most", wanted.most()),
                Map.entry("skipped", wanted.skipped()));
        int rows = read(SQL, NAMES.stream().map(values::get).toList());
        connection.commit();
        return rows;
    }

    private int read(String sql, List<? extends @Nullable Object> values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) statement.setObject(i + 1, values.get(i));
            var rows = statement.executeQuery();
            var read = new ArrayList<@Nullable Object>();
            while (rows.next())
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++)
                    read.add(rows.getObject(column));
            return read.size();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
