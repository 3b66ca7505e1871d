package vn.cotmoc.reporting;

import java.util.UUID;

/// Identifies one revision of a reported value.
public record ReportId(UUID value) {

    public static ReportId of(String text) {
        return new ReportId(UUID.fromString(text));
    }
}
