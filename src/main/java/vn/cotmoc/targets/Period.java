package vn.cotmoc.targets;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The time that a target or a reported value speaks of: a year, or one of its quarters (quarter 0 is the whole year).
///
/// Written `2026` and `2026-Q2`.
public record Period(int year, int quarter) implements Comparable<Period> {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})(?:-Q([1-4]))?");
    private static final Comparator<Period> IN_TIME =
            Comparator.<Period>comparingInt(Period::year).thenComparingInt(Period::quarter);

    public Period {
        if (quarter < 0 || quarter > 4) throw new IllegalArgumentException("no quarter " + quarter);
    }

    public static Period year(int year) {
        return new Period(year, 0);
    }

    public static Period quarter(int year, int quarter) {
        if (quarter == 0) throw new IllegalArgumentException("a quarter is 1 to 4");
        return new Period(year, quarter);
    }

    public static Optional<Period> read(String written) {
        Matcher parts = WRITTEN.matcher(written);
        if (!parts.matches()) return Optional.empty();
        int quarter = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
        return Optional.of(new Period(Integer.parseInt(parts.group(1)), quarter));
    }

    public boolean isYear() {
        return quarter == 0;
    }

    /// A year comes before its quarters.
    @Override
    public int compareTo(Period other) {
        return IN_TIME.compare(this, other);
    }

    @Override
    public String toString() {
        return isYear() ? String.valueOf(year) : year + "-Q" + quarter;
    }
}
