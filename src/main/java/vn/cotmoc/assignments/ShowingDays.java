package vn.cotmoc.assignments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.cotmoc.users.CurrentUser;

/// Remembers on which day a person's calendars have shown each thing, in two statements; nothing is written while
/// nothing moves.
@Component
class ShowingDays {

    private final JdbcClient jdbc;
    private final Clock clock;

    ShowingDays(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Kept(String uid, LocalDate day, int sequence, Instant movedAt) {}

    List<ShownDay> show(Collection<DueDay> days, CurrentUser person) {
        keep(days, person);
        var kept = kept(person);
        return days.stream().map(due -> shown(due, kept)).toList();
    }

    private static ShownDay shown(DueDay due, Map<String, Kept> kept) {
        var known = Objects.requireNonNull(kept.get(due.uid()));
        return new ShownDay(due, known.sequence(), known.movedAt());
    }

    private void keep(Collection<DueDay> days, CurrentUser person) {
        jdbc.sql("""
                        insert into calendar_day as k (account_id, uid, day, moved_at)
                        select :account, d.uid, d.day, :now from unnest(cast(:uids as text[]), cast(:days as date[])) d(uid, day)
                        where not exists (select from calendar_day s where s.account_id = :account and s.uid = d.uid and s.day = d.day)
                        on conflict (account_id, uid) do update set day = excluded.day, sequence = k.sequence + 1, moved_at = excluded.moved_at
                        where k.day <> excluded.day
                        """)
                .param("account", person.id().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("uids", days.stream().map(DueDay::uid).toArray(String[]::new))
                .param("days", days.stream().map(due -> due.day().toString()).toArray(String[]::new))
                .update();
    }

    private Map<String, Kept> kept(CurrentUser person) {
        return jdbc
                .sql("select uid, day, sequence, moved_at from calendar_day where account_id = ?")
                .param(person.id().value())
                .query(ShowingDays::kept)
                .list()
                .stream()
                .collect(Collectors.toMap(Kept::uid, Function.identity()));
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(
                row.getString("uid"),
                row.getObject("day", LocalDate.class),
                row.getInt("sequence"),
                row.getObject("moved_at", OffsetDateTime.class).toInstant());
    }
}
