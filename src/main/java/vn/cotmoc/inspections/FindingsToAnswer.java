package vn.cotmoc.inspections;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.entry.OtherWork;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.users.CurrentUser;

/// Findings that wait for an answer of the person's own agencies.
@Component
class FindingsToAnswer implements OtherWork {

    private final JdbcClient jdbc;
    private final Saying saying;
    private final Desk desk;

    FindingsToAnswer(JdbcClient jdbc, Saying saying, Desk desk) {
        this.jdbc = jdbc;
        this.saying = saying;
        this.desk = desk;
    }

    /// One line in all, with the earliest due day; the statement is left out for whoever reports for no agency.
    @Override
    @Transactional(readOnly = true)
    public List<Item> of(CurrentUser user, Locale locale) {
        var agencies = user.reportingAgencies().stream().map(AgencyId::value).toArray(UUID[]::new);
        if (agencies.length == 0) return List.of();
        return jdbc.sql("""
                        select count(*) as waiting, min(w.due) as due
                        from (select coalesce((select s.due_on from finding_step s where s.finding_id = f.id and s.state = 'REJECTED'
                                               order by s.revision desc limit 1), f.due_on) as due
                              from finding f
                              where f.agency_id = any (?)
                                and coalesce((select s.state from finding_step s where s.finding_id = f.id order by s.revision desc limit 1), 'NEW')
                                    in ('NEW', 'REJECTED')) w
                        having count(*) > 0
                        """)
                .param(agencies)
                .query((row, _) -> {
                    var due = row.getObject("due", LocalDate.class);
                    String key = due.isBefore(desk.today()) ? "inspections.toAnswer.late" : "inspections.toAnswer";
                    return new Item(saying.say(key, locale, row.getInt("waiting"), Vietnamese.date(due)), "/findings");
                })
                .list();
    }
}
