package vn.cotmoc.agencies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import vn.cotmoc.shared.Vietnamese;

/// The words of a printed agency name: folded, without punctuation and without the word for "and".
final class PrintedWords {

    // U.B.N.D is one abbreviation, not four words.
    private static final Pattern DOT_IN_ABBREVIATION = Pattern.compile("(?<=\\b\\p{L})\\.(?=\\p{L}\\b)");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final String AND = "va";
    private static final String OF = "cua";
    private static final String PROVINCE = "tinh";

    private PrintedWords() {}

    static List<String> of(String text) {
        String folded = Vietnamese.fold(text);
        String joined = DOT_IN_ABBREVIATION.matcher(folded).replaceAll("");
        return Arrays.stream(NO_WORD.split(joined))
                .filter(word -> !word.isEmpty() && !word.equals(AND))
                .toList();
    }

    /// "UBND tỉnh Điện Biên" says no more than "UBND tỉnh" within that province.
    static List<String> without(List<String> provinceName, List<String> words) {
        var left = new ArrayList<String>();
        for (int at = 0; at < words.size(); at++) {
            left.add(words.get(at));
            boolean isNamed = words.get(at).equals(PROVINCE)
                    && !provinceName.isEmpty()
                    && startsWith(words.subList(at + 1, words.size()), provinceName);
            if (isNamed) at += provinceName.size();
        }
        return List.copyOf(left);
    }

    /// "Sở Y tế tỉnh" and "báo chí của tỉnh" without their last words; empty when nothing else would be left.
    static List<String> withoutProvince(List<String> words) {
        if (words.isEmpty() || !words.getLast().equals(PROVINCE)) return words;
        var left = words.subList(0, words.size() - 1);
        return !left.isEmpty() && left.getLast().equals(OF) ? left.subList(0, left.size() - 1) : left;
    }

    static boolean startsWith(List<String> words, List<String> beginning) {
        return words.size() >= beginning.size()
                && words.subList(0, beginning.size()).equals(beginning);
    }
}
