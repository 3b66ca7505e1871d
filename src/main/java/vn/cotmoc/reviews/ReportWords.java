package vn.cotmoc.reviews;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.progress.VerdictWord;
import vn.cotmoc.shared.Vietnamese;

/// The headings and sentences of a report as they are worded on the day of freezing: no later wording changes them.
@Component
class ReportWords {

    static final String INTRODUCTION = "introduction";
    static final String CHECKPOINT = "checkpoint";
    static final String SUMMARY = "summary/";
    static final String TASKS = "tasks/";

    private static final String BUNDLE = "reviews.paper.";
    /// What stands in every report, whatever its figures.
    private static final List<String> FIXED = List.of(
            "kind",
            "results",
            "tasks",
            "DIFFICULTIES",
            "CAUSES",
            "PROPOSALS",
            "rows",
            "counts",
            "countsAxis",
            "trajectory.actual",
            "trajectory.plan",
            "table",
            "taskTable",
            "communeTable",
            "whyTable",
            "legend",
            "ordinal",
            "content",
            "lead",
            "coordinating",
            "monitoring",
            "deadline",
            "state",
            "product",
            "next",
            "moved",
            "times",
            "automatic",
            "part",
            "origin.PARTY",
            "origin.STATE",
            "commune",
            "taskDifficulties",
            "taskProposals",
            "task",
            "code",
            "indicator",
            "verdict",
            "why",
            "annexOf");

    private final Saying saying;

    ReportWords(Saying saying) {
        this.saying = saying;
    }

    Map<String, String> of(
            Preparation preparation,
            LocalDate knownOn,
            List<FrozenResolution> resolutions,
            Optional<Snapshot.Checkpoint> seal) {
        var words = new TreeMap<String, String>();
        for (String key : FIXED) words.put(key, say(BUNDLE + key));
        for (var word : VerdictWord.values()) words.put("verdict." + word, say("progress.verdict." + word));
        seal.ifPresent(
                last -> words.put(CHECKPOINT, say(BUNDLE + CHECKPOINT, String.valueOf(last.number()), last.printed())));
        words.put(
                INTRODUCTION,
                say(
                        BUNDLE + INTRODUCTION,
                        preparation.provinceName(),
                        String.valueOf(preparation.year()),
                        Vietnamese.officialDate(knownOn),
                        resolutions.stream().map(FrozenResolution::name).collect(Collectors.joining(", "))));
        for (var resolution : resolutions) {
            words.put(SUMMARY + resolution.slug(), summary(resolution, saying));
            words.put(TASKS + resolution.slug(), tasks(resolution));
        }
        return words;
    }

    /// "Trong 25 chỉ tiêu chủ yếu có 03 chỉ tiêu vượt, 09 chỉ tiêu đạt."
    static String summary(FrozenResolution resolution, Saying saying) {
        int judged = resolution.counts().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        boolean parts = judged != resolution.numbered();
        String what = saying.say(parts ? "reviews.paper.row" : "reviews.paper.one", TakingSnapshots.VIETNAMESE);
        String counts = Arrays.stream(VerdictWord.values())
                .filter(word -> resolution.count(word) > 0)
                .map(word -> saying.say(
                        "reviews.paper.count." + word,
                        TakingSnapshots.VIETNAMESE,
                        padded(resolution.count(word)),
                        what))
                .collect(Collectors.joining(", "));
        if (judged == 0) return saying.say("reviews.paper.summary.none", TakingSnapshots.VIETNAMESE);
        return saying.say(
                parts ? "reviews.paper.summary.parts" : "reviews.paper.summary",
                TakingSnapshots.VIETNAMESE,
                padded(resolution.numbered()),
                counts,
                padded(judged));
    }

    private String tasks(FrozenResolution resolution) {
        var states = resolution.tasks().stream()
                .collect(Collectors.groupingBy(this::state, TreeMap::new, Collectors.counting()));
        String counts = states.entrySet().stream()
                .map(state ->
                        say("reviews.paper.tasks.count", padded(state.getValue().intValue()), lowered(state.getKey())))
                .collect(Collectors.joining(", "));
        return counts.isEmpty()
                ? say("reviews.paper.tasks.none")
                : say("reviews.paper.tasks.states", padded(resolution.tasks().size()), counts);
    }

    /// A year that is done is not the whole task.
    private String state(FrozenTask task) {
        return task.year() == null ? task.stateWords() : say("reviews.paper.tasks.year", String.valueOf(task.year()));
    }

    // In the middle of a sentence.
    private static String lowered(String words) {
        return words.isEmpty() ? words : Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }

    /// Documents write numbers below ten with a zero before them.
    private static String padded(int number) {
        return "%02d".formatted(number);
    }

    private String say(String key, Object... arguments) {
        return saying.say(key, TakingSnapshots.VIETNAMESE, arguments);
    }
}
