package vn.cotmoc.inspections;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the records say about an approved value: its number and how it came about. A stage has no
/// number here: nothing can be computed with it.
record Facts(
        @Nullable BigDecimal number,
        Form form,
        boolean percent,
        @Nullable BigDecimal firstSent,
        List<Past> earlier,
        int corrections,
        boolean correctedAfterClosing,
        @Nullable Instant sentAt,
        LocalDate dueOn,
        LocalDate closesOn,
        int evidence,
        Hand hand,
        boolean flagged,
        Roundness agency,
        int year) {

    Facts {
        earlier = List.copyOf(earlier);
    }

    Facts with(Roundness whose) {
        return new Facts(
                number,
                form,
                percent,
                firstSent,
                earlier,
                corrections,
                correctedAfterClosing,
                sentAt,
                dueOn,
                closesOn,
                evidence,
                hand,
                flagged,
                whose,
                year);
    }

    /// A value of an earlier year, the oldest first.
    record Past(int year, BigDecimal number) {}

    /// How a value was reported: what is derived from two numbers is round by chance alone.
    enum Form {
        NUMBER,
        DERIVED,
        STAGE
    }

    /// Whose hands a value went through on its way to the approval.
    enum Hand {
        TWO_PEOPLE,
        IN_ANOTHERS_PLACE,
        LEVEL_SKIPPED,
        ONE_PERSON
    }

    /// How many of an agency's numbers in the population are round.
    record Roundness(int round, int numbers) {
        static final Roundness UNKNOWN = new Roundness(0, 0);
    }
}
