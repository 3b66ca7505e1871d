package vn.cotmoc.contradictions;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.entry.OtherWork;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.users.CurrentUser;

/// Questions about contradictions that wait for an answer of the person's own agencies.
@Component
class QuestionsToAnswer implements OtherWork {

    private final JdbcClient jdbc;
    private final Saying saying;

    QuestionsToAnswer(JdbcClient jdbc, Saying saying) {
        this.jdbc = jdbc;
        this.saying = saying;
    }

    /// One line per province and year, for the page shows a year at a time; the statement is left out for whoever
    /// reports for no agency.
    @Override
    @Transactional(readOnly = true)
    public List<Item> of(CurrentUser user, Locale locale) {
        var agencies = user.reportingAgencies().stream().map(AgencyId::value).toArray(UUID[]::new);
        if (agencies.length == 0) return List.of();
        return jdbc.sql("""
                        select u.code, q.year, count(*) as waiting
                        from contradiction_question q join administrative_unit u on u.id = q.province_id
                        where q.agency_id = any (?)
                          and coalesce((select p.kind from contradiction_reply p where p.question_id = q.id order by p.place desc limit 1), 'AGAIN') = 'AGAIN'
                        group by u.code, q.year order by u.code, q.year
                        """)
                .param(agencies)
                .query((row, _) -> new Item(
                        saying.say("contradictions.toAnswer", locale, row.getInt("waiting"), row.getInt("year") + ""),
                        "/provinces/%s/contradictions?asOf=%d#questions"
                                .formatted(row.getString("code"), row.getInt("year"))))
                .list();
    }
}
