package vn.cotmoc.drafts;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.resolutions.ResolutionId;
import vn.cotmoc.territory.UnitId;

/// A resolution on the desk: a new one, or an adopted one that is being amended; nobody but the desk sees it.
public record Draft(
        DraftId id,
        UnitId province,
        String provinceCode,
        String provinceName,
        String slug,
        String title,
        @Nullable ResolutionId resolution,
        @Nullable String begunFrom,
        AmendingDocument amending,
        State state,
        String openedName,
        Instant openedAt) {

    public enum State {
        OPEN,
        PUBLISHED,
        DISCARDED
    }

    /// The document that changes an adopted text; empty where nobody has named it yet.
    public record AmendingDocument(
            @Nullable String numberSymbol,
            @Nullable LocalDate issuedOn,
            @Nullable String title,
            @Nullable LocalDate effectiveOn) {

        public static final AmendingDocument UNKNOWN = new AmendingDocument(null, null, null, null);
    }

    public boolean isAmendment() {
        return resolution != null;
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }
}
