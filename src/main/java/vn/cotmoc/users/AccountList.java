package vn.cotmoc.users;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.shared.Vietnamese;

/// Accounts as administrators look them up; everybody else finds the own one only.
@Service
public class AccountList {

    public static final int PAGE = 50;

    private static final String SELECT = """
            select id, username, display_name, demo,
                   case when not enabled then 'DISABLED' when locked_until > :now then 'LOCKED'
                        when must_change_password then 'MUST_CHANGE_PASSWORD' else 'OPEN' end as state
            from account
            """;

    private final JdbcClient jdbc;
    private final HeldRoles roles;
    private final Clock clock;

    AccountList(JdbcClient jdbc, HeldRoles roles, Clock clock) {
        this.jdbc = jdbc;
        this.roles = roles;
        this.clock = clock;
    }

    /// Whether the account's owner can sign in.
    public enum State {
        OPEN,
        MUST_CHANGE_PASSWORD,
        LOCKED,
        DISABLED
    }

    public record Row(
            AccountId id, String username, String displayName, boolean demo, State state, List<HeldRole> roles) {
        Row with(List<HeldRole> held) {
            return new Row(id, username, displayName, demo, state, List.copyOf(held));
        }
    }

    /// One page of those whose name or user name contains every word, typed with or without marks.
    public record Page(List<Row> rows, long total) {}

    @Transactional(readOnly = true)
    public Page search(String words, int page) {
        String[] patterns = Arrays.stream(Vietnamese.fold(words).split(" "))
                .map(word -> "%" + word.replaceAll("[\\\\%_]", "\\\\$0") + "%")
                .toArray(String[]::new);
        long total = jdbc.sql("select count(*) from account where folded like all (:patterns)")
                .param("patterns", patterns)
                .query(Long.class)
                .single();
        var rows = jdbc.sql(
                        SELECT
                                + " where folded like all (:patterns) order by display_name collate \"vi-x-icu\", username limit :page offset :from")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("patterns", patterns)
                .param("page", PAGE)
                .param("from", (page - 1L) * PAGE)
                .query(AccountList::row)
                .list();
        return new Page(withRoles(rows), total);
    }

    @Transactional(readOnly = true)
    public Optional<Row> find(AccountId id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .query(AccountList::row)
                .optional()
                .map(row -> row.with(roles.of(id)));
    }

    private List<Row> withRoles(List<Row> rows) {
        var held = roles.of(rows.stream().map(row -> row.id().value()).toList()).stream()
                .collect(Collectors.groupingBy(HeldRole::account));
        return rows.stream()
                .map(row -> row.with(held.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("username"),
                row.getString("display_name"),
                row.getBoolean("demo"),
                State.valueOf(row.getString("state")),
                List.of());
    }
}
