package vn.cotmoc.inspections;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.users.CurrentUser;

/// What every command of the desk does: it takes its turn, knows the time, and leaves a record.
@Component
class Desk {

    static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Desk(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /// One after the other until the transaction ends.
    void takeTurns(Object subject) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 93))")
                .param(subject.toString())
                .query(_ -> {});
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Instant moment() {
        return clock.instant();
    }

    OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    void record(String kind, String subject, UnitId province, Map<String, Object> details) {
        events.publishEvent(new DeskChanged(kind, subject, province.value(), details));
    }

    /// Whoever does not work on an inspection changes nothing of it.
    static void members(Inspection inspection, CurrentUser user) {
        if (!inspection.isWorkedOnBy(user)) throw new AccessDeniedException("does not work on this inspection");
    }

    static AccessDeniedException notAnAuditor() {
        return new AccessDeniedException("does not audit this province");
    }

    static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
