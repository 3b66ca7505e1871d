package vn.cotmoc.users;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a password of a real account must be: long rather than intricate.
final class PasswordRule {

    static final int SHORTEST = 12;
    // The hash (bcrypt) reads no further; a Vietnamese letter takes up to three bytes.
    private static final int MOST_BYTES = 72;
    private static final int FEWEST_DIFFERENT = 5;

    private PasswordRule() {}

    static List<PasswordFault> faults(String username, String wanted) {
        var faults = new ArrayList<PasswordFault>();
        if (wanted.codePointCount(0, wanted.length()) < SHORTEST) faults.add(PasswordFault.TOO_SHORT);
        else if (wanted.codePoints().distinct().count() < FEWEST_DIFFERENT) faults.add(PasswordFault.TOO_SIMPLE);
        if (wanted.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) faults.add(PasswordFault.TOO_LONG);
        if (wanted.toLowerCase(Locale.ROOT).contains(username)) faults.add(PasswordFault.CONTAINS_USERNAME);
        return faults;
    }
}
