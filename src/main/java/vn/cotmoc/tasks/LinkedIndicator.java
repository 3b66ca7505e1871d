package vn.cotmoc.tasks;

import java.time.LocalDate;
import vn.cotmoc.indicators.IndicatorId;

/// An indicator that a task serves, and why somebody says so; a link that was taken back stays in the history.
public record LinkedIndicator(
        IndicatorId id,
        String slug,
        String code,
        String name,
        int revision,
        boolean linked,
        String rationale,
        String author,
        LocalDate day,
        boolean illustrative) {}
