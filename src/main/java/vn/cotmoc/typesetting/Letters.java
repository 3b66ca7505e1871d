package vn.cotmoc.typesetting;

import java.util.regex.Pattern;
import vn.cotmoc.shared.Vietnamese;

/// Words as a file may hold them: composed letters, nothing invisible, nothing that XML cannot say.
final class Letters {

    private static final Pattern UNSAYABLE = Pattern.compile("[\\x0B\\f\\uFFFE\\uFFFF]");

    private Letters() {}

    static String clean(String text) {
        return UNSAYABLE.matcher(Vietnamese.lines(text)).replaceAll(" ");
    }
}
