package vn.cotmoc.drafts.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.drafts.Draft.AmendingDocument;
import vn.cotmoc.drafts.SheetColumn.Form;
import vn.cotmoc.drafts.web.DraftPage.Amending;
import vn.cotmoc.shared.Vietnamese;

/// The document that amends a resolution, as it was typed.
record AmendingForm(
        @Nullable String number,
        @Nullable String issuedOn,
        @Nullable String title,
        @Nullable String effectiveOn) {

    /// The fields that hold no day.
    List<String> faults() {
        var faults = new ArrayList<String>();
        if (!text(issuedOn).isEmpty() && day(issuedOn).isEmpty()) faults.add("issuedOn");
        if (!text(effectiveOn).isEmpty() && day(effectiveOn).isEmpty()) faults.add("effectiveOn");
        return faults;
    }

    AmendingDocument document() {
        return new AmendingDocument(
                orNull(number),
                day(issuedOn).orElse(null),
                orNull(title),
                day(effectiveOn).orElse(null));
    }

    Amending typed() {
        return new Amending(text(number), text(issuedOn), text(title), text(effectiveOn));
    }

    private static Optional<LocalDate> day(@Nullable String typed) {
        return Vietnamese.readDate(text(typed));
    }

    private static @Nullable String orNull(@Nullable String typed) {
        return text(typed).isEmpty() ? null : text(typed);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : Cells.read(Form.TEXT, typed, "");
    }
}
