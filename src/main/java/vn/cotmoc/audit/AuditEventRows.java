package vn.cotmoc.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import vn.cotmoc.audit.AuditEvent.Origin;
import vn.cotmoc.audit.AuditEvent.Sealed;

/// Rows of the trail as events.
@Component
class AuditEventRows {

    static final String SELECT = """
            select e.id, e.happened_at, e.account_name, e.login, e.origin, e.place, e.address, e.kind, e.subject, p.code as province,
                   e.details::text as details, e.before::text as before, e.after::text as after, e.reason, e.txid::text as txid, l.position, l.hash,
                   named.figure
            from audit_event e left join audit_link l on l.event_id = e.id left join administrative_unit p on p.id = e.province_id
            left join lateral (
                select concat_ws('/', r.slug, i.code,
                    split_part(e.subject, '/', 4) || case when split_part(e.subject, '/', 5) <> '0' then '-Q' || split_part(e.subject, '/', 5) else '' end,
                    (select u.code from administrative_unit u where u.id <> i.province_id and u.id::text = split_part(e.subject, '/', 3))) as figure
                from indicator i join resolution r on r.id = i.resolution_id
                where i.id = case when e.subject ~ '^(report|evidence)/[0-9a-f-]{36}/' then split_part(e.subject, '/', 2)::uuid end) named on true
            """;

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final ObjectMapper json;

    AuditEventRows(ObjectMapper json) {
        this.json = json;
    }

    static OffsetDateTime dawn(LocalDate day) {
        return day.atStartOfDay(VIETNAM).toOffsetDateTime();
    }

    AuditEvent event(ResultSet row, int number) throws SQLException {
        byte[] hash = row.getBytes("hash");
        return new AuditEvent(
                row.getLong("id"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getString("account_name"),
                row.getString("login"),
                Origin.valueOf(row.getString("origin")),
                row.getString("place"),
                row.getString("address"),
                row.getString("kind"),
                row.getString("subject"),
                row.getString("figure"),
                row.getString("province"),
                read(row.getString("details")),
                read(row.getString("before")),
                read(row.getString("after")),
                row.getString("reason"),
                row.getString("txid"),
                hash == null
                        ? Optional.empty()
                        : Optional.of(new Sealed(
                                row.getLong("position"), HexFormat.of().formatHex(hash))));
    }

    private Map<String, Object> read(@Nullable String text) {
        return text == null ? Map.of() : json.readValue(text, OBJECT);
    }
}
