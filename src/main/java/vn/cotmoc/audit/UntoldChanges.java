package vn.cotmoc.audit;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.cotmoc.audit.Fault.Kind;

/// Reported values that are not what the trail last said of them: changed or taken out while nothing was watching.
@Component
class UntoldChanges {

    private final JdbcClient jdbc;

    UntoldChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Fault> find(int most) {
        return jdbc.sql("""
                        with told as (
                            select distinct on (e.subject) e.id, e.subject, e.kind, e.after, e.province_id from audit_event e
                            where e.subject like 'report/%' and e.kind in ('row.added', 'row.changed', 'row.removed')
                            order by e.subject, e.id desc),
                        present as (
                            select concat_ws('/', 'report', r.indicator_id, r.unit_id, r.year, r.quarter, r.revision) as subject, to_jsonb(r) as kept from report r)
                        select t.id, t.province_id from told t left join present p on p.subject = t.subject
                        where case when t.kind = 'row.removed' then p.kept is not null
                                   when p.kept is null then true
                                   else exists (select from jsonb_each(t.after) a
                                                where a.key in ('amount', 'numerator', 'denominator', 'stage', 'level', 'missing_reason', 'status', 'maturity',
                                                                'author_id', 'author_name', 'entered_by', 'illustrative')
                                                  and a.value is distinct from p.kept -> a.key) end
                        order by t.id limit ?
                        """)
                .param(most)
                .query((row, _) -> new Fault(
                        Kind.UNTOLD, row.getLong("id"), null, null, null, 1, row.getObject("province_id", UUID.class)))
                .list();
    }
}
