package vn.cotmoc.progress;

import java.time.LocalDate;

/// The year a reader looks at, the day of looking, and whether reporting for that year has closed.
public record AsOf(int year, LocalDate today, boolean yearClosed) {

    /// A year is closed once it is over.
    public static AsOf of(int year, LocalDate today) {
        return new AsOf(year, today, today.getYear() > year);
    }

    /// An earlier year, looked at on the same day.
    AsOf backTo(int earlier) {
        return earlier >= year ? this : new AsOf(earlier, today, isClosed(earlier));
    }

    boolean isClosed(int any) {
        return any == year ? yearClosed : any < year && (yearClosed || today.getYear() > any);
    }

    /// A value ages until the day of looking, never beyond the end of the year looked at.
    LocalDate horizon() {
        var endOfYear = LocalDate.of(year, 12, 31);
        return today.isBefore(endOfYear) ? today : endOfYear;
    }
}
