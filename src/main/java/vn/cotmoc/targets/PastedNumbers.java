package vn.cotmoc.targets;

import java.util.Collection;
import vn.cotmoc.shared.Vietnamese;

/// In which style the numbers of a pasted block are written: together they often say what one alone leaves open.
public final class PastedNumbers {

    private PastedNumbers() {}

    /// English only where at least one number can be nothing else (`2.5`, `1,234.5`) and none must be Vietnamese;
    /// a block that could be either is read the way people write here.
    public static NumberStyle styleOf(Collection<String> texts) {
        boolean english = texts.stream().anyMatch(text -> isOnly(NumberStyle.ENGLISH, text));
        boolean vietnamese = texts.stream().anyMatch(text -> isOnly(NumberStyle.VIETNAMESE, text));
        return english && !vietnamese ? NumberStyle.ENGLISH : NumberStyle.VIETNAMESE;
    }

    private static boolean isOnly(NumberStyle style, String text) {
        NumberStyle other = switch (style) {
            case ENGLISH -> NumberStyle.VIETNAMESE;
            case VIETNAMESE -> NumberStyle.ENGLISH;
        };
        return isNumber(text, style)
                && !isNumber(text, other)
                && !Vietnamese.clean(text).isEmpty();
    }

    private static boolean isNumber(String text, NumberStyle style) {
        return switch (NumberReader.read(text, style)) {
            case NumberReading.Read _ -> true;
            case NumberReading.Missing _, NumberReading.Unreadable _ -> false;
        };
    }
}
