package vn.cotmoc.typesetting;

/// What a Word or Excel file says of itself; its day is the document's, not the machine's.
record CoreProperties(OfficialDocument document, FixedWords words) {

    private static final String DAY = "dcterms:W3CDTF";

    void write(Markup xml) {
        xml.start(
                "cp:coreProperties",
                "xmlns:cp",
                "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/",
                "xmlns:dcterms",
                "http://purl.org/dc/terms/",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance");
        xml.leaf("dc:title", document.title());
        xml.leaf("dc:creator", words.say("shared.brand"));
        String seal = document.seal() == null
                ? ""
                : document.seal().number() + " " + document.seal().sha256();
        if (!seal.isEmpty()) xml.leaf("dc:identifier", seal);
        xml.leaf("dc:language", words.language());
        String day = document.day() + "T00:00:00Z";
        xml.leaf("dcterms:created", day, "xsi:type", DAY).leaf("dcterms:modified", day, "xsi:type", DAY);
    }
}
