package vn.cotmoc.inspections.web;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.inspections.FindingSeverity;
import vn.cotmoc.inspections.IssuingFindings;
import vn.cotmoc.shared.web.Typed;

/// A finding as it was typed, with the number of the form that makes sending it twice harmless.
record IssuingForm(
        @Nullable String severity,
        @Nullable String words,
        @Nullable String agency,
        @Nullable String dueOn,
        @Nullable String sample,
        @Nullable String position,
        @Nullable String task,
        @Nullable String review,
        @Nullable String form) {

    /// Of an item its agency is proposed; a review may be named in the address.
    static IssuingForm empty(
            @Nullable String sample, @Nullable String position, String agency, @Nullable String review) {
        return new IssuingForm(
                "",
                "",
                agency,
                "",
                sample,
                position,
                "",
                review,
                UUID.randomUUID().toString());
    }

    /// The same words under a new number: sent again, it is another finding.
    IssuingForm anew() {
        return new IssuingForm(
                severity,
                words,
                agency,
                dueOn,
                sample,
                position,
                task,
                review,
                UUID.randomUUID().toString());
    }

    IssuingFindings.Wanted toWanted() {
        return new IssuingFindings.Wanted(
                Typed.one(FindingSeverity.class, severity),
                words,
                Typed.id(agency),
                Typed.day(dueOn),
                Typed.id(sample),
                Objects.requireNonNullElse(Typed.number(position), 0),
                Typed.id(task),
                review == null || review.isBlank() ? null : review);
    }
}
