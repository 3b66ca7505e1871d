package vn.cotmoc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every word that a person reads stands in both bundles, once, and is used.
class TextTests {

    /// Beginnings of keys whose ends are put together at run time; below each, only shown constants or worked phrases.
    private static final List<String> BUILT = built();
    private static final Pattern VIETNAMESE_LETTER = Pattern.compile(
            "[ăâđêôơư\\u0300\\u0301\\u0303\\u0309\\u0323]", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final List<String> PROPER_NAMES = List.of(
            "Cột Mốc",
            "Điện Biên",
            "Lai Châu",
            "Tiếng Việt",
            "SỐ LIỆU MINH HỌA",
            "Phụ lục",
            "lần, xã, người/năm, triệu đồng");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

    static Stream<Path> bundles() {
        return Stream.of(Words.VIETNAMESE, Words.ENGLISH);
    }

    @Test
    void bothBundlesSayTheSameThings() {
        assertThat(Words.of(Words.ENGLISH).keySet())
                .isEqualTo(Words.of(Words.VIETNAMESE).keySet());
    }

    @Test
    void everyKeyThatIsAskedForHasWords() {
        var known = Words.of(Words.VIETNAMESE).keySet();
        var wordless = Words.asked().stream()
                .filter(key -> !known.contains(key))
                // The beginning of a key, to which a class adds the rest.
                .filter(key -> known.stream().noneMatch(word -> word.startsWith(key.endsWith(".") ? key : key + ".")))
                .toList();
        assertThat(wordless).isEmpty();
    }

    @Test
    void everyWordIsAskedForSomewhere() {
        var asked = Words.asked();
        var unused = Words.of(Words.VIETNAMESE).keySet().stream()
                .filter(key -> !asked.contains(key))
                .filter(key -> BUILT.stream().noneMatch(key::startsWith))
                .filter(key -> !key.startsWith("typeMismatch"))
                .toList();
        assertThat(unused).isEmpty();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "shown-enums.csv")
    void everyShownConstantHasItsWordsAndNoWordsAreLeftOver(String prefix, String type) throws ClassNotFoundException {
        var constants = Arrays.stream(Class.forName(type).getEnumConstants())
                .map(constant -> prefix + "." + ((Enum<?>) constant).name())
                .collect(Collectors.toSet());
        var words = Words.of(Words.VIETNAMESE).keySet().stream()
                .filter(key -> key.startsWith(prefix + ".") && key.indexOf('.', prefix.length() + 1) < 0)
                .collect(Collectors.toSet());
        assertThat(words).isEqualTo(constants);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void aBundleNamesEachKeyOnceInPlainComposedUnicode(Path bundle) throws IOException {
        var seen = new HashSet<String>();
        for (String line : Files.readAllLines(bundle)) {
            assertThat(line).doesNotContain("\\u", "\t", "\u00A0").isEqualTo(line.strip());
            assertThat(Normalizer.isNormalized(line, Normalizer.Form.NFC))
                    .as(line)
                    .isTrue();
            if (line.isEmpty() || line.startsWith("#")) continue;
            assertThat(line).matches("[A-Za-z][\\w.-]*=\\S.*");
            assertThat(seen.add(line.substring(0, line.indexOf('=')))).as(line).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyMessageIsAPatternWhoseQuotesAreDoubled(Path bundle) {
        assertThat(Words.of(bundle)).allSatisfy((key, words) -> {
            assertThatCode(() -> new MessageFormat(words, Locale.ENGLISH))
                    .as(key)
                    .doesNotThrowAnyException();
            assertThat(words.replace("''", "")).as(key).doesNotContain("'");
        });
    }

    @Test
    void bothLanguagesUseTheSameArguments() {
        var english = Words.of(Words.ENGLISH);
        assertThat(Words.of(Words.VIETNAMESE))
                .allSatisfy((key, words) -> assertThat(arguments(english.getOrDefault(key, "")))
                        .as(key)
                        .isEqualTo(arguments(words)));
    }

    @Test
    void englishWordsAreEnglish() {
        assertThat(Words.of(Words.ENGLISH)).allSatisfy((key, words) -> {
            // What stands in quotation marks is quoted from the documents, in their language.
            String rest = words.replaceAll("“[^”]*”", "");
            for (String name : PROPER_NAMES) rest = rest.replace(name, "");
            // A hat on an x is mathematics.
            String letters = Normalizer.normalize(rest, Normalizer.Form.NFD).replace("x\u0302", "x");
            assertThat(VIETNAMESE_LETTER.matcher(letters).find())
                    .as("%s=%s", key, words)
                    .isFalse();
        });
    }

    @Test
    void vietnameseWordsAreNotLeftInEnglish() {
        var english = Words.of(Words.ENGLISH);
        var same = Words.of(Words.VIETNAMESE).entrySet().stream()
                .filter(entry -> entry.getValue().equals(english.get(entry.getKey())))
                .filter(entry -> entry.getValue().matches(".*[A-Za-z]{4,} +[A-Za-z]{4,}.*"))
                .toList();
        assertThat(same).isEmpty();
    }

    private static List<String> built() {
        try {
            return Files.readAllLines(Path.of("src/test/resources/vn/cotmoc/built-keys.txt"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> arguments(String words) {
        return ARGUMENT.matcher(words)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
