package vn.cotmoc.inspections;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An approved value that can be drawn, as it stood when the population was read.
record Candidate(Place place, Columns columns, Trace trace, boolean illustrative, Facts facts) {

    /// Whose value of which period; `name` says it in letters that sort the same everywhere.
    record Place(
            String name,
            UUID indicator,
            UUID unit,
            @Nullable UUID agency,
            int year,
            int quarter,
            int revision) {}

    record Columns(
            @Nullable BigDecimal amount,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable String stage) {}

    record Trace(String enteredBy, Instant enteredAt, String approvedBy, Instant approvedAt, int evidence) {}

    Candidate with(Facts.Roundness agency) {
        return new Candidate(place, columns, trace, illustrative, facts.with(agency));
    }

    boolean isNumber() {
        return facts.form() == Facts.Form.NUMBER && facts.number() != null;
    }

    boolean isRound() {
        return facts.number() != null && Risks.zeros(facts.number(), facts.percent()) > 0;
    }
}
