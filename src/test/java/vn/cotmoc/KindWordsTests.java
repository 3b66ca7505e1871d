package vn.cotmoc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cotmoc.reporting.ReportStatus;

/// Whoever reads the trail reads what has happened in words: every kind of event that any module publishes has them.
class KindWordsTests {

    private static final String NAME = "([a-z]+(?:-[a-z]+)*\\.[a-z]+(?:-[a-z]+)*)";
    private static final Pattern EVENT = Pattern.compile("record (\\w+)\\([^{]*implements DomainEvent", Pattern.DOTALL);
    private static final Pattern SAYS = Pattern.compile("String (?:kind|event)\\(\\) \\{.*?\\n    }", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("\"" + NAME + "\"");
    private static final Pattern REVIEW = Pattern.compile("new ReviewMoved\\(\\s*\"([a-z]+)\"");
    // What is put together where it happens, and cannot be read off the sources.
    private static final Set<String> PUT_TOGETHER = Set.of(
            "evidence.attached",
            "evidence.withdrawn",
            "evidence.infected",
            "question.asked",
            "question.answer",
            "question.again",
            "question.settled",
            "reference.entered",
            "reference.revised",
            "reference.withdrawn");

    static Stream<Path> bundles() {
        return Stream.of(Words.VIETNAMESE, Words.ENGLISH);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyKindThatIsPublishedHasWords(Path bundle) {
        var words = Words.of(bundle).keySet();
        var kinds = kinds();
        assertThat(kinds).contains("task.confirmed", "review.frozen", "draft.row-moved", "agency.succeeded");
        assertThat(kinds)
                .filteredOn(kind -> !words.contains("audit.kind." + kind))
                .isEmpty();
    }

    private static Collection<String> kinds() {
        var sources = Words.texts(Path.of("src/main/java"), ".java");
        var kinds = new TreeSet<>(PUT_TOGETHER);
        for (var status : ReportStatus.values())
            kinds.add("report." + status.name().toLowerCase(Locale.ROOT));
        var published = published(sources);
        for (String source : sources) {
            published.matcher(source).results().map(found -> found.group(1)).forEach(call -> quoted(call, kinds));
            SAYS.matcher(source).results().forEach(found -> quoted(found.group(), kinds));
            REVIEW.matcher(source).results().forEach(found -> kinds.add("review." + found.group(1)));
        }
        return kinds;
    }

    // The first argument of whatever makes or publishes an event, which may be a choice between two kinds; the province
    // stands before it in some.
    private static Pattern published(Collection<String> sources) {
        var events = sources.stream()
                .flatMap(source -> EVENT.matcher(source).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(events).hasSizeGreaterThan(20);
        String names = String.join("|", events);
        return Pattern.compile("(?:new (?:%1$s)|(?:%1$s)\\.\\w+|\\brecord|\\bpublish)\\(([^;]*?[,;])".formatted(names));
    }

    private static void quoted(String text, Collection<String> kinds) {
        QUOTED.matcher(text).results().forEach(found -> kinds.add(found.group(1)));
    }
}
