package vn.cotmoc.reviews.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.progress.VerdictChip;
import vn.cotmoc.progress.VerdictWord;
import vn.cotmoc.reviews.FrozenResolution;
import vn.cotmoc.reviews.FrozenRow;

/// The frozen table of a resolution on the screen, cell by cell as its documents print it.
record TableView(FrozenResolution resolution, String summary, String tasks, List<Comment> comments) {

    record Head(String text, int columns, int rows) {}

    /// What the province has said of one row.
    record Comment(String row, String words) {}

    record TaskLine(
            String number,
            String content,
            String lead,
            String deadline,
            String state,
            String note,
            String product,
            String next,
            String moved) {}

    record Line(String css, List<Place> places) {}

    record Place(
            String text,
            String css,
            boolean heads,
            @Nullable VerdictChip chip) {}

    public String name() {
        return resolution.name();
    }

    public String title() {
        return resolution.tableTitle();
    }

    public String standing() {
        return resolution.standing();
    }

    public List<Head> upperHeads() {
        var heads = new ArrayList<Head>();
        var columns = resolution.columns();
        for (int at = 0; at < columns.size(); at++) {
            String group = columns.get(at).group();
            if (group == null) heads.add(new Head(columns.get(at).head(), 1, 2));
            else if (at == 0 || !group.equals(columns.get(at - 1).group()))
                heads.add(new Head(
                        group,
                        (int) columns.stream()
                                .filter(column -> Objects.equals(column.group(), group))
                                .count(),
                        1));
        }
        return heads;
    }

    public List<Head> lowerHeads() {
        return resolution.columns().stream()
                .filter(column -> column.group() != null)
                .map(column -> new Head(column.head(), 1, 1))
                .toList();
    }

    public List<String> forms() {
        return resolution.columns().stream()
                .map(column -> "form-" + column.form().toLowerCase(Locale.ROOT))
                .toList();
    }

    public List<TaskLine> taskLines() {
        return resolution.tasks().stream()
                .map(task -> new TaskLine(
                        task.number(),
                        task.content(),
                        String.join("; ", task.lead()),
                        said(task.deadline()),
                        task.stateWords(),
                        task.automatic() == null ? "" : "%s / %s".formatted(task.automatic(), said(task.reason())),
                        said(task.product()),
                        said(task.next()),
                        String.join(" ", task.moved())))
                .toList();
    }

    private static String said(@Nullable String words) {
        return Objects.requireNonNullElse(words, "");
    }

    public List<Line> lines() {
        return resolution.rows().stream().map(this::line).toList();
    }

    private Line line(FrozenRow row) {
        var places = new ArrayList<Place>();
        for (int at = 0; at < resolution.columns().size(); at++)
            places.add(
                    place(row, resolution.columns().get(at).form(), row.cells().get(at)));
        return new Line(row.header() ? "head" : row.parentCode() == null ? "" : "sub", places);
    }

    private static Place place(FrozenRow row, String form, FrozenRow.Cell cell) {
        boolean name = form.equals("NAME");
        String css = cell.type().equals("NUMBER")
                ? "number"
                : name ? "name" : form.equals("AGENCY") || form.equals("REMARKS") ? "" : "center";
        return new Place(cell.text(), css, name, cell.type().equals("VERDICT") ? chip(row) : null);
    }

    /// Without a link: why it was said stands in the review itself.
    private static @Nullable VerdictChip chip(FrozenRow row) {
        if (row.verdict() == null) return null;
        var word = VerdictWord.valueOf(row.verdict());
        return VerdictChip.of(word, word.saysSomething() && "LOW".equals(row.confidence()), null);
    }
}
