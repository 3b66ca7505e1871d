package vn.cotmoc.drafts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import vn.cotmoc.drafts.Draft.AmendingDocument;

/// How an amending document goes on record.
final class Recorded {

    private Recorded() {}

    static Map<String, Object> of(AmendingDocument before, AmendingDocument after) {
        var details = new LinkedHashMap<String, Object>();
        put(details, "before", before);
        put(details, "after", after);
        return details;
    }

    private static void put(Map<String, Object> details, String when, AmendingDocument document) {
        details.put(when + ".number", Objects.requireNonNullElse(document.numberSymbol(), ""));
        details.put(when + ".issuedOn", Objects.toString(document.issuedOn(), ""));
        details.put(when + ".title", Objects.requireNonNullElse(document.title(), ""));
        details.put(when + ".effectiveOn", Objects.toString(document.effectiveOn(), ""));
    }
}
