package vn.cotmoc.drafts.web;

import vn.cotmoc.drafts.Draft;
import vn.cotmoc.users.CurrentUser;

/// What stands above every page of a draft: its name, where it lies, and whether the reader may change it.
record DraftHead(
        String href,
        String title,
        String shortTitle,
        String slug,
        String province,
        boolean amendment,
        boolean editable) {

    private static final int SHORT = 60;

    static DraftHead of(Draft draft, CurrentUser user) {
        return new DraftHead(
                "/drafts/" + draft.id(),
                draft.title(),
                shortened(draft.title()),
                draft.slug(),
                draft.provinceName(),
                draft.isAmendment(),
                draft.isOpen() && user.mayEdit(draft.province()));
    }

    // A trail is no place for a title of three lines.
    private static String shortened(String title) {
        int end = title.lastIndexOf(' ', SHORT);
        return title.length() <= SHORT ? title : title.substring(0, end < 1 ? SHORT : end) + "…";
    }
}
