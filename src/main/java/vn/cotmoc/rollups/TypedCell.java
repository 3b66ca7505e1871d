package vn.cotmoc.rollups;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.reporting.Figure;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.targets.Maturity;
import vn.cotmoc.targets.ReportedValue;

/// A cell as it was typed, by the names of its fields; a field that the page does not have is null.
public record TypedCell(
        String value,
        String numerator,
        String denominator,
        @Nullable String missing,
        @Nullable String note,
        @Nullable String reason,
        @Nullable String maturity,
        int seen,
        String original) {

    /// The fields as they would have been typed to say what was saved.
    static TypedCell of(@Nullable Figure figure) {
        if (figure == null) return new TypedCell("", "", "", "", "", null, Maturity.ESTIMATE.name(), 0, "");
        var value = figure.value();
        return new TypedCell(
                switch (value) {
                    case null -> "";
                    case ReportedValue.Amount(var amount) -> Vietnamese.number(amount);
                    case ReportedValue.StageReached(var stage) -> stage.name();
                    case ReportedValue.Ratio _, ReportedValue.Part _ -> "";
                },
                value instanceof ReportedValue.Ratio(var part, var _) ? Vietnamese.number(part) : "",
                value instanceof ReportedValue.Ratio(var _, var whole) ? Vietnamese.number(whole) : "",
                figure.missing() == null || figure.isCleared()
                        ? ""
                        : figure.missing().name(),
                Objects.requireNonNullElse(figure.note(), ""),
                null,
                figure.maturity().name(),
                figure.revision(),
                "");
    }

    /// Reads the fields of one cell out of a form; empty where the form does not have the cell.
    static Optional<TypedCell> of(String key, Map<String, String> form) {
        String seen = form.get("s:" + key);
        if (seen == null) return Optional.empty();
        int bar = seen.indexOf('|');
        String revision = bar < 0 ? seen : seen.substring(0, bar);
        return Optional.of(new TypedCell(
                text(form.get("v:" + key)),
                text(form.get("n:" + key)),
                text(form.get("d:" + key)),
                textOrNull(form.get("m:" + key)),
                textOrNull(form.get("t:" + key)),
                textOrNull(form.get("r:" + key)),
                textOrNull(form.get("q:" + key)),
                revision.matches("\\d{1,6}") ? Integer.parseInt(revision) : 0,
                bar < 0 ? "" : seen.substring(bar + 1)));
    }

    /// What stood in the cell when the page was made, and the revision that it came from.
    String seal(boolean full) {
        return seen + "|" + said(full);
    }

    String said(boolean full) {
        String figures = value + "|" + numerator + "|" + denominator;
        return full ? String.join("|", figures, text(missing), text(note), text(maturity)) : figures;
    }

    /// Whether the cell came from a page that asks for the whole entry: the reason for a missing value, note, maturity.
    boolean isFull() {
        return missing != null;
    }

    boolean isTouched() {
        return !said(isFull()).equals(text(original));
    }

    boolean isEmpty() {
        return value.isEmpty()
                && numerator.isEmpty()
                && denominator.isEmpty()
                && text(missing).isEmpty();
    }

    boolean hasNote() {
        return !text(note).isEmpty();
    }

    /// What the page does not ask for stays as it was.
    TypedCell completed(TypedCell saved, String pageReason) {
        return new TypedCell(
                value,
                numerator,
                denominator,
                missing == null ? "" : missing,
                note == null ? saved.note() : note,
                reason == null ? pageReason : reason,
                maturity,
                seen,
                original);
    }

    /// As typed, based on what stands there now.
    TypedCell against(int revision) {
        return new TypedCell(value, numerator, denominator, missing, note, reason, maturity, revision, original);
    }

    private static @Nullable String textOrNull(@Nullable String typed) {
        return typed == null ? null : text(typed);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip().replace("\r\n", "\n");
    }
}
