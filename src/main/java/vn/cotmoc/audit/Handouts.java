package vn.cotmoc.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.ObjectMapper;
import vn.cotmoc.users.Scope;

/// Puts on record what is taken away and looked at, before it is given: pages read in transactions that write nothing,
/// so this is one of its own (decision 75).
@Component
public class Handouts {

    private static final int MOST_REMEMBERED = 10_000;
    /// Who looks at the same page again within this time has looked at it once.
    static final Duration SAME_LOOK = Duration.ofMinutes(10);

    private static final String INSERT = """
            insert into audit_event (account_id, account_name, kind, subject, province_id, details)
            select cast(:account as uuid), :name, :kind, :subject, coalesce(
                (select r.province_id from resolution r where r.slug = cast(:slug as text)),
                (select u.id from administrative_unit u where u.code = cast(:province as text) and u.level = 'PROVINCE' and u.valid_to is null),
                cast(:home as uuid)), cast(:details as jsonb)
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final ObjectMapper json;
    private final Clock clock;
    private final Map<String, Instant> looks = new ConcurrentHashMap<>();

    Handouts(JdbcClient jdbc, PlatformTransactionManager transactions, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
        this.json = json;
        this.clock = clock;
    }

    static String subject(String slug) {
        return slug + "/handouts";
    }

    /// Written and on the disk when this returns; what cannot be written is an error, and nothing is handed out.
    public void record(Handout handout) {
        if (handout.kind() != Handout.Kind.READING) write(handout);
        else if (!isSameLook(handout)) {
            write(handout);
            looks.put(look(handout), clock.instant());
        }
    }

    private boolean isSameLook(Handout handout) {
        var since = clock.instant().minus(SAME_LOOK);
        if (looks.size() > MOST_REMEMBERED) looks.values().removeIf(at -> at.isBefore(since));
        Instant last = looks.get(look(handout));
        return last != null && last.isAfter(since);
    }

    private static String look(Handout handout) {
        return handout.user().username() + " " + handout.place() + " " + handout.details();
    }

    private void write(Handout handout) {
        Scope.asSystem(() -> transactions.execute(_ -> insert(handout)));
    }

    // By which door and from where is what the transaction says of the request, never what is inserted.
    private int insert(Handout handout) {
        return jdbc.sql(INSERT)
                .param("account", handout.user().id().value())
                .param("name", handout.user().username())
                .param("kind", handout.kind().said())
                .param("subject", handout.subject())
                .param("slug", handout.slug())
                .param("province", handout.provinceCode())
                .param("home", handout.home() == null ? null : handout.home().toString())
                .param("details", json.writeValueAsString(handout.details()))
                .update();
    }
}
