package vn.cotmoc.users;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Random words that open something: access tokens and first passwords.
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String URL_SAFE = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    // Without the letters and figures that are mistaken for one another when read out.
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private Secrets() {}

    static String accessToken() {
        return "ctm_" + letters(40, URL_SAFE);
    }

    /// Four groups of four: about 79 bits, and it can be told over the telephone.
    static String firstPassword() {
        return IntStream.range(0, 4).mapToObj(_ -> letters(4, READABLE)).collect(Collectors.joining("-"));
    }

    private static String letters(int length, String alphabet) {
        var secret = new StringBuilder();
        for (int i = 0; i < length; i++) secret.append(alphabet.charAt(RANDOM.nextInt(alphabet.length())));
        return secret.toString();
    }
}
