package vn.cotmoc.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.ObjectMapper;
import vn.cotmoc.users.Scope;

/// Puts on record what was taken away and looked at, beside the pages: they read in transactions that write nothing,
/// and
/// nobody waits for this (decision 61).
@Component
public class Handouts implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Handouts.class);
    private static final int MOST_WAITING = 10_000;
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
    private final BlockingQueue<Handout> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Map<String, Instant> looks = new ConcurrentHashMap<>();
    private final Thread writer;
    private volatile boolean open = true;

    Handouts(JdbcClient jdbc, PlatformTransactionManager transactions, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
        this.json = json;
        this.clock = clock;
        this.writer = Thread.ofPlatform().name("trail").daemon().start(this::work);
    }

    static String subject(String slug) {
        return slug + "/handouts";
    }

    /// Remembers it; where too many are waiting the asking thread writes them itself, so that none is lost.
    public void take(Handout handout) {
        if (handout.kind() == Handout.Kind.READING && isSameLook(handout)) return;
        if (!waiting.offer(handout)) {
            flush();
            write(List.of(handout));
        }
    }

    private boolean isSameLook(Handout handout) {
        Instant now = clock.instant();
        if (looks.size() > MOST_WAITING) looks.values().removeIf(at -> at.isBefore(now.minus(SAME_LOOK)));
        String look = handout.user().username() + " " + handout.place() + " " + handout.details();
        Instant last = looks.put(look, now);
        boolean same = last != null && last.isAfter(now.minus(SAME_LOOK));
        if (same) looks.put(look, last);
        return same;
    }

    private void work() {
        while (open) {
            try {
                var first = waiting.take();
                write(List.of(first));
                flush();
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    /// Writes what is waiting.
    void flush() {
        var taken = new ArrayList<Handout>();
        waiting.drainTo(taken);
        write(taken);
    }

    private synchronized void write(List<Handout> handouts) {
        for (var handout : handouts) {
            try {
                Scope.asSystem(() -> transactions.execute(_ -> insert(handout)));
            } catch (RuntimeException lost) {
                log.error(
                        "{} by {} could not be put on record.",
                        handout.place(),
                        handout.user().username(),
                        lost);
            }
        }
    }

    // By which door and from where is what the transaction says, never what is inserted.
    private int insert(Handout handout) {
        jdbc.sql(
                        "select set_config('app.origin', ?, true), set_config('app.place', ?, true), set_config('app.address', ?, true)")
                .param(handout.byProgram() ? "API" : "PAGE")
                .param(handout.place())
                .param(handout.address())
                .query((_, _) -> "")
                .single();
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

    @Override
    public void destroy() {
        open = false;
        writer.interrupt();
        flush();
    }
}
