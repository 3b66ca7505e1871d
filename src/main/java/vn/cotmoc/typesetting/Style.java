package vn.cotmoc.typesetting;

/// The places of a document that have a look of their own; in Word each is a style that a reader can change.
enum Style {
    PARENT_BODY("ParentBody", "Parent Body"),
    BODY("IssuingBody", "Issuing Body"),
    STAR("Star", "Star"),
    NUMBER("NumberSymbol", "Number and Symbol"),
    MARK("Mark", "Mark"),
    NATION("Nation", "Nation"),
    MOTTO("Motto", "Motto"),
    PLACE_AND_DAY("PlaceDate", "Place and Date"),
    RULE("RuleLine", "Rule Line"),
    KIND("Title", "Title"),
    SUBJECT("Subtitle", "Subtitle"),
    HYPHENS("Hyphens", "Hyphens"),
    HEADING_1("Heading1", "heading 1"),
    HEADING_2("Heading2", "heading 2"),
    HEADING_3("Heading3", "heading 3"),
    TEXT("BodyText", "Body Text"),
    BULLET("ListBullet", "List Bullet"),
    NOTE("Note", "Note"),
    CAPTION("Caption", "caption"),
    FIGURE("Figure", "Figure"),
    GAP("Gap", "Gap"),
    AUTHORITY("Authority", "Authority"),
    POSITION("Position", "Position"),
    SIGNER("Signer", "Signer"),
    RECIPIENTS("RecipientsLabel", "Recipients Label"),
    RECIPIENT("Recipient", "Recipient"),
    ANNEX_NAME("AnnexName", "Annex Name"),
    ANNEX_TITLE("AnnexTitle", "Annex Title"),
    ANNEX_ORIGIN("AnnexOrigin", "Annex Origin"),
    SEAL("Seal", "Seal"),
    PAGE_NUMBER("Header", "header"),
    FOOT("Footer", "footer");

    private final String id;
    private final String title;

    Style(String id, String title) {
        this.id = id;
        this.title = title;
    }

    String id() {
        return id;
    }

    String title() {
        return title;
    }

    static Style heading(int level) {
        if (level == 1) return HEADING_1;
        return level == 2 ? HEADING_2 : HEADING_3;
    }
}
