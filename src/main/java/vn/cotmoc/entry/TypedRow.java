package vn.cotmoc.entry;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.reporting.Figure;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.targets.ReportedValue;

/// One row of the grid as a person typed it: text throughout, so that nothing typed is ever lost.
public record TypedRow(
        @Nullable String code,
        @Nullable String seen,
        @Nullable String value,
        @Nullable String numerator,
        @Nullable String denominator,
        @Nullable String stage,
        @Nullable String missing,
        @Nullable String maturity,
        @Nullable String level,
        @Nullable String note,
        @Nullable String reason,
        @Nullable String original) {

    static final TypedRow BLANK =
            new TypedRow(null, null, null, null, null, null, null, "ESTIMATE", null, null, null, null);

    /// The fields as they would have been typed to say what was saved; numbers are typed the Vietnamese way.
    static TypedRow of(Figure figure) {
        ReportedValue value = figure.value();
        return new TypedRow(
                null,
                null,
                value instanceof ReportedValue.Amount(var amount) ? Vietnamese.number(amount) : null,
                numerator(value),
                value instanceof ReportedValue.Ratio(var _, var whole) ? Vietnamese.number(whole) : null,
                value instanceof ReportedValue.StageReached(var stage) ? stage.name() : null,
                figure.missing() == null || figure.isCleared()
                        ? null
                        : figure.missing().name(),
                figure.maturity().name(),
                Optional.ofNullable(figure.level()).map(Vietnamese::number).orElse(null),
                figure.note(),
                reason(figure),
                null);
    }

    private static @Nullable String numerator(@Nullable ReportedValue value) {
        return switch (value) {
            case ReportedValue.Ratio(var part, var _) -> Vietnamese.number(part);
            case ReportedValue.Part(var part) -> Vietnamese.number(part);
            case ReportedValue.Amount _, ReportedValue.StageReached _ -> null;
            case null -> null;
        };
    }

    // The officer's own reason stays with the value; the approver's is not the officer's to send again.
    private static @Nullable String reason(Figure figure) {
        return switch (figure.status()) {
            case DRAFT, SUBMITTED, CONFIRMED -> figure.reason();
            case RETURNED, APPROVED -> null;
        };
    }

    /// What the row says apart from which revision it is based on; compared with what the page showed.
    public String said() {
        return String.join(
                "|",
                text(value),
                text(numerator),
                text(denominator),
                text(stage),
                text(missing),
                text(maturity),
                text(level),
                text(note),
                text(reason));
    }

    boolean isTouched() {
        return !said().equals(text(original));
    }

    boolean isEmpty() {
        return (text(value) + text(numerator) + text(denominator) + text(stage) + text(missing)).isEmpty();
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip().replace("\r\n", "\n");
    }
}
