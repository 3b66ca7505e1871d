package vn.cotmoc.tasks;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How an act lies in the columns of a step, and how it is read out of them.
record StepColumns(
        String kind,
        String body,
        Act.@Nullable Standing standing,
        @Nullable String product,
        @Nullable String productNumber,
        @Nullable LocalDate productDate,
        @Nullable String link,
        @Nullable String difficulty,
        @Nullable String proposal,
        @Nullable LocalDate dueBefore,
        @Nullable LocalDate dueAfter,
        @Nullable TaskState state) {

    static StepColumns of(Act act) {
        return switch (act) {
            case Act.Reported report -> of(report);
            case Act.Added(var words, var link) ->
                new StepColumns("PART", words, null, null, null, null, link, null, null, null, null, null);
            case Act.Confirmed(var words) -> plain("CONFIRM", words);
            case Act.Returned(var words) -> plain("RETURN", words);
            case Act.Extended(var before, var after, var words) ->
                new StepColumns("EXTEND", words, null, null, null, null, null, null, null, before, after, null);
            case Act.Overridden(var state, var words) ->
                new StepColumns("OVERRIDE", words, null, null, null, null, null, null, null, null, null, state);
            case Act.Released(var words) -> plain("RELEASE", words);
        };
    }

    private static StepColumns plain(String kind, String words) {
        return new StepColumns(kind, words, null, null, null, null, null, null, null, null, null, null);
    }

    private static StepColumns of(Act.Reported report) {
        var product = report.product();
        return new StepColumns(
                "REPORT",
                report.words(),
                report.standing(),
                product == null ? null : product.name(),
                product == null ? null : product.number(),
                product == null ? null : product.date(),
                report.link(),
                report.difficulty(),
                report.proposal(),
                null,
                null,
                null);
    }

    /// What goes into the columns beside the kind, by the names of the statement.
    Map<String, @Nullable Object> parameters() {
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("body", body);
        values.put("standing", standing == null ? null : standing.name());
        values.put("product", product);
        values.put("productNumber", productNumber);
        values.put("productDate", productDate);
        values.put("link", link);
        values.put("difficulty", difficulty);
        values.put("proposal", proposal);
        values.put("dueBefore", dueBefore);
        values.put("dueAfter", dueAfter);
        values.put("state", state == null ? null : state.name());
        return values;
    }

    /// How the trail names it.
    String event() {
        return switch (kind) {
            case "REPORT" -> "task.reported";
            case "PART" -> "task.added";
            case "CONFIRM" -> "task.confirmed";
            case "RETURN" -> "task.returned";
            case "EXTEND" -> "task.extended";
            case "OVERRIDE" -> "task.overridden";
            case "RELEASE" -> "task.released";
            case String other -> throw new IllegalStateException("no such step: " + other);
        };
    }

    Act toAct() {
        return switch (kind) {
            case "REPORT" -> new Act.Reported(required(standing), body, toProduct(), link, difficulty, proposal);
            case "PART" -> new Act.Added(body, link);
            case "CONFIRM" -> new Act.Confirmed(body);
            case "RETURN" -> new Act.Returned(body);
            case "EXTEND" -> new Act.Extended(required(dueBefore), required(dueAfter), body);
            case "OVERRIDE" -> new Act.Overridden(required(state), body);
            case "RELEASE" -> new Act.Released(body);
            case String other -> throw new IllegalStateException("no such step: " + other);
        };
    }

    private Act.@Nullable Product toProduct() {
        return product == null && productNumber == null ? null : new Act.Product(product, productNumber, productDate);
    }

    // The table's own checks see to it that a kind has what belongs to it.
    private <T> T required(@Nullable T value) {
        return Objects.requireNonNull(value, kind);
    }
}
