package vn.cotmoc.reviews.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.reviews.ComparedRow;
import vn.cotmoc.reviews.RowChange;
import vn.cotmoc.shared.ExcelCsv;
import vn.cotmoc.shared.Vietnamese;

/// Rows of a comparison in the reader's language.
record ComparisonView(Saying saying, Locale locale) {

    record Line(
            String code,
            String label,
            boolean task,
            String only,
            String firstVerdict,
            String secondVerdict,
            String firstSaid,
            String secondSaid,
            String moved,
            List<Change> changes) {}

    record Change(String what, String before, String after, String why) {}

    List<Line> lines(List<ComparedRow> rows) {
        return rows.stream().map(this::line).toList();
    }

    private Line line(ComparedRow row) {
        String only = row.isOnlyInFirst()
                ? "reviews.compare.onlyFirst"
                : row.isOnlyInSecond() ? "reviews.compare.onlySecond" : "";
        return new Line(
                row.code(),
                row.label(),
                row.task(),
                only.isEmpty() ? "" : saying.say(only, locale),
                words(row.first(), row.task()),
                words(row.second(), row.task()),
                said(row.first()),
                said(row.second()),
                row.moved().map(this::moved).orElse(""),
                row.changes().stream().map(this::change).toList());
    }

    private String words(ComparedRow.@Nullable Side side, boolean task) {
        if (side == null || side.verdict() == null) return "";
        return task && side.words() != null ? side.words() : saying.say("progress.verdict." + side.verdict(), locale);
    }

    private static String said(ComparedRow.@Nullable Side side) {
        return side == null || side.said() == null ? "" : side.said();
    }

    private String moved(java.math.BigDecimal by) {
        if (by.signum() == 0) return "0";
        return (by.signum() > 0 ? "+" : "-") + Vietnamese.number(by.abs());
    }

    private Change change(RowChange change) {
        String what = saying.say(
                "reviews.aspect." + change.aspect(),
                locale,
                change.year() == null ? "" : String.valueOf(change.year()));
        return new Change(what.strip(), value(change, change.before()), value(change, change.after()), why(change));
    }

    private String value(RowChange change, @Nullable String value) {
        if (value == null || value.isEmpty()) return saying.say("reviews.compare.nothing", locale);
        return change.aspect() == RowChange.Aspect.MATURITY ? saying.say("targets.maturity." + value, locale) : value;
    }

    private String why(RowChange change) {
        var cause = change.cause();
        if (cause == null) return "";
        return cause.reason() == null
                ? saying.say("reviews.compare.revision", locale, cause.revision(), cause.author())
                : saying.say("reviews.compare.reason", locale, cause.revision(), cause.author(), cause.reason());
    }

    /// One line for each change, and one for each row that has none or stands on one side only.
    byte[] csv(List<ComparedRow> rows, String first, String second) {
        var lines = new ArrayList<List<String>>();
        for (var line : lines(rows)) {
            var head = List.of(
                    line.code(),
                    line.label(),
                    line.firstVerdict(),
                    line.secondVerdict(),
                    line.firstSaid(),
                    line.secondSaid(),
                    line.moved());
            if (line.changes().isEmpty()) lines.add(joined(head, List.of(line.only(), "", "", "")));
            for (var change : line.changes())
                lines.add(joined(head, List.of(change.what(), change.before(), change.after(), change.why())));
        }
        return ExcelCsv.write(
                List.of(
                        say("code"),
                        say("row"),
                        say("verdict") + " " + first,
                        say("verdict") + " " + second,
                        say("figure") + " " + first,
                        say("figure") + " " + second,
                        say("moved"),
                        say("what"),
                        say("before"),
                        say("after"),
                        say("why")),
                lines);
    }

    private String say(String column) {
        return saying.say("reviews.column." + column, locale);
    }

    private static List<String> joined(List<String> one, List<String> other) {
        var all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }
}
