package vn.cotmoc.drafts.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The desk: what is being worked on, and what may be amended.
record DeskPage(String answer, boolean editor, List<DraftLine> drafts, List<AdoptedLine> adopted) {

    record DraftLine(String href, String title, String slug, String province, String kindKey, String opened) {}

    record AdoptedLine(
            String slug,
            String href,
            String name,
            String title,
            boolean editable,
            @Nullable String draftHref) {}
}
