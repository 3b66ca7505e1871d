package vn.cotmoc.evidence;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.evidence.Fault.Reason;
import vn.cotmoc.shared.Vietnamese;

/// What a person says about a file: number and symbol of the document, its date, and what it shows; as typed.
public record Details(String number, String date, String title) {

    static final int LONGEST_NUMBER = 100;
    static final int LONGEST_TITLE = 500;
    // No document that evidences a resolution of this century is older.
    private static final LocalDate FIRST = LocalDate.of(1945, 9, 2);

    public Details {
        number = Vietnamese.clean(number);
        date = date.strip();
        title = Vietnamese.clean(title);
    }

    public static Details none() {
        return new Details("", "", "");
    }

    Optional<Fault> fault(LocalDate today) {
        if (number.length() > LONGEST_NUMBER) return Optional.of(Fault.of(Reason.NUMBER_TOO_LONG, LONGEST_NUMBER));
        if (title.length() > LONGEST_TITLE) return Optional.of(Fault.of(Reason.TITLE_TOO_LONG, LONGEST_TITLE));
        if (date.isEmpty()) return Optional.empty();
        var day = Vietnamese.readDate(date).filter(read -> !read.isBefore(FIRST));
        if (day.isEmpty()) return Optional.of(Fault.of(Reason.DATE_WRONG));
        return day.get().isAfter(today)
                ? Optional.of(Fault.of(Reason.DATE_AHEAD, Vietnamese.date(today)))
                : Optional.empty();
    }

    @Nullable
    String numberOrNull() {
        return number.isEmpty() ? null : number;
    }

    @Nullable
    String titleOrNull() {
        return title.isEmpty() ? null : title;
    }

    @Nullable
    LocalDate day() {
        return Vietnamese.readDate(date).orElse(null);
    }
}
