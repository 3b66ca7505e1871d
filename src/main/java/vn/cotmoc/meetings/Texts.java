package vn.cotmoc.meetings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.shared.Vietnamese;

/// Free text as it is kept, and what may be wrong with it.
final class Texts {

    private Texts() {}

    static String line(@Nullable String typed) {
        return typed == null ? "" : Vietnamese.clean(typed);
    }

    static String lines(@Nullable String typed) {
        return typed == null ? "" : Vietnamese.lines(typed);
    }

    static List<Fault> faults(String text, int longest, Fault missing, Fault tooLong) {
        if (text.isEmpty()) return List.of(missing);
        return text.length() > longest ? List.of(tooLong) : List.of();
    }
}
