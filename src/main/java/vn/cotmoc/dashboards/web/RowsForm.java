package vn.cotmoc.dashboards.web;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.concepts.Field;
import vn.cotmoc.dashboards.RowFilter;
import vn.cotmoc.progress.Confidence;
import vn.cotmoc.progress.VerdictWord;
import vn.cotmoc.shared.web.Problem;

/// The filters of a list as an address writes them; an empty choice is none, one that does not exist is refused.
record RowsForm(
        @Nullable String asOf,
        @Nullable String resolution,
        @Nullable String agency,
        @Nullable String role,
        @Nullable String verdict,
        @Nullable String standing,
        @Nullable String milestone,
        @Nullable String confidence,
        @Nullable String field,
        @Nullable String q) {

    RowFilter filter() {
        return new RowFilter(
                text(resolution).orElse(null),
                text(agency).map(RowsForm::id).orElse(null),
                constant("role", RowFilter.Part.class, role),
                constant("verdict", VerdictWord.class, verdict),
                constant("standing", RowFilter.Standing.class, standing),
                text(milestone).map(RowsForm::year).orElse(null),
                constant("confidence", Confidence.class, confidence),
                constant("field", Field.class, field),
                q);
    }

    private static Optional<String> text(@Nullable String typed) {
        return Optional.ofNullable(typed).map(String::strip).filter(words -> !words.isEmpty());
    }

    private static UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException none) {
            throw Problem.badField("agency", "dashboards.error.choice");
        }
    }

    private static Integer year(String typed) {
        if (!typed.matches("\\d{4}")) throw Problem.badField("milestone", "dashboards.error.choice");
        return Integer.valueOf(typed);
    }

    private static <E extends Enum<E>> @Nullable E constant(String of, Class<E> type, @Nullable String typed) {
        return text(typed)
                .map(name -> Arrays.stream(type.getEnumConstants())
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> Problem.badField(of, "dashboards.error.choice")))
                .orElse(null);
    }
}
