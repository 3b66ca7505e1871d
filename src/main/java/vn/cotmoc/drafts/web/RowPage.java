package vn.cotmoc.drafts.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The form of one row; of an indicator with its targets.
record RowPage(
        DraftHead draft,
        String sheet,
        String sheetFile,
        String sheetHref,
        String title,
        String action,
        @Nullable String rowHref,
        Part main,
        boolean withTargets,
        List<TargetPart> targets,
        List<String> doubts,
        List<FaultLine> faults,
        boolean conflict,
        boolean unconfirmed,
        int place,
        int rows,
        Lists lists) {

    /// A row among the others: its fields and what ties it to the draft.
    record Part(String prefix, String id, int version, List<Field> fields) {}

    /// A target with its reading beside it.
    record TargetPart(
            Part part,
            String legend,
            String reading,
            boolean understood,
            boolean overridden,
            boolean removed,
            boolean unexplained) {}

    record FaultLine(@Nullable String href, String words) {}

    /// What cells may name, to choose from.
    record Lists(List<String> agencies, List<Field.Choice> clauses, List<Field.Choice> indicators) {}
}
