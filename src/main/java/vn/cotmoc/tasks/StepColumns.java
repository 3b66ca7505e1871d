package vn.cotmoc.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
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

    static Step step(ResultSet row, LocalDate day) throws SQLException {
        return new Step(
                row.getString("occurrence"),
                row.getInt("revision"),
                act(row),
                row.getObject("agency_id", UUID.class),
                row.getString("speaker"),
                row.getObject("author_id", UUID.class),
                row.getString("author_name"),
                row.getString("on_behalf_of"),
                WorkRows.moment(row),
                day,
                row.getBoolean("illustrative"));
    }

    private static Act act(ResultSet row) throws SQLException {
        String words = row.getString("body");
        return switch (row.getString("kind")) {
            case "REPORT" -> reported(row, words);
            case "PART" -> new Act.Added(words, row.getString("link"));
            case "CONFIRM" -> new Act.Confirmed(words);
            case "RETURN" -> new Act.Returned(words);
            case "EXTEND" ->
                new Act.Extended(
                        row.getObject("due_before", LocalDate.class),
                        row.getObject("due_after", LocalDate.class),
                        words);
            case "OVERRIDE" -> new Act.Overridden(TaskState.valueOf(row.getString("state")), words);
            case "RELEASE" -> new Act.Released(words);
            case String other -> throw new IllegalStateException("no such step: " + other);
        };
    }

    private static Act reported(ResultSet row, String words) throws SQLException {
        String name = row.getString("product");
        String number = row.getString("product_number");
        return new Act.Reported(
                Act.Standing.valueOf(row.getString("standing")),
                words,
                name == null && number == null
                        ? null
                        : new Act.Product(name, number, row.getObject("product_date", LocalDate.class)),
                row.getString("link"),
                row.getString("difficulty"),
                row.getString("proposal"));
    }
}
