package vn.cotmoc.typesetting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;

/// The letters that are embedded in a PDF, without the rules that join some of them into one: nobody needs `fi` as one
/// sign,
/// Word does not print it so, and asking the rules for every word took two fifths of the time of a document.
final class PlainLetters {

    private static final byte[] RULES = "GSUB".getBytes(StandardCharsets.US_ASCII);
    // What follows the number of tables, and how long the entry of a table is.
    private static final int FIRST_ENTRY = 12;
    private static final int ENTRY = 16;
    private static final int NUMBER_OF_TABLES = 5;
    private static final Map<String, byte[]> READ = new ConcurrentHashMap<>();

    private PlainLetters() {}

    /// A cut of the typeface, `Regular` or `Bold`.
    static InputStream open(String cut) {
        return new ByteArrayInputStream(READ.computeIfAbsent(cut, PlainLetters::read));
    }

    private static byte[] read(String cut) {
        try (var in = new ClassPathResource("liberation/LiberationSerif-%s.ttf".formatted(cut)).getInputStream()) {
            return withoutRules(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A table under a name that nobody knows is passed over.
    static byte[] withoutRules(byte[] font) {
        int tables = font[NUMBER_OF_TABLES];
        for (int at = FIRST_ENTRY; at < FIRST_ENTRY + tables * ENTRY; at += ENTRY)
            if (Arrays.equals(font, at, at + RULES.length, RULES, 0, RULES.length)) font[at] = 'x';
        return font;
    }
}
