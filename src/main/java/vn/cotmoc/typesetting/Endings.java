package vn.cotmoc.typesetting;

import java.util.ArrayList;
import java.util.List;
import vn.cotmoc.typesetting.Part.Bullets;
import vn.cotmoc.typesetting.Part.Paragraph;

/// How the words of a document end: the Party's with a full stop, the state's with `./.`.
final class Endings {

    private static final String STATE = "./.";
    private static final int LINES = 2;

    private Endings() {}

    /// The parts, the last of them ended as its form asks; one that ends with a table stays as it is.
    static List<Part> close(List<Part> parts, OfficialForm form) {
        if (parts.isEmpty()) return parts;
        var closed = new ArrayList<>(parts.subList(0, parts.size() - 1));
        closed.add(
                switch (parts.getLast()) {
                    case Paragraph(var text) -> new Paragraph(close(text, form));
                    case Bullets(var items) when !items.isEmpty() -> new Bullets(closeLast(items, form));
                    case Part other -> other;
                });
        return closed;
    }

    /// Where the lines begin that stand on one page with the signature: the last two, as far as they are words.
    static int last(List<Part> parts) {
        int at = parts.size();
        while (at > 0 && parts.size() - at < LINES && isWords(parts.get(at - 1))) at--;
        return at;
    }

    private static boolean isWords(Part part) {
        return switch (part) {
            case Paragraph _, Part.Note _ -> true;
            case Bullets(var items) -> items.size() <= LINES;
            case Part.Heading _, Part.Table _, Part.Chart _, Part.Turn _, Part.Annex _ -> false;
        };
    }

    private static List<String> closeLast(List<String> items, OfficialForm form) {
        var closed = new ArrayList<>(items);
        closed.set(closed.size() - 1, close(items.getLast(), form));
        return closed;
    }

    static String close(String text, OfficialForm form) {
        String bare = text.replaceFirst("[\\s;,]*\\.?/?\\.?$", "");
        return switch (form) {
            case PARTY -> bare + ".";
            case STATE -> bare + STATE;
        };
    }

    /// One dash before each, whoever typed it.
    static String recipient(String typed) {
        return "- " + typed.replaceFirst("^[-–+]\\s*", "");
    }
}
