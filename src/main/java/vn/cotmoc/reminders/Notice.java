package vn.cotmoc.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One thing that a person is told: counts, days and names, never a figure, so that it can be sent by mail and passed
/// on.
public record Notice(
        UUID id,
        Kind kind,
        Instant raisedAt,
        @Nullable String period,
        String place,
        int amount,
        @Nullable LocalDate dueOn,
        @Nullable Integer days,
        @Nullable String slug,
        @Nullable String code,
        String about,
        @Nullable String communeCode,
        @Nullable UUID task,
        boolean read) {

    /// The kinds of notices, in the order in which a mail lists them.
    public enum Kind {
        OVERDUE,
        TASK_OVERDUE,
        RETURNED,
        TASK_RETURNED,
        TASK_REMINDED,
        DUE,
        TASK_DUE,
        TASK_SILENT,
        WAITING,
        TASK_WAITING,
        APPROVED,
        VERDICTS;

        /// Whether the daily mail tells of it: changed verdicts have letters of their own.
        public boolean isMailed() {
            return this != VERDICTS;
        }
    }

    /// Where something can be done about it, or looked at.
    public String href() {
        return switch (kind) {
            case DUE, OVERDUE -> "/work";
            case WAITING -> "/approvals";
            case RETURNED ->
                communeCode == null
                        ? "/resolutions/%s/values?year=%s".formatted(slug, year())
                        : "/resolutions/%s/communes/%s?period=%s".formatted(slug, communeCode, period);
            case APPROVED -> "/resolutions/%s/indicators/%s".formatted(slug, code);
            case VERDICTS -> "/alerts#told";
            case TASK_OVERDUE, TASK_RETURNED, TASK_DUE, TASK_SILENT, TASK_WAITING -> "/tasks/" + task;
            case TASK_REMINDED -> "/tasks?mine=true";
        };
    }

    private String year() {
        return period == null ? "" : period.substring(0, 4);
    }
}
