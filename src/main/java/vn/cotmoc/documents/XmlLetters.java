package vn.cotmoc.documents;

import vn.cotmoc.documents.Refusal.Reason;

/// Looks at the bytes of an XML part as they go by: no document type, no raw section, no cell that never ends.
final class XmlLetters {

    private static final int REMEMBERED = 9;

    private final String part;
    private final long longest;
    private final boolean cells;
    private final byte[] tag = new byte[REMEMBERED];
    private int inTag = REMEMBERED;
    private long run;

    XmlLetters(String part, long longest, boolean cells) {
        this.part = part;
        this.longest = longest;
        this.cells = cells;
    }

    void take(byte[] buffer, int length) throws RefusedFile {
        for (int at = 0; at < length; at++) {
            byte letter = buffer[at];
            if (letter == '<') {
                inTag = 0;
                if (!cells) run = 0;
            }
            if (inTag < REMEMBERED) {
                tag[inTag++] = letter;
                judge();
            }
            if (++run > longest) throw new RefusedFile(Reason.TOO_LONG_CELL, part);
        }
    }

    private void judge() throws RefusedFile {
        // Other encodings would hide all of this from a look at the bytes.
        if (inTag == 2 && tag[1] == 0) throw new RefusedFile(Reason.DAMAGED);
        if (inTag == REMEMBERED && is("<!DOCTYPE")) throw new RefusedFile(Reason.DOCTYPE, part);
        if (inTag == REMEMBERED && is("<![CDATA[")) throw new RefusedFile(Reason.TOO_LONG_CELL, part);
        if (inTag == 3 && tag[1] == 'c' && (tag[2] == ' ' || tag[2] == '>' || tag[2] == '/')) run = 0;
        if (inTag == 4 && is("<row")) run = 0;
    }

    private boolean is(String wanted) {
        for (int at = 0; at < wanted.length(); at++) if (tag[at] != wanted.charAt(at)) return false;
        return true;
    }
}
