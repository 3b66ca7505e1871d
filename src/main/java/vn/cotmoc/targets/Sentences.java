package vn.cotmoc.targets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import vn.cotmoc.shared.Vietnamese;

/// Parts the text of a clause into its sentences, in clean text.
final class Sentences {

    private static final Pattern NEW_ITEM = Pattern.compile("\\R\\s*(?=[-+•]\\s|\\(\\d{1,2}\\)|\\d{1,2}[.)]\\s)");
    // A point ends a sentence before a capital, a bracket or a figure; "3.1. Mục tiêu" is one place and no end.
    private static final Pattern END =
            Pattern.compile("(?<=[.!?…])(?<!(?:^|[\\s.])\\d{1,2}\\.)\\s+(?=[\\p{Lu}(\"“\\d-])");

    private Sentences() {}

    static List<String> of(String text) {
        var sentences = new ArrayList<String>();
        for (var item : NEW_ITEM.split(text))
            Arrays.stream(END.split(Vietnamese.clean(item)))
                    .filter(sentence -> !sentence.isBlank())
                    .forEach(sentences::add);
        return sentences;
    }
}
