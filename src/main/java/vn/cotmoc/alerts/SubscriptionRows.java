package vn.cotmoc.alerts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.alerts.Subscription.Kind;
import vn.cotmoc.alerts.Subscription.Place;
import vn.cotmoc.alerts.Wish.Changes;
import vn.cotmoc.alerts.Wish.Pace;

/// Reads subscriptions with the names of what they follow: whatever the person may not read any more has none.
final class SubscriptionRows {

    /// Those that have not been ended, as their latest wish says.
    static final String SELECT = """
            select s.id, s.created_at, w.changes, w.pace, u.code as province, u.full_name as province_name,
                s.resolution_id, s.agency_id, s.indicator_id,
                r.slug, coalesce(r.number_symbol, 'NQ ' || ru.name || ' ' || r.period_from || '-' || r.period_to) as resolution,
                a.name as agency, i.code, i.name as indicator,
                u.id = any ((select scope_ids('app.provinces'))::uuid[]) or (select scope_everywhere('app.provinces')) as readable
            from alert_subscription s
            join lateral (select * from alert_wish x where x.subscription_id = s.id order by x.revision desc limit 1) w on not w.ended
            join administrative_unit u on u.id = s.province_id
            left join indicator i on i.id = s.indicator_id
            left join resolution r on r.id = coalesce(s.resolution_id, i.resolution_id)
            left join administrative_unit ru on ru.id = r.province_id
            left join agency a on a.id = s.agency_id
            where s.account_id = :account
            """;

    private SubscriptionRows() {}

    static Subscription subscription(ResultSet row, int number) throws SQLException {
        return new Subscription(
                new SubscriptionId(row.getObject("id", UUID.class)),
                kind(row),
                row.getString("province_name"),
                place(row),
                new Wish(Changes.valueOf(row.getString("changes")), Pace.valueOf(row.getString("pace"))),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static Kind kind(ResultSet row) throws SQLException {
        if (row.getObject("indicator_id") != null) return Kind.INDICATOR;
        if (row.getObject("resolution_id") != null) return Kind.RESOLUTION;
        return row.getObject("agency_id") == null ? Kind.PROVINCE : Kind.AGENCY;
    }

    private static @Nullable Place place(ResultSet row) throws SQLException {
        if (!row.getBoolean("readable")) return null;
        String resolution = "/resolutions/" + row.getString("slug");
        return switch (kind(row)) {
            case PROVINCE -> new Place(row.getString("province_name"), "/provinces/" + row.getString("province"));
            case RESOLUTION -> new Place(row.getString("resolution"), resolution);
            case AGENCY -> new Place(row.getString("agency"), "/agencies/" + row.getString("agency_id"));
            case INDICATOR ->
                new Place(
                        "%s, %s. %s"
                                .formatted(
                                        row.getString("resolution"), row.getString("code"), row.getString("indicator")),
                        resolution + "/indicators/" + row.getString("code"));
        };
    }
}
