package vn.cotmoc.inspections;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.shared.Vietnamese;

/// Free text as it is kept, and what may be wrong with it.
final class Texts {

    static final int LINE = 300;
    static final int PAGE = 4000;

    private Texts() {}

    static String line(@Nullable String typed) {
        return typed == null ? "" : Vietnamese.clean(typed);
    }

    static String lines(@Nullable String typed) {
        return typed == null ? "" : Vietnamese.lines(typed);
    }

    static List<Fault> words(String text) {
        return faults(text, PAGE, Fault.WORDS_MISSING, Fault.WORDS_TOO_LONG);
    }

    static List<Fault> faults(String text, int longest, Fault missing, Fault tooLong) {
        if (text.isEmpty()) return List.of(missing);
        return text.length() > longest ? List.of(tooLong) : List.of();
    }
}
