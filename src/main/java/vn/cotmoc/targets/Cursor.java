package vn.cotmoc.targets;

import java.util.List;
import vn.cotmoc.shared.Vietnamese;

/// A place in a printed target, that moves over what has been understood.
final class Cursor {

    private final String typed;
    private final String clean;
    private final String folded;
    private int at = 0;

    Cursor(String typed) {
        this.typed = typed;
        this.clean = Vietnamese.clean(typed);
        var letters = new StringBuilder();
        for (char letter : clean.toCharArray()) letters.append(Vietnamese.fold(letter));
        this.folded = letters.toString();
    }

    String text() {
        return clean;
    }

    String folded() {
        return folded;
    }

    String rest() {
        return clean.substring(at);
    }

    int at() {
        return at;
    }

    void moveTo(int place) {
        at = place;
    }

    /// The place in what was typed, before cleaning.
    int typedPosition(int place) {
        return Vietnamese.positionIn(typed, place);
    }

    char next() {
        return at < clean.length() ? clean.charAt(at) : '\0';
    }

    void skipBlanks() {
        while (next() == ' ') at++;
    }

    void skipWord() {
        while (Character.isLetter(next())) at++;
    }

    boolean isAtDigit() {
        return next() >= '0' && next() <= '9';
    }

    boolean atEnd() {
        skipBlanks();
        return at == clean.length();
    }

    /// Whether nothing is left but the sign that ends a sentence.
    boolean takeFullStop() {
        skipBlanks();
        if (".;,".indexOf(next()) >= 0 && at == clean.length() - 1) at++;
        return atEnd();
    }

    /// Moves over the words where they stand next: marks and blanks may be missing, a word may not go on.
    boolean take(String words) {
        skipBlanks();
        int end = endOf(words);
        if (end < 0) return false;
        at = end;
        return true;
    }

    /// Moves over the first of the wordings that stands next.
    boolean takeAny(List<String> wordings) {
        return wordings.stream().anyMatch(this::take);
    }

    /// Moves over the words and the number after them, as in `so với năm 2020`.
    boolean takeWithNumber(String words) {
        int before = at;
        if (take(words) && takeNumber()) return true;
        at = before;
        return false;
    }

    boolean takeNumber() {
        skipBlanks();
        int digits = at;
        while (isAtDigit()) at++;
        return at > digits;
    }

    private int endOf(String words) {
        int end = at;
        for (char letter : words.toCharArray()) {
            if (letter == ' ') {
                while (end < folded.length() && folded.charAt(end) == ' ') end++;
            } else if (end < folded.length() && folded.charAt(end) == letter) {
                end++;
            } else {
                return -1;
            }
        }
        boolean wordGoesOn = Character.isLetter(words.charAt(words.length() - 1))
                && end < folded.length()
                && Character.isLetter(folded.charAt(end));
        return wordGoesOn ? -1 : end;
    }
}
