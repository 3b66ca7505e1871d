package vn.cotmoc.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One event of the trail: who, when, what, before, after, why, from where, and its place in the chain. A row that
/// belongs to a figure also has the figure's name.
public record AuditEvent(
        long id,
        Instant at,
        String account,
        String login,
        Origin origin,
        @Nullable String place,
        @Nullable String address,
        String kind,
        String subject,
        @Nullable String figure,
        @Nullable String provinceCode,
        Map<String, Object> details,
        Map<String, Object> before,
        Map<String, Object> after,
        @Nullable String reason,
        String transaction,
        Optional<Sealed> sealed) {

    /// Where an event stands in the chain.
    public record Sealed(long position, String hash) {}

    /// By which door a change came.
    public enum Origin {
        PAGE,
        API,
        IMPORT,
        JOB,
        MIGRATION,
        HAND
    }

    /// The table of a changed row, empty for what is said in words.
    public String table() {
        int end = subject.indexOf('/');
        return isOfRows() ? end < 0 ? subject : subject.substring(0, end) : "";
    }

    /// What the event is about by the name that people know.
    public String about() {
        return figure == null ? subject : figure;
    }

    @JsonIgnore
    public boolean isOfRows() {
        return kind.startsWith("row.") || kind.startsWith("rows.");
    }
}
