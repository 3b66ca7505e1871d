package vn.cotmoc.reporting;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A reporting period of a province or of its communes (đợt báo cáo): its days, and who has set them and why; revision
/// 0 is the decree's.
public record Campaign(
        Level level,
        ReportingPeriod period,
        int revision,
        @Nullable Origin origin) {

    public enum Level {
        PROVINCE,
        COMMUNE
    }

    /// Who has set the days, when and why.
    public record Origin(String author, Instant recordedAt, String reason) {}

    /// What somebody wants a period to be.
    public record Days(LocalDate opensOn, LocalDate dueOn, LocalDate closesOn, boolean locked) {

        boolean areInOrder() {
            return !opensOn.isAfter(dueOn) && !dueOn.isAfter(closesOn);
        }

        public static Days of(ReportingPeriod period) {
            return new Days(period.opensOn(), period.dueOn(), period.closesOn(), period.locked());
        }
    }
}
