package vn.cotmoc.reporting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.shared.Knowledge;

/// What a reader looks at: a year with all that is known of it now, or the year of a day as it was known on that day.
/// `future` is a day that was asked for and has not come yet; what is known today is shown in its place.
public record Viewpoint(int year, Knowledge known, @Nullable LocalDate future) {

    public static Viewpoint of(int year) {
        return new Viewpoint(year, Knowledge.TODAYS, null);
    }

    public static Viewpoint on(LocalDate day) {
        return new Viewpoint(day.getYear(), new Knowledge(day), null);
    }

    /// An earlier year from the same day.
    public Viewpoint notAfter(int lastYear) {
        return year <= lastYear ? this : new Viewpoint(lastYear, known, future);
    }

    public LocalDate dayOr(LocalDate today) {
        return known.day() == null ? today : known.day();
    }

    /// As addresses write it: `2026`, or `2026-06-30`.
    public String text() {
        return known.day() == null ? String.valueOf(year) : known.day().toString();
    }
}
