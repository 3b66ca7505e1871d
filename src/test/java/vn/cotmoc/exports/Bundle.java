package vn.cotmoc.exports;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.springframework.context.MessageSource;
import org.springframework.context.support.StaticMessageSource;

/// The portal's words without the portal.
final class Bundle {

    private static final Locale VIETNAMESE = Locale.of("vi", "VN");

    private Bundle() {}

    static ReviewWords vietnamese() {
        return ReviewWords.vietnamese(words(VIETNAMESE, "messages"));
    }

    /// The words are in the part of this module until they are merged into the bundle.
    private static MessageSource words(Locale locale, String bundle) {
        var source = new StaticMessageSource();
        for (var name : List.of("/%s-exports.properties.part", "/%s.properties")) {
            try (var file = Bundle.class.getResourceAsStream(name.formatted(bundle))) {
                if (file == null) continue;
                var entries = new Properties();
                entries.load(new InputStreamReader(file, StandardCharsets.UTF_8));
                entries.forEach((key, words) -> source.addMessage((String) key, locale, (String) words));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return source;
    }
}
