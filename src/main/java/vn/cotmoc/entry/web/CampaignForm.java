package vn.cotmoc.entry.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.reporting.Campaign.Days;
import vn.cotmoc.reporting.Campaign.Level;
import vn.cotmoc.reporting.CampaignExceptions.Place;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.territory.UnitId;

/// The days of a period, or an exception from them, as they were typed.
record CampaignForm(
        @Nullable String province,
        @Nullable String opensOn,
        @Nullable String dueOn,
        @Nullable String closesOn,
        @Nullable String locked,
        @Nullable String reason,
        @Nullable String seen,
        @Nullable String confirmed,
        @Nullable String place,
        @Nullable String until) {

    Optional<Days> days() {
        var opens = day(opensOn);
        var due = day(dueOn);
        var closes = day(closesOn);
        return opens.isEmpty() || due.isEmpty() || closes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Days(opens.get(), due.get(), closes.get(), "true".equals(locked)));
    }

    Optional<LocalDate> untilDay() {
        return day(until);
    }

    /// An agency of the province's own periods, a commune of its communes'.
    Optional<Place> placeOf(Level level) {
        if (place == null || !place.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) return Optional.empty();
        UUID id = UUID.fromString(place);
        return Optional.of(
                switch (level) {
                    case PROVINCE -> new Place(new AgencyId(id), null);
                    case COMMUNE -> new Place(null, new UnitId(id));
                });
    }

    int seenRevision() {
        return seen != null && seen.matches("\\d{1,6}") ? Integer.parseInt(seen) : -1;
    }

    boolean isConfirmed() {
        return confirmed != null;
    }

    private static Optional<LocalDate> day(@Nullable String typed) {
        return typed == null ? Optional.empty() : Vietnamese.readDate(typed);
    }
}
