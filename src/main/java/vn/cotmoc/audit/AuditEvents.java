package vn.cotmoc.audit;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.users.CurrentUser;
import vn.cotmoc.users.Role;

/// The trail as auditors read it: what belongs to their provinces, and to no other.
@Service
public class AuditEvents {

    public static final int PAGE = 50;
    /// As many as one file holds; whoever wants more asks for another period.
    public static final int FILE = 50_000;

    // Which events first, and what is told of each only then: else a plan made once for every reader looks up the names
    // of all events to show fifty.
    private static final String FILTERED = """
            with chosen as materialized (
                select e.id from audit_event e
                where (:account = '' or e.account_name like :accounts)
                  and (:object = '' or e.subject ilike :objects or e.subject like any (array(
                      select t.name || '/' || i.id || '/' || coalesce(u.id::text, '%') || :period
                      from resolution r join indicator i on i.resolution_id = r.id
                      left join administrative_unit u on u.code = :unit and u.level = 'COMMUNE'
                      cross join (values ('report'), ('evidence')) t (name)
                      where r.slug = :slug and i.code = :code and (:unit = '' or u.id is not null))))
                  and (:kind = '' or case when :kind = 'hand' then e.origin = 'HAND' else e.kind like :kinds end)
                  and e.happened_at >= coalesce(:from::timestamptz, '-infinity') and e.happened_at < coalesce(:to::timestamptz, 'infinity')
                  and (:province = '' or e.province_id in (select u.id from administrative_unit u where u.code = :province))
                  and e.id < :before
                order by e.id desc limit :most)
            """ + AuditEventRows.SELECT + """
            where e.id in (select c.id from chosen c)
            order by e.id desc
            """;

    private final JdbcClient jdbc;
    private final AuditEventRows rows;

    AuditEvents(JdbcClient jdbc, AuditEventRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /// The newest first, one more than `most` where there are more.
    @Transactional(readOnly = true)
    public List<AuditEvent> search(AuditFilter filter, int most, CurrentUser user) {
        require(user);
        return filtered(filter, most + 1).query(rows::event).list();
    }

    /// All that fit into a file, one after the other and never all at once.
    @Transactional(readOnly = true)
    public void each(AuditFilter filter, CurrentUser user, Consumer<AuditEvent> taken) {
        require(user);
        filtered(filter, FILE).withFetchSize(500).query(row -> {
            taken.accept(rows.event(row, 0));
        });
    }

    @Transactional(readOnly = true)
    public Optional<AuditEvent> find(long id, CurrentUser user) {
        require(user);
        return jdbc.sql(AuditEventRows.SELECT + " where e.id = ?")
                .param(id)
                .query(rows::event)
                .optional();
    }

    /// What else was written in the same transaction, oldest first.
    @Transactional(readOnly = true)
    public List<AuditEvent> together(AuditEvent event, int most, CurrentUser user) {
        require(user);
        return jdbc.sql(AuditEventRows.SELECT + " where e.txid = ?::text::xid8 and e.id <> ? order by e.id limit ?")
                .param(event.transaction())
                .param(event.id())
                .param(most)
                .query(rows::event)
                .list();
    }

    private StatementSpec filtered(AuditFilter filter, int most) {
        // Rows know a figure by numbers and not by the name that people have for it.
        var figure = FigureName.of(filter.object()).orElse(FigureName.NONE);
        return jdbc.sql(FILTERED)
                .param("account", filter.account())
                .param("accounts", "%" + escaped(filter.account()) + "%")
                .param("object", filter.object())
                .param("objects", "%" + escaped(filter.object()) + "%")
                .param("slug", figure.slug())
                .param("code", figure.code())
                .param("period", figure.period())
                .param("unit", figure.unit())
                .param("kind", filter.kind())
                .param("kinds", escaped(filter.kind()) + "%")
                .param("from", filter.from() == null ? null : AuditEventRows.dawn(filter.from()))
                .param(
                        "to",
                        filter.to() == null
                                ? null
                                : AuditEventRows.dawn(filter.to().plusDays(1)))
                .param("province", filter.province())
                .param("before", filter.before().orElse(Long.MAX_VALUE))
                .param("most", most);
    }

    static String escaped(String text) {
        return text.replaceAll("[\\\\%_]", "\\\\$0");
    }

    static void require(CurrentUser user) {
        if (!user.has(Role.AUDITOR)) throw Problem.of(HttpStatus.FORBIDDEN, "forbidden");
    }
}
