package vn.cotmoc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.simple.AbstractSimpleMarkupHandler;
import org.attoparser.simple.SimpleMarkupParser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Templates choose and repeat; their words come from the bundles, their looks and scripts from files.
class TemplateTests {

    static Stream<Path> templates() throws IOException {
        try (var files = Files.walk(Path.of("src/main/resources/templates"))) {
            return files.filter(file -> file.toString().endsWith(".html")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aTemplateHoldsNoWordsScriptsOrStylesOfItsOwn(Path template) throws Exception {
        assertThat(faults(Files.readString(template))).isEmpty();
    }

    /// Each rule broken once, so that it is known to bite.
    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
            <p>Xin chào</p> → words: Xin chào
            <p th:text="#{shared.brand}">Cột Mốc</p> → words: Cột Mốc
            <p th:text="#{shared.brand}"><b></b></p> → body under th:text
            <p th:text="|Chỉ tiêu ${code}|"></p> → words in th:text: |Chỉ tiêu |
            <p th:text="${page.late ? 'Quá hạn' : ''}"></p> → words in th:text: 'Quá hạn'
            <input placeholder="Số"> → words in placeholder: Số
            <img src="a.png" alt="Biểu đồ"> → words in alt: Biểu đồ
            <a th:title="'Xem'"></a> → words in th:title: 'Xem'
            <p style="color: red"></p> → style
            <button onclick="go()"></button> → onclick
            <script>go()</script> → inline script
            <style>p {}</style> → inline style
            <p th:utext="${page.note}"></p> → th:utext
            <p th:text="__${page.note}__"></p> → preprocessing
            """)
    void aBrokenRuleIsSeen(String markup, String fault) throws Exception {
        assertThat(faults(markup)).anyMatch(seen -> seen.equals(fault));
    }

    private static List<String> faults(String markup) throws Exception {
        var reader = new Reading();
        if (markup.contains("__${")) reader.faults.add("preprocessing");
        new SimpleMarkupParser(ParseConfiguration.htmlConfiguration()).parse(new StringReader(markup), reader);
        return reader.faults;
    }

    private static final class Reading extends AbstractSimpleMarkupHandler {

        private static final Set<String> READ_ALOUD =
                Set.of("title", "aria-label", "aria-description", "placeholder", "alt", "label", "summary");
        private static final Pattern EXPRESSION = Pattern.compile("[$#*@~]\\{[^{}]*(\\{[^{}]*}[^{}]*)*}");
        private static final Pattern QUOTED = Pattern.compile("'([^']*)'");
        private static final Pattern KEY = Pattern.compile("[a-z]\\w*(\\.[\\w-]*)+");

        private final List<String> faults = new ArrayList<>();
        private @Nullable String silenced;

        @Override
        public void handleOpenElement(String name, @Nullable Map<String, String> attributes, int line, int column) {
            inside();
            Map<String, String> given = attributes == null ? Map.of() : attributes;
            check(given);
            if (name.equals("script") && !given.containsKey("src") && !given.containsKey("th:src"))
                faults.add("inline script");
            if (name.equals("style")) faults.add("inline style");
            silenced = given.containsKey("th:text") ? name : null;
        }

        @Override
        public void handleStandaloneElement(
                String name, @Nullable Map<String, String> attributes, boolean minimized, int line, int column) {
            inside();
            check(attributes == null ? Map.of() : attributes);
        }

        @Override
        public void handleCloseElement(String name, int line, int column) {
            silenced = null;
        }

        @Override
        public void handleText(char[] buffer, int offset, int length, int line, int column) {
            String text = new String(buffer, offset, length).strip();
            if (hasLetters(text)) faults.add("words: " + text);
        }

        // Whatever else stands inside an element with th:text would be thrown away.
        private void inside() {
            if (silenced != null) faults.add("body under th:text");
        }

        private void check(Map<String, String> attributes) {
            attributes.forEach((name, value) -> {
                String plain = name.startsWith("th:") ? name.substring(3) : name;
                if (plain.equals("style") || plain.equals("utext")) faults.add(name);
                if (plain.startsWith("on")) faults.add(name);
                if (READ_ALOUD.contains(name) && hasLetters(value)) faults.add("words in " + name + ": " + value);
                if (!name.equals(plain) && (plain.equals("text") || READ_ALOUD.contains(plain))) computed(name, value);
            });
        }

        // In an expression that people read, a quoted text must be a key, and nothing is written between the bars.
        private void computed(String name, String value) {
            String outside = EXPRESSION.matcher(value).replaceAll("");
            if (hasLetters(QUOTED.matcher(outside).replaceAll("")) && outside.contains("|"))
                faults.add("words in " + name + ": " + outside);
            QUOTED.matcher(value)
                    .results()
                    .filter(match -> hasLetters(match.group(1))
                            && !KEY.matcher(match.group(1)).matches())
                    .forEach(match -> faults.add("words in " + name + ": " + match.group()));
        }

        private static boolean hasLetters(@Nullable String text) {
            return text != null && text.codePoints().anyMatch(Character::isLetter);
        }
    }
}
