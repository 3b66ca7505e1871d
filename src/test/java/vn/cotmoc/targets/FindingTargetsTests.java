package vn.cotmoc.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.cotmoc.targets.TargetReading.Understood;

/// How many of the targets of the five resolutions are found in their clauses, and how much else.
class FindingTargetsTests {

    private static final List<PrintedTarget> EXPECTED = Stream.of(
                    PrintedTarget.ofTheOtherFour(), PrintedTarget.ofTheBodyOfDienBien())
            .flatMap(List::stream)
            .toList();

    private record Share(int hits, int expected, int found, List<String> differences) {
        double recall() {
            return (double) hits / expected;
        }

        double precision() {
            return (double) hits / found;
        }
    }

    @Test
    void theTargetsOfTheAimsAreFound() {
        var share = share("AIMS");
        assertThat(share.expected()).isEqualTo(154);
        assertThat(share.recall()).as(share.toString()).isGreaterThanOrEqualTo(0.99);
        assertThat(share.precision()).as(share.toString()).isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void theTargetsOfTheTasksAreFound() {
        var share = share("TASKS");
        assertThat(share.expected()).isEqualTo(43);
        assertThat(share.recall()).as(share.toString()).isGreaterThanOrEqualTo(0.95);
        assertThat(share.precision()).as(share.toString()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void whatADocumentSaysAboutThePastIsMarked() {
        var unmarked = clauses("FACTS")
                .flatMap(row -> found(row).stream())
                .filter(target -> !target.isFact() && !target.doubts().contains(Doubt.NO_AIM))
                .map(FoundTarget::phrase);
        assertThat(unmarked).isEmpty();
    }

    @Test
    void theKindOfMostIndicatorsIsGuessed() {
        long right = 0;
        long all = 0;
        for (var row : Stream.concat(clauses("AIMS"), clauses("TASKS")).toList()) {
            var expected = expected(row);
            for (var target : found(row)) {
                var match = take(expected, target);
                if (match == null || match.kind().isEmpty()) continue;
                all++;
                if (match.kind().equals(target.kind().name())) right++;
            }
        }
        assertThat((double) right / all).isGreaterThanOrEqualTo(0.98);
    }

    private static Share share(String section) {
        int hits = 0;
        int expectedCount = 0;
        int foundCount = 0;
        var differences = new ArrayList<String>();
        for (var row : clauses(section).toList()) {
            var expected = expected(row);
            var found = found(row).stream().filter(target -> !target.isFact()).toList();
            expectedCount += expected.size();
            foundCount += found.size();
            for (var target : found) {
                if (take(expected, target) != null) hits++;
                else differences.add("not expected in %s: %s".formatted(row.get("clause"), target.phrase()));
            }
            expected.forEach(missed -> differences.add("missed: " + missed));
        }
        return new Share(hits, expectedCount, foundCount, differences);
    }

    private static @Nullable PrintedTarget take(List<PrintedTarget> expected, FoundTarget found) {
        var meaning = found.reading() instanceof Understood(var target, var _, var _) ? Notation.of(target) : "";
        for (var each : expected) {
            if (each.meaning().equals(meaning) && each.years().equals(found.years())) {
                expected.remove(each);
                return each;
            }
        }
        return null;
    }

    private static List<PrintedTarget> expected(Tables.Row row) {
        return new ArrayList<>(EXPECTED.stream()
                .filter(each -> each.document().equals(row.get("document"))
                        && each.section().equals(row.get("section"))
                        && each.clause().equals(row.get("clause")))
                .toList());
    }

    private static List<FoundTarget> found(Tables.Row row) {
        // The year in which the period begins: not every document prints the date on which it was adopted.
        int adopted = Set.of("dien-bien", "lai-chau").contains(row.get("document")) ? 2026 : 2021;
        return FindingTargets.under(row.get("heading")).adoptedIn(adopted).in(row.get("text"));
    }

    private static Stream<Tables.Row> clauses(String section) {
        return Tables.test("clauses.csv").stream().filter(row -> section.equals(row.get("section")));
    }
}
