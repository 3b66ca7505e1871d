package vn.cotmoc.drafts.web;

import vn.cotmoc.drafts.Draft;
import vn.cotmoc.users.CurrentUser;

/// What stands above every page of a draft: its name, where it lies, and whether the reader may change it.
record DraftHead(String href, String title, String slug, String province, boolean amendment, boolean editable) {

    static DraftHead of(Draft draft, CurrentUser user) {
        return new DraftHead(
                "/drafts/" + draft.id(),
                draft.title(),
                draft.slug(),
                draft.provinceName(),
                draft.isAmendment(),
                draft.isOpen() && user.mayEdit(draft.province()));
    }
}
