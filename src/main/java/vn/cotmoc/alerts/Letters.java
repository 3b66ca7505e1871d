package vn.cotmoc.alerts;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.cotmoc.alerts.Wish.Pace;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.progress.WordChange;
import vn.cotmoc.progress.WordChanges;
import vn.cotmoc.reminders.Preferences;
import vn.cotmoc.users.CurrentUser;

/// What a person was told, put together anew from the changes whenever it is read, in two statements; called within a
/// transaction.
@Component
class Letters {

    private static final String SELECT = """
            select l.id, l.pace, l.told_at, array_agg(distinct a.change_id) as changes, array_agg(distinct a.indicator_id) as indicators
            from alert_letter l join alert a on a.letter_id = l.id where l.account_id = :account
            """;

    private final JdbcClient jdbc;
    private final WordChanges changes;
    private final Preferences preferences;

    Letters(JdbcClient jdbc, WordChanges changes, Preferences preferences) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.preferences = preferences;
    }

    /// A minute, or the end of a week: a person gets one letter for each.
    record Slot(Pace pace, Instant at) {}

    /// Begins a letter; empty where there is one for the slot already. Without an address it is read in the portal
    /// only,
    /// and an address given later brings nothing old.
    Optional<UUID> open(CurrentUser person, Slot slot, Instant now) {
        return jdbc.sql("""
                        insert into alert_letter (account_id, pace, slot, told_at, to_mail, next_attempt_at)
                        values (:account, :pace, :slot, :now, :toMail, :now) on conflict do nothing returning id
                        """)
                .param("account", person.id().value())
                .param("pace", slot.pace().name())
                .param("slot", slot.at().atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("toMail", preferences.of(person).email() != null)
                .query(UUID.class)
                .optional();
    }

    private record Row(UUID id, Pace pace, Instant toldAt, Set<UUID> changes, Set<UUID> indicators) {}

    /// The latest first; one more than a page tells whether there are older ones.
    List<Letter> of(CurrentUser user, int offset, int most) {
        return read(jdbc.sql(SELECT + " group by l.id order by l.told_at desc, l.id desc offset :offset limit :most")
                .param("account", user.id().value())
                .param("offset", offset)
                .param("most", most)
                .query(Letters::row)
                .list());
    }

    Optional<Letter> find(UUID id, CurrentUser user) {
        return read(jdbc.sql(SELECT + " and l.id = :id group by l.id")
                        .param("account", user.id().value())
                        .param("id", id)
                        .query(Letters::row)
                        .list())
                .stream()
                .findFirst();
    }

    private List<Letter> read(List<Row> rows) {
        var indicators = rows.stream()
                .flatMap(row -> row.indicators().stream())
                .distinct()
                .map(IndicatorId::new)
                .toList();
        var readable = changes.of(indicators);
        return rows.stream().map(row -> letter(row, readable)).toList();
    }

    private static Letter letter(Row row, List<WordChange> readable) {
        return new Letter(
                row.id(),
                row.pace(),
                row.toldAt(),
                Fold.of(readable.stream()
                        .filter(change -> row.changes().contains(change.id()))
                        .toList()));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                Pace.valueOf(row.getString("pace")),
                row.getObject("told_at", OffsetDateTime.class).toInstant(),
                ids(row.getArray("changes")),
                ids(row.getArray("indicators")));
    }

    private static Set<UUID> ids(Array array) throws SQLException {
        return Arrays.stream((UUID[]) array.getArray()).collect(Collectors.toSet());
    }
}
