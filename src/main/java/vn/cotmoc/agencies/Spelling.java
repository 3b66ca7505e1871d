package vn.cotmoc.agencies;

import java.util.List;
import java.util.Set;

/// Whether printed words spell a full name: each word of the name written out or by its initial, in order, none left
/// out.
final class Spelling {

    private static final Set<String> INITIALS_OF_TWO =
            Set.of("ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr");

    private final List<String> printed;
    private final List<String> name;

    private Spelling(List<String> printed, List<String> name) {
        this.printed = printed;
        this.name = name;
    }

    /// "so nn mt", "snnmt" and "so nong nghiep mt" all spell "so nong nghiep moi truong".
    static boolean spells(List<String> printed, List<String> name) {
        return !printed.isEmpty() && !name.isEmpty() && new Spelling(printed, name).goesOn(0, 0, 0);
    }

    private boolean goesOn(int token, int letter, int word) {
        if (token == printed.size()) return word == name.size();
        String written = printed.get(token);
        if (letter == written.length()) return goesOn(token + 1, 0, word);
        if (word == name.size()) return false;
        String full = name.get(word);
        if (written.charAt(letter) != full.charAt(0)) return false;
        return (written.startsWith(full, letter) && goesOn(token, letter + full.length(), word + 1))
                || goesOn(token, letter + 1, word + 1)
                || (hasInitialOfTwo(full)
                        && written.startsWith(full.substring(0, 2), letter)
                        && goesOn(token, letter + 2, word + 1));
    }

    private static boolean hasInitialOfTwo(String word) {
        return word.length() > 2 && INITIALS_OF_TWO.contains(word.substring(0, 2));
    }
}
