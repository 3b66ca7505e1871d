package vn.cotmoc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words of the portal and the places that ask for them, read from the sources.
final class Words {

    static final Path VIETNAMESE = Path.of("src/main/resources/messages.properties");
    static final Path ENGLISH = Path.of("src/main/resources/messages_en.properties");

    private static final Pattern IN_TEMPLATE =
            Pattern.compile("#\\{([A-Za-z][\\w.-]*)|msg\\('([\\w.-]+)'|'([a-z]\\w*\\.[\\w.-]*)'");
    private static final Pattern IN_JAVA = Pattern.compile("\"([a-z]\\w*\\.[\\w.%-]*)\"");
    private static final Pattern PROBLEM =
            Pattern.compile("(?:Problem\\.of|new Problem)\\(\\s*[\\w.]+(?:\\([^)]*\\))?,\\s*\"([a-z-]+)\"");

    private Words() {}

    static Map<String, String> of(Path bundle) {
        var read = new Properties();
        try (var text = Files.newBufferedReader(bundle)) {
            read.load(text);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return read.stringPropertyNames().stream()
                .collect(Collectors.toMap(key -> key, read::getProperty, (one, _) -> one, TreeMap::new));
    }

    /// Every key, or beginning of keys, that templates and classes name; what does not begin like a known key is none.
    static Set<String> asked() {
        var modules = of(VIETNAMESE).keySet().stream()
                .map(key -> key.substring(0, key.indexOf('.')))
                .collect(Collectors.toSet());
        var asked = new TreeSet<String>();
        for (String source : texts(Path.of("src/main/resources/templates"), ".html"))
            collect(IN_TEMPLATE, source, asked);
        for (String source : texts(Path.of("src/main/java"), ".java")) {
            collect(IN_JAVA, source, asked);
            PROBLEM.matcher(source).results().map(match -> match.group(1)).forEach(type -> {
                asked.add("problem." + type + ".title");
                asked.add("problem." + type + ".detail");
            });
        }
        asked.addAll(answeredProblems());
        asked.removeIf(key -> !modules.contains(key.substring(0, key.indexOf('.'))) || isFile(key));
        return asked;
    }

    // A problem's type is a word of its own, given to whatever makes the problem.
    private static Set<String> answeredProblems() {
        var sources = texts(Path.of("src/main/java"), ".java");
        return of(VIETNAMESE).keySet().stream()
                .filter(key -> key.matches("problem\\.[a-z-]+\\.(title|detail)"))
                .filter(key -> sources.stream().anyMatch(source -> source.contains('"' + key.split("\\.")[1] + '"')))
                .collect(Collectors.toSet());
    }

    private static boolean isFile(String name) {
        return name.endsWith(".csv") || name.endsWith(".html") || name.endsWith(".pid");
    }

    private static void collect(Pattern pattern, String source, Set<String> found) {
        pattern.matcher(source)
                .results()
                .flatMap(match -> Stream.of(1, 2, 3)
                        .filter(group -> group <= match.groupCount())
                        .map(match::group)
                        .filter(key -> key != null && key.contains(".")))
                .map(key -> key.contains("%") ? key.substring(0, key.indexOf('%')) : key)
                .forEach(found::add);
    }

    static Set<String> texts(Path folder, String kind) {
        try (var files = Files.walk(folder)) {
            var texts = new TreeSet<String>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(kind)).toList()) texts.add(Files.readString(file));
            return texts;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
