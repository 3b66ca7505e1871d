package vn.cotmoc.drafts.web;

import java.util.List;
import vn.cotmoc.drafts.web.RowPage.FaultLine;
import vn.cotmoc.drafts.web.SheetPage.Tab;

/// The head of a resolution as one form.
record HeadPage(DraftHead draft, List<Part> parts, List<FaultLine> faults, boolean conflict, List<Tab> tabs) {

    /// One of its pairs, and what ties it to the draft; a settled one is only shown.
    record Part(Field field, String id, int version, boolean settled) {}
}
