package vn.cotmoc.drafts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.territory.UnitId;

/// The head of a resolution that is not on the desk yet; what the document does not state is null.
public record NewDraft(
        UnitId province,
        @Nullable String numberSymbol,
        @Nullable LocalDate issuedOn,
        String title,
        int periodFrom,
        int periodTo) {

    public NewDraft {
        if (title.isBlank()) throw new IllegalArgumentException("a resolution needs a title");
        if (periodTo < periodFrom)
            throw new IllegalArgumentException("period %d-%d ends before it begins".formatted(periodFrom, periodTo));
    }

    /// The day that says which province issued it.
    LocalDate day() {
        return issuedOn == null ? LocalDate.of(periodFrom, 1, 1) : issuedOn;
    }
}
