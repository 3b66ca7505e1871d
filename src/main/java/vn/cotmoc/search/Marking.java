package vn.cotmoc.search;

import java.util.ArrayList;
import java.util.List;
import vn.cotmoc.shared.Vietnamese;

/// Marks in a text, with all its letters and marks in place, the words that a query found without them.
final class Marking {

    private static final int WORDS_OF_A_SNIPPET = 32;
    private static final int WORDS_BEFORE = 6;

    private final String text;
    private final List<Word> words;

    /// A word from its first letter to behind its last.
    private record Word(int from, int to, boolean found) {}

    private Marking(String text, Query query) {
        this.text = text;
        this.words = words(text, query);
    }

    /// The whole text.
    static List<Passage> all(String text, Query query) {
        var marking = new Marking(text, query);
        return marking.passages(0, marking.words.size());
    }

    /// The part where the most of what was looked for stands together.
    static List<Passage> snippet(String text, Query query) {
        var marking = new Marking(text, query);
        int from = Math.max(0, marking.densest() - WORDS_BEFORE);
        return marking.passages(from, Math.min(marking.words.size(), from + WORDS_OF_A_SNIPPET));
    }

    // Letter by letter: a mark of its own (NFD) belongs to the letter before it and folds to nothing.
    private static List<Word> words(String text, Query query) {
        var words = new ArrayList<Word>();
        var folded = new StringBuilder();
        int from = 0;
        for (int at = 0; at <= text.length(); at++) {
            char letter = at < text.length() ? Vietnamese.fold(text.charAt(at)) : ' ';
            boolean inWord = letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9';
            if (inWord) {
                if (folded.isEmpty()) from = at;
                folded.append(letter);
            } else if (Character.getType(letter) != Character.NON_SPACING_MARK && !folded.isEmpty()) {
                words.add(new Word(from, at, query.matches(folded.toString())));
                folded.setLength(0);
            }
        }
        return words;
    }

    private int densest() {
        int best = 0;
        int most = 0;
        int inside = 0;
        for (int last = 0; last < words.size(); last++) {
            if (words.get(last).found()) inside++;
            int first = last - (WORDS_OF_A_SNIPPET - WORDS_BEFORE);
            if (first >= 0 && words.get(first).found()) inside--;
            if (inside > most) {
                most = inside;
                best = Math.max(0, first + 1);
            }
        }
        while (best < words.size() && most > 0 && !words.get(best).found()) best++;
        return best;
    }

    private List<Passage> passages(int first, int behind) {
        if (words.isEmpty()) return text.isEmpty() ? List.of() : List.of(new Passage(text, false));
        var passages = new ArrayList<Passage>();
        int at = first == 0 ? 0 : words.get(first).from();
        int end = behind == words.size() ? text.length() : words.get(behind - 1).to();
        var plain = new StringBuilder(first == 0 ? "" : "… ");
        for (Word word : words.subList(first, behind)) {
            if (!word.found()) continue;
            plain.append(text, at, word.from());
            if (!plain.isEmpty()) passages.add(new Passage(plain.toString(), false));
            plain.setLength(0);
            passages.add(new Passage(text.substring(word.from(), word.to()), true));
            at = word.to();
        }
        plain.append(text, at, end).append(behind == words.size() ? "" : " …");
        if (!plain.isEmpty()) passages.add(new Passage(plain.toString(), false));
        return List.copyOf(passages);
    }
}
