package vn.cotmoc.drafts.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.drafts.DraftRow;
import vn.cotmoc.drafts.Sheet;

/// Forms for rows that are not there yet, with what can be known of them filled in.
final class NewRows {

    private NewRows() {}

    static TypedForm of(Sheet sheet, Standing standing) {
        var cells = new LinkedHashMap<String, String>();
        switch (sheet) {
            case INDICATORS -> {
                cells.put("layer", "ANNEX");
                cells.put("header", "false");
            }
            case TASKS -> cells.put("layer", "ANNEX");
            case TARGETS -> cells.put("governing", "true");
            case RESOLUTION, CLAUSES, DOCUMENTS, FACTS, BASELINES, SERIES, CONFLICTS -> {}
        }
        // Rows of one sheet mostly stand in one clause, such as the annex.
        var siblings = standing.of(sheet);
        if (sheet != Sheet.CLAUSES && !siblings.isEmpty()) copy(siblings.getLast(), "clause", cells);
        var form = new TypedForm(Typed.blank(sheet, "main.", cells), List.of());
        if (sheet != Sheet.INDICATORS) return form;
        for (String year : years(standing)) form = form.plusTarget(year);
        return form;
    }

    /// The years in which the resolution is reviewed: what most indicators have targets for.
    private static Iterable<String> years(Standing standing) {
        Map<String, String> head = new LinkedHashMap<>();
        standing.of(Sheet.RESOLUTION)
                .forEach(row -> head.put(row.key(), row.row().cells().getOrDefault("value", "")));
        return Stream.of("review_midterm", "period_to")
                .map(head::get)
                .filter(Objects::nonNull)
                .filter(year -> year.matches("\\d{4}"))
                .distinct()
                .sorted()
                .toList();
    }

    /// What was typed, over what stands there now.
    static TypedForm over(TypedForm form, Standing now) {
        return new TypedForm(
                over(form.main(), now),
                form.targets().stream().map(target -> over(target, now)).toList());
    }

    private static Typed over(Typed typed, Standing now) {
        @Nullable
        DraftRow there = typed.id() == null ? null : now.find(typed.id()).orElse(null);
        return typed.over(there);
    }

    private static void copy(DraftRow from, String column, Map<String, String> to) {
        String cell = from.row().text(column);
        if (cell != null) to.put(column, cell);
    }
}
