package vn.cotmoc.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cotmoc.alerts.Wish.Changes;
import vn.cotmoc.alerts.Wish.Pace;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.progress.Cause;
import vn.cotmoc.progress.VerdictWord;
import vn.cotmoc.progress.WordChange;

/// What is told to whom and when: one indicator, ways of following it, words it has had.
class SortingTests {

    private static final IndicatorId ROW = new IndicatorId(UUID.randomUUID());

    // Moments of a week in Hà Nội; it ends on Monday at seven.
    private static final Map<String, Instant> MOMENTS = Map.of(
            "Tue", Instant.parse("2026-11-24T03:00:00Z"),
            "Thu", Instant.parse("2026-11-26T03:00:00Z"),
            "Mon6:59", Instant.parse("2026-11-29T23:59:59Z"),
            "Mon7", Instant.parse("2026-11-30T00:00:00Z"),
            "Mon8", Instant.parse("2026-11-30T01:00:00Z"),
            "Sun", Instant.parse("2026-11-29T16:59:00Z"),
            "NextMon", Instant.parse("2026-12-07T00:00:00Z"));

    /// "ON_TRACK, BEHIND Tue, ON_TRACK Thu": the word at first, and what it became when.
    private static List<WordChange> history(String written) {
        var changes = new ArrayList<WordChange>();
        VerdictWord before = null;
        VerdictWord spoken = null;
        for (String step : written.split("; ")) {
            var parts = step.split(" ");
            var word = parts[0].equals("-") ? null : VerdictWord.valueOf(parts[0]);
            if (parts.length == 2 && word != null) changes.add(change(before, spoken, word, moment(parts[1])));
            before = word;
            if (word != null && word.saysSomething()) spoken = word;
        }
        return changes;
    }

    private static WordChange change(
            @Nullable VerdictWord before, @Nullable VerdictWord spoken, VerdictWord word, Instant at) {
        return new WordChange(
                UUID.randomUUID(), ROW, at, before, spoken, word, Cause.APPROVED, "2026", "Lê Văn Duyệt", false);
    }

    private static List<Waiting> waiting(String ways, List<WordChange> changes) {
        return Arrays.stream(ways.split("; "))
                .flatMap(way -> {
                    var parts = way.split(" ");
                    var id = new SubscriptionId(UUID.randomUUID());
                    var wish = new Wish(Changes.valueOf(parts[0]), Pace.valueOf(parts[1]));
                    return changes.stream()
                            .map(change -> new Waiting(id, change.id(), ROW, change.at(), wish, parts.length == 3));
                })
                .toList();
    }

    @ParameterizedTest(name = "{0}: {1}, at {2}")
    @CsvSource({
        // ways of following, words, now; how many changes at once, in the week's letter, dropped
        "ANY AT_ONCE, ON_TRACK; BEHIND Tue, Tue, 1, 0, 0",
        "ANY AT_ONCE, BEHIND; ON_TRACK Tue, Tue, 1, 0, 0",
        "ANY AT_ONCE, -; NO_DATA Tue, Tue, 1, 0, 0",
        "WORSE AT_ONCE, ON_TRACK; BEHIND Tue, Tue, 1, 0, 0",
        "WORSE AT_ONCE, BEHIND; ON_TRACK Tue, Tue, 0, 0, 1",
        "WORSE AT_ONCE, -; BEHIND Tue, Tue, 0, 0, 1",
        "WORSE AT_ONCE, ON_TRACK; NO_DATA Tue, Tue, 0, 0, 1",
        "WORSE AT_ONCE, ON_TRACK; NO_DATA; BEHIND Tue, Tue, 1, 0, 0",
        // What was worse in between is told with what undid it.
        "WORSE AT_ONCE, ON_TRACK; BEHIND Tue; ON_TRACK Thu, Thu, 2, 0, 0",
        "WORSE AT_ONCE, BEHIND; ON_TRACK Tue; BEHIND Thu, Thu, 2, 0, 0",
        // The week ends on Monday at seven.
        "ANY WEEKLY, ON_TRACK; BEHIND Tue, Sun, 0, 0, 0",
        "ANY WEEKLY, ON_TRACK; BEHIND Tue, Mon6:59, 0, 0, 0",
        "ANY WEEKLY, ON_TRACK; BEHIND Tue, Mon7, 0, 1, 0",
        "ANY WEEKLY, ON_TRACK; BEHIND Mon6:59, Mon7, 0, 1, 0",
        "ANY WEEKLY, ON_TRACK; BEHIND Mon7, Mon8, 0, 0, 0",
        "ANY WEEKLY, ON_TRACK; BEHIND Tue; ON_TRACK Mon7, Mon8, 0, 1, 0",
        "ANY WEEKLY, ON_TRACK; BEHIND Mon7, NextMon, 0, 1, 0",
        "ANY WEEKLY, ON_TRACK; BEHIND Tue; ON_TRACK Thu, Mon7, 0, 2, 0",
        "WORSE WEEKLY, ON_TRACK; BEHIND Tue; ON_TRACK Thu, Mon7, 0, 2, 0",
        "WORSE WEEKLY, BEHIND; AT_RISK Tue; ON_TRACK Thu, Mon7, 0, 0, 2",
        // Who follows in two ways is told once, the sooner.
        "ANY WEEKLY; ANY AT_ONCE, ON_TRACK; BEHIND Tue, Tue, 1, 0, 0",
        "ANY WEEKLY; WORSE AT_ONCE, BEHIND; ON_TRACK Tue, Tue, 0, 0, 1",
        "ANY WEEKLY; WORSE AT_ONCE, BEHIND; ON_TRACK Tue, Mon7, 0, 1, 1",
        "ANY WEEKLY; ANY AT_ONCE, ON_TRACK; BEHIND Tue, Mon7, 1, 0, 0",
        "WORSE WEEKLY; WORSE AT_ONCE, BEHIND; ON_TRACK Tue, Mon7, 0, 0, 2",
        "ANY AT_ONCE; ANY AT_ONCE, ON_TRACK; BEHIND Tue, Tue, 1, 0, 0",
        // What has been ended meanwhile brings nothing.
        "ANY AT_ONCE ended, ON_TRACK; BEHIND Tue, Tue, 0, 0, 1",
        "ANY AT_ONCE ended; ANY WEEKLY, ON_TRACK; BEHIND Tue, Mon7, 0, 1, 1"
    })
    void aChangeIsToldOnceAsItsPersonWishes(
            String ways, String words, String now, int atOnce, int weekly, int dropped) {
        var changes = history(words);
        var sorted = Sorting.of(waiting(ways, changes), changes, moment(now));
        assertThat(sorted.atOnce()).hasSize(atOnce);
        assertThat(sorted.weekly()).hasSize(weekly);
        assertThat(sorted.dropped()).hasSize(dropped);
    }

    private static Instant moment(String name) {
        return Objects.requireNonNull(MOMENTS.get(name), name);
    }

    @Test
    void whatMayNotBeReadAnyMoreIsDropped() {
        var changes = history("ON_TRACK; BEHIND Tue");
        var sorted = Sorting.of(waiting("ANY AT_ONCE; ANY WEEKLY", changes), List.of(), moment("Tue"));
        assertThat(sorted.dropped()).hasSize(2);
        assertThat(sorted.atOnce()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: from {1} to {2}, {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "ON_TRACK; BEHIND Tue, ON_TRACK, BEHIND, WORSE, 1",
                "ON_TRACK; AT_RISK Tue; BEHIND Thu, ON_TRACK, BEHIND, WORSE, 2",
                "BEHIND; REGRESSED Tue; ON_TRACK Thu, BEHIND, ON_TRACK, BETTER, 2",
                "ON_TRACK; BEHIND Tue; ON_TRACK Thu, ON_TRACK, ON_TRACK, NONE, 2",
                "-; NO_DATA Tue; AT_RISK Thu, -, AT_RISK, FIRST, 2",
                "ON_TRACK; NO_DATA Tue, ON_TRACK, NO_DATA, SILENT, 1",
                "NO_DATA; BEHIND Tue, NO_DATA, BEHIND, SPEAKING, 1"
            })
    void aFoldGoesFromTheFirstWordToTheLast(
            String words, @Nullable VerdictWord before, VerdictWord after, String turn, int steps) {
        var fold = Fold.of(history(words)).getFirst();
        assertThat(fold.before()).isEqualTo(before);
        assertThat(fold.after()).isEqualTo(after);
        assertThat(fold.turn()).hasToString(turn);
        assertThat(fold.steps()).hasSize(steps);
    }

    @ParameterizedTest(name = "at {0} the last week ended on {1}")
    @CsvSource({
        "2026-11-29T23:59:59Z, 2026-11-23T00:00:00Z",
        "2026-11-30T00:00:00Z, 2026-11-30T00:00:00Z",
        "2026-11-30T16:59:59Z, 2026-11-30T00:00:00Z",
        "2026-12-01T00:00:00Z, 2026-11-30T00:00:00Z",
        "2027-01-03T23:59:00Z, 2026-12-28T00:00:00Z",
        "2027-01-04T00:00:00Z, 2027-01-04T00:00:00Z"
    })
    void aWeekEndsOnMondayAtSevenInHanoi(Instant now, Instant end) {
        assertThat(Week.lastEnd(now)).isEqualTo(end);
    }
}
