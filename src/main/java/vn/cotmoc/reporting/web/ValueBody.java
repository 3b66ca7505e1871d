package vn.cotmoc.reporting.web;

import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;
import vn.cotmoc.reporting.Entry;
import vn.cotmoc.reporting.MissingReason;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.targets.Maturity;
import vn.cotmoc.targets.NumberReader;
import vn.cotmoc.targets.NumberReading;
import vn.cotmoc.targets.ReportedValue;
import vn.cotmoc.targets.Stage;

/// A value as a program sends it: a JSON number, or a text that is read like a person's (`1.234,5`).
record ValueBody(
        @Nullable JsonNode value,
        @Nullable JsonNode numerator,
        @Nullable JsonNode denominator,
        @Nullable String stage,
        @Nullable String missing,
        @Nullable String maturity,
        @Nullable JsonNode level,
        @Nullable String note,
        @Nullable String reason,
        @Nullable Integer revision) {

    private static final int LONGEST_KEY = 200;

    int seen() {
        return revision == null ? 0 : revision;
    }

    /// A numerator alone is enough where the denominator comes from a reference series.
    Entry toEntry(boolean hasReference) {
        ReportedValue reported = reported(hasReference);
        MissingReason why = missing == null ? null : constant(MissingReason.class, "missing", missing);
        if ((reported == null) == (why == null)) throw Problem.badField("value", "reporting.api.one-form");
        return new Entry(
                reported,
                why,
                maturity == null ? Maturity.ESTIMATE : constant(Maturity.class, "maturity", maturity),
                number("level", level),
                blankToNull(note),
                blankToNull(reason));
    }

    private @Nullable ReportedValue reported(boolean hasReference) {
        BigDecimal amount = number("value", value);
        BigDecimal part = number("numerator", numerator);
        BigDecimal whole = number("denominator", denominator);
        boolean alone = part != null && whole == null && hasReference;
        if ((part == null) != (whole == null) && !alone)
            throw Problem.badField("denominator", "reporting.api.both-parts");
        long forms = Arrays.asList(amount, part, stage).stream()
                .filter(form -> form != null)
                .count();
        if (forms > 1) throw Problem.badField("value", "reporting.api.one-form");
        if (amount != null) return new ReportedValue.Amount(amount);
        if (stage != null) return new ReportedValue.StageReached(constant(Stage.class, "stage", stage));
        if (part == null) return null;
        if (whole == null) return new ReportedValue.Part(part);
        if (whole.signum() <= 0) throw Problem.badField("denominator", "reporting.error.denominator");
        return new ReportedValue.Ratio(part, whole);
    }

    private static @Nullable BigDecimal number(String field, @Nullable JsonNode node) {
        if (node == null || node.isNull()) return null;
        if (node.isNumber()) return bounded(field, node.decimalValue());
        return switch (NumberReader.read(node.asString(""))) {
            case NumberReading.Read(var number) -> number;
            case NumberReading.Missing _ -> null;
            case NumberReading.Unreadable(var reason, var position) ->
                throw Problem.badField(field, reason.key(), reason.arguments().toArray());
        };
    }

    private static BigDecimal bounded(String field, BigDecimal number) {
        if (number.precision() > 30 || Math.abs(number.scale()) > 15)
            throw Problem.badField(field, "problem.field.unreadable", field);
        return number;
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String field, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.badField(
                        field,
                        "problem.field.not-among",
                        field,
                        String.join(
                                ", ",
                                Arrays.stream(type.getEnumConstants())
                                        .map(Enum::name)
                                        .toList())));
    }

    static @Nullable String usable(@Nullable String key) {
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY))
            throw Problem.of(HttpStatus.BAD_REQUEST, "unreadable");
        return key;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
