package vn.cotmoc.reviews;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.users.CurrentUser;

/// Reviews that are being prepared: their editors' desk, read by auditors too.
@Service
public class Preparations {

    private static final int LONGEST_REASON = 1_000;

    private final PreparationRows rows;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Preparations(PreparationRows rows, JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Optional<Preparation> find(PreparationId id) {
        return rows.find(id);
    }

    /// Those that can still be written in, of all provinces that the person edits or audits.
    @Transactional(readOnly = true)
    public List<Preparation> open() {
        return rows.open();
    }

    /// Gives a preparation up, for a reason; empty is well, and what it held stays readable.
    @Transactional
    public Optional<Fault> withdraw(Preparation preparation, @Nullable String reason, CurrentUser user) {
        if (!user.mayEdit(preparation.province())) throw new AccessDeniedException("prepares no reviews here");
        String words = reason == null ? "" : Vietnamese.lines(reason);
        if (words.isEmpty()) return Optional.of(Fault.REASON_MISSING);
        if (words.length() > LONGEST_REASON) return Optional.of(Fault.REASON_TOO_LONG);
        rows.lock(preparation.id());
        if (!rows.find(preparation.id()).orElseThrow().isOpen()) return Optional.of(Fault.CLOSED);
        jdbc.sql("""
                        insert into review_withdrawal (preparation_id, province_id, reason, author_id, author_name, recorded_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        preparation.id().value(),
                        preparation.province().value(),
                        words,
                        user.id().value(),
                        user.displayName(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(new ReviewMoved(
                "withdrawn",
                "reviews/drafts/" + preparation.id(),
                preparation.province().value(),
                Map.of("title", preparation.title(), "reason", words)));
        return Optional.empty();
    }
}
