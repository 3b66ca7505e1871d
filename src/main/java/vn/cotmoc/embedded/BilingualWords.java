package vn.cotmoc.embedded;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/// Sentences for operators, in both languages, while no application context is there to ask.
final class BilingualWords {

    private static final Locale ENGLISH = Locale.ENGLISH;

    // The root bundle is the Vietnamese one.
    private static final Locale VIETNAMESE = Locale.ROOT;

    private BilingualWords() {}

    static String of(String key, Object... details) {
        return sentence(VIETNAMESE, key, details) + "\n" + sentence(ENGLISH, key, details);
    }

    private static String sentence(Locale locale, String key, Object... details) {
        try {
            var bundle = ResourceBundle.getBundle(
                    "messages", locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
            return new MessageFormat(bundle.getString(key), locale).format(details);
        } catch (MissingResourceException _) {
            // A missing word must not hide the failure that it should explain.
            return key + " "
                    + String.join(
                            " ", Arrays.stream(details).map(String::valueOf).toList());
        }
    }
}
