package vn.cotmoc.drafts.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.cotmoc.drafts.Draft;
import vn.cotmoc.drafts.DraftRow;
import vn.cotmoc.drafts.DraftRowId;
import vn.cotmoc.drafts.Finding;
import vn.cotmoc.drafts.Sheet;

/// A draft with its rows and what is to be said about them: what every page of it begins with.
record Standing(Draft draft, List<DraftRow> rows, List<Finding> findings) {

    List<DraftRow> of(Sheet sheet) {
        return rows.stream().filter(row -> row.sheet() == sheet).toList();
    }

    Optional<DraftRow> find(DraftRowId id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst();
    }

    List<Finding> findings(Sheet sheet, String key) {
        return findings.stream()
                .filter(finding -> finding.sheet() == sheet && finding.key().equals(key))
                .toList();
    }

    /// Where a finding can be mended: at the very cell, on the form of the row or of its indicator.
    String href(Finding finding) {
        String draftHref = "/drafts/" + draft.id();
        String column = Objects.requireNonNullElse(finding.column(), "");
        if (finding.sheet() == Sheet.RESOLUTION) return draftHref + "/head#head-" + finding.key();
        return of(finding.sheet()).stream()
                .filter(row -> row.key().equals(finding.key()))
                .findFirst()
                .map(row -> href(row) + (column.isEmpty() ? "" : anchor(row, column)))
                .orElse(draftHref);
    }

    String href(DraftRow row) {
        return "/drafts/" + draft.id() + "/rows/" + mainOf(row).id();
    }

    /// A target is edited with its indicator.
    DraftRow mainOf(DraftRow row) {
        return indicatorOf(row).orElse(row);
    }

    private String anchor(DraftRow row, String column) {
        if (indicatorOf(row).isEmpty()) return "#main-" + column;
        List<String> ids = TypedForm.of(mainOf(row), rows).targets().stream()
                .map(target -> String.valueOf(target.id()))
                .toList();
        return "#target%d-%s".formatted(ids.indexOf(row.id().toString()), column);
    }

    private Optional<DraftRow> indicatorOf(DraftRow row) {
        return Stream.of(row)
                .filter(target -> target.sheet() == Sheet.TARGETS)
                .flatMap(target -> of(Sheet.INDICATORS).stream()
                        .filter(indicator -> indicator.key().equals(target.row().text("code"))))
                .findFirst();
    }
}
