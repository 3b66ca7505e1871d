package vn.cotmoc.progress;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import vn.cotmoc.targets.Phrase;

/// The words of the module in both languages, said as the pages say them.
record Words(Locale locale, Properties entries) {

    static Stream<Words> inBothLanguages() {
        return Stream.of(vietnamese(), of(Locale.ENGLISH, "messages_en"));
    }

    static Words vietnamese() {
        return of(Locale.of("vi"), "messages");
    }

    /// The words are in the part of this module until they are merged into the bundle.
    private static Words of(Locale locale, String bundle) {
        var entries = new Properties();
        for (var name : List.of("/%s-progress.properties.part", "/%s.properties")) {
            try (var file = Words.class.getResourceAsStream(name.formatted(bundle))) {
                if (file != null) entries.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Words(locale, entries);
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    String say(Phrase phrase) {
        return new MessageFormat(entries.getProperty(phrase.key(), "???"), locale)
                .format(phrase.arguments().toArray());
    }
}
