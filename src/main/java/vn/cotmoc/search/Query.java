package vn.cotmoc.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cotmoc.shared.Vietnamese;

/// What somebody types into a search box: words in any order, each the beginning of a word that must be there, and
/// phrases in quotes. Nothing but plain letters and digits of it ever reaches the database.
public record Query(List<Term> terms, boolean cut) {

    /// Longer than any title; what is pasted beyond that is not searched.
    public static final int MOST_LETTERS = 200;

    private static final int MOST_TERMS = 12;
    private static final Pattern SEPARATORS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern QUOTES = Pattern.compile("[\"\u201C\u201D\u201E\u00AB\u00BB]");

    /// One or more words that stand together: typed without a blank between them (`24-NQ/TU`), or in quotes.
    /// The last is the beginning of a word until a quotation is closed.
    record Term(List<String> words, boolean quoted, boolean open) {

        // Typed in one piece the words may be written in one as well: NN&MT is NNMT.
        private String condition(String weights, boolean finished) {
            String end = weighted(open && !finished ? "*" : "", weights);
            String first = words.subList(0, words.size() - 1).stream()
                    .map(word -> word + weighted("", weights) + " <-> ")
                    .collect(Collectors.joining());
            String apart = first + words.getLast() + end;
            if (words.size() == 1 || quoted) return "(" + apart + ")";
            return "(" + apart + " | " + String.join("", words) + end + ")";
        }

        private static String weighted(String prefix, String weights) {
            return prefix.isEmpty() && weights.isEmpty() ? "" : ":" + prefix + weights;
        }
    }

    public static Query of(String typed) {
        String folded = Vietnamese.fold(typed.substring(0, Math.min(typed.length(), MOST_LETTERS)));
        var terms = new ArrayList<Term>();
        String[] parts = QUOTES.split(folded, -1);
        for (int part = 0; part < parts.length; part++) {
            boolean quoted = part % 2 == 1;
            // A quotation that is still being typed ends in the beginning of a word.
            if (quoted) add(terms, parts[part], true, part == parts.length - 1);
            else for (String piece : parts[part].split(" ")) add(terms, piece, false, true);
        }
        boolean cut = typed.length() > MOST_LETTERS || terms.size() > MOST_TERMS;
        return new Query(List.copyOf(terms.subList(0, Math.min(terms.size(), MOST_TERMS))), cut);
    }

    private static void add(List<Term> terms, String text, boolean quoted, boolean open) {
        var words = Stream.of(SEPARATORS.split(text))
                .filter(word -> !word.isEmpty())
                .toList();
        if (!words.isEmpty()) terms.add(new Term(words, quoted, open));
    }

    public boolean isEmpty() {
        return terms.isEmpty();
    }

    /// All words as they stand in the index where somebody has typed a whole code or name.
    String exact() {
        return words().collect(Collectors.joining(" "));
    }

    /// The condition in the language of PostgreSQL's text search.
    String condition() {
        return condition("", false);
    }

    /// The same, for codes and names only.
    String conditionOfNames() {
        return condition("AB", false);
    }

    /// With every word taken as finished: ho is hộ then, and not the beginning of hội.
    String wholeWords() {
        return condition("", true);
    }

    String wholeWordsOfNames() {
        return condition("AB", true);
    }

    private String condition(String weights, boolean finished) {
        return terms.stream().map(term -> term.condition(weights, finished)).collect(Collectors.joining(" & "));
    }

    private Stream<String> words() {
        return terms.stream().flatMap(term -> term.words().stream());
    }

    /// What is marked in what was found: whole words of quotations, beginnings of all others.
    boolean matches(String word) {
        return terms.stream()
                .anyMatch(term -> term.quoted() && !term.open()
                        ? term.words().contains(word)
                        : term.words().stream().anyMatch(word::startsWith));
    }
}
