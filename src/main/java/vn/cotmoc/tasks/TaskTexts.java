package vn.cotmoc.tasks;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.shared.Vietnamese;

/// Free text as it is kept, and what may be wrong with it.
final class TaskTexts {

    static final int LONGEST_WORDS = 4000;
    static final int LONGEST_REMARK = 2000;
    private static final int LONGEST_LINK = 500;

    private TaskTexts() {}

    static String line(@Nullable String typed) {
        return typed == null ? "" : Vietnamese.clean(typed);
    }

    static String lines(@Nullable String typed) {
        return typed == null ? "" : Vietnamese.lines(typed);
    }

    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    static List<TaskFault> required(String text, int longest, TaskFault missing, TaskFault tooLong) {
        if (text.isEmpty()) return List.of(missing);
        return atMost(text, longest, tooLong);
    }

    static List<TaskFault> atMost(String text, int longest, TaskFault tooLong) {
        return text.length() > longest ? List.of(tooLong) : List.of();
    }

    /// A link leads to a page of the web and nowhere else.
    static List<TaskFault> link(String text) {
        boolean usable = text.isEmpty() || (text.length() <= LONGEST_LINK && text.matches("https?://[^\\s<>\"']+"));
        return usable ? List.of() : List.of(TaskFault.LINK_UNUSABLE);
    }

    /// The words of an asked step, or what is wrong with them.
    static List<TaskFault> words(String text) {
        return required(text, LONGEST_WORDS, TaskFault.WORDS_MISSING, TaskFault.WORDS_TOO_LONG);
    }
}
