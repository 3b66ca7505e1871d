package vn.cotmoc.drafts.web;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.cotmoc.drafts.Draft;
import vn.cotmoc.drafts.DraftFindings;
import vn.cotmoc.drafts.DraftId;
import vn.cotmoc.drafts.DraftRow;
import vn.cotmoc.drafts.Drafts;
import vn.cotmoc.drafts.ResolutionSheets;
import vn.cotmoc.drafts.Sheet;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.users.CurrentUser;

/// Fetches what every page of a draft begins with.
@Component
class Standings {

    private final Drafts drafts;
    private final DraftFindings findings;

    Standings(Drafts drafts, DraftFindings findings) {
        this.drafts = drafts;
        this.findings = findings;
    }

    Standing of(DraftId id, CurrentUser user) {
        Draft draft = drafts.find(id, user).orElseThrow(Problem::notFound);
        List<DraftRow> rows = drafts.rows(id);
        var sheets = new ResolutionSheets(rows.stream()
                .collect(Collectors.groupingBy(
                        DraftRow::sheet, Collectors.mapping(DraftRow::row, Collectors.toList()))));
        return new Standing(draft, rows, findings.of(sheets, draft.province()));
    }

    static Sheet sheet(String name) {
        for (Sheet sheet : Sheet.values()) if (sheet.fileName().equals(name)) return sheet;
        throw Problem.notFound();
    }
}
