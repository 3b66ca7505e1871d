package vn.cotmoc.drafts.web;

import java.util.List;
import vn.cotmoc.drafts.CellWords;
import vn.cotmoc.drafts.web.RowPage.FaultLine;

/// A draft at a glance: how far each sheet is, what stands in the way, and what publication would change.
record DraftPage(
        DraftHead draft,
        String answer,
        String state,
        List<SheetLine> sheets,
        List<FindingLine> findings,
        int moreFindings,
        List<String> obstacles,
        boolean ready,
        String publishes,
        Amending amending,
        List<FaultLine> amendingFaults,
        List<DifferenceLine> differences) {

    record SheetLine(String href, String name, int rows, int unconfirmed, int findings) {}

    record FindingLine(String severityKey, String where, String href, String words, String adviceKey) {}

    /// The amending document as it was typed.
    record Amending(String number, String issuedOn, String title, String effectiveOn) {}

    record DifferenceLine(String what, String kindKey, List<CellWords.Changed> cells) {}
}
