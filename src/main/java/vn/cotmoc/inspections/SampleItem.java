package vn.cotmoc.inspections;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.targets.IndicatorKind;
import vn.cotmoc.targets.Period;
import vn.cotmoc.targets.Stage;

/// A value of a sample as it stood when it was drawn, and what the latest note says of it.
public record SampleItem(
        SampleId sample,
        int position,
        String name,
        Chosen chosen,
        int points,
        List<Risk> risks,
        Place place,
        Value value,
        Trace trace,
        @Nullable Note note) {

    public SampleItem {
        risks = List.copyOf(risks);
    }

    /// Whose value of which indicator and period; the unit's name is empty for the province's own.
    public record Place(
            UUID indicator,
            String slug,
            String code,
            String label,
            @Nullable String measure,
            @Nullable Integer decimals,
            IndicatorKind kind,
            String unitCode,
            String unitName,
            @Nullable AgencyId agency,
            String agencyName,
            Period period,
            int revision) {}

    public record Value(
            @Nullable BigDecimal amount,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable Stage stage) {}

    public record Trace(String enteredBy, Instant enteredAt, String approvedBy, Instant approvedAt, int evidence) {}

    /// What an auditor saw, on top of the notes before.
    public record Note(int revision, boolean checked, String words, String authorName, Instant at) {}

    public boolean isChecked() {
        return note != null && note.checked();
    }

    public int revisionOfNotes() {
        return note == null ? 0 : note.revision();
    }
}
