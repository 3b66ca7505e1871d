package vn.cotmoc.reminders;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.users.CurrentUser;

/// A person's own notices, newest first.
@Service
public class Notices {

    public static final int PAGE = 30;

    private final JdbcClient jdbc;
    private final Clock clock;

    Notices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// One part of the list, and whether there is more behind it.
    public record Part(List<Notice> notices, boolean more) {}

    @Transactional(readOnly = true)
    public Part of(CurrentUser user, int page) {
        var found = jdbc.sql("select" + NoticeRows.COLUMNS + """
                        from notice n where n.account_id = :account
                        order by n.raised_at desc, n.id desc offset :offset limit :most
                        """)
                .param("account", user.id().value())
                .param("offset", (page - 1L) * PAGE)
                .param("most", PAGE + 1)
                .query(NoticeRows::notice)
                .list();
        return new Part(found.stream().limit(PAGE).toList(), found.size() > PAGE);
    }

    /// One notice for a letter about changed verdicts: how many indicators it speaks of.
    @Transactional
    public void tellOfVerdicts(CurrentUser user, UUID letter, long amount, Instant now) {
        jdbc.sql("""
                        insert into notice (account_id, kind, subject, raised_at, amount)
                        values (:account, :kind, :letter, :now, :amount) on conflict do nothing
                        """)
                .param("account", user.id().value())
                .param("kind", Notice.Kind.VERDICTS.name())
                .param("letter", letter.toString())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("amount", amount)
                .update();
    }

    /// All of them at once; how many there were.
    @Transactional
    public int markRead(CurrentUser user) {
        return jdbc.sql("update notice set read_at = ? where account_id = ? and read_at is null")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(user.id().value())
                .update();
    }
}
