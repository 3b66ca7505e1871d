package vn.cotmoc.meetings.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.meetings.OpeningMeetings;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.shared.web.Typed;

/// A session as it was typed, with the number of the form that makes sending it twice harmless.
record OpeningForm(
        @Nullable String title,
        @Nullable String heldOn,
        @Nullable String asOf,
        @Nullable String form) {

    static OpeningForm empty(LocalDate today, @Nullable Integer asOf) {
        return new OpeningForm(
                "",
                Vietnamese.date(today),
                asOf == null ? "" : asOf.toString(),
                UUID.randomUUID().toString());
    }

    /// The same words under a new number: sent again, it is another wish.
    OpeningForm anew() {
        return new OpeningForm(title, heldOn, asOf, UUID.randomUUID().toString());
    }

    OpeningMeetings.Wanted toWanted() {
        return new OpeningMeetings.Wanted(title, Typed.day(heldOn), Typed.year(asOf));
    }
}
