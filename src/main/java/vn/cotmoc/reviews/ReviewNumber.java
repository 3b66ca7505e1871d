package vn.cotmoc.reviews;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.cotmoc.shared.Vietnamese;

/// The number of a frozen review, `11-2028-01`: the province's code, the year of freezing, and the place in that year,
/// without gaps.
public record ReviewNumber(String province, int year, int sequence) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{2}) ?- ?(\\d{4}) ?- ?(\\d{2,6})");

    public ReviewNumber {
        if (sequence < 1) throw new IllegalArgumentException("reviews are numbered from 1, not " + sequence);
    }

    /// As people type it: dashes of any kind, blanks around it.
    public static Optional<ReviewNumber> read(String typed) {
        var found = WRITTEN.matcher(Vietnamese.clean(typed));
        if (!found.matches() || Integer.parseInt(found.group(3)) == 0) return Optional.empty();
        return Optional.of(
                new ReviewNumber(found.group(1), Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3))));
    }

    @Override
    public String toString() {
        return "%s-%d-%02d".formatted(province, year, sequence);
    }
}
