package vn.cotmoc.typesetting;

import java.util.ArrayDeque;
import java.util.Deque;
import vn.cotmoc.typesetting.Part.Annex;
import vn.cotmoc.typesetting.Part.Heading;

/// Numbers the headings of a printed document, so that a reader's outline leads to them, and ranks them by what they
/// stand below: a document may begin at the second level, its outline may leave none out (PDF/UA-1, 7.4.2).
final class PrintedOutline {

    // An annex stands beside the highest headings, whatever stood before it.
    private static final int ANNEX = 0;

    private final OfficialDocument document;
    private final Deque<Integer> above = new ArrayDeque<>();
    private int headings;

    /// `h2` and where links lead.
    record Place(String tag, String id) {}

    PrintedOutline(OfficialDocument document) {
        this.document = document;
    }

    void write(Markup xml) {
        xml.start("bookmarks");
        int number = 0;
        for (var part : document.parts()) {
            String words = words(part);
            if (!words.isEmpty()) xml.empty("bookmark", "name", words, "href", "#" + id(++number));
        }
        xml.end();
    }

    Place next(Part part) {
        int level = part instanceof Heading heading ? heading.level() : ANNEX;
        while (!above.isEmpty() && above.peek() >= level) above.pop();
        above.push(level);
        // Above all of them stands the title, where there is one.
        int rank = above.size() + (document.kind().isEmpty() ? 0 : 1);
        return new Place("h" + rank, id(++headings));
    }

    private static String words(Part part) {
        return switch (part) {
            case Heading heading -> heading.text();
            case Annex annex -> annex.name();
            case Part.Paragraph _, Part.Bullets _, Part.Note _, Part.Table _, Part.Chart _, Part.Turn _ -> "";
        };
    }

    private static String id(int number) {
        return "part-" + number;
    }
}
