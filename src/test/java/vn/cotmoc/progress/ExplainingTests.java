package vn.cotmoc.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExplainingTests {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            numLinesToSkip = 1,
            maxCharsPerColumn = 400,
            resources = {
                "vectors.csv",
                "levels.csv",
                "ratios.csv",
                "yearly.csv",
                "stages.csv",
                "boundaries.csv",
                "silence.csv"
            })
    void everyWorkedCaseIsExplainedInBothLanguages(ArgumentsAccessor row) {
        var commitment = Written.commitment(
                text(row, 1), text(row, 2), row.getString(3), text(row, 4), row.getString(5), row.getString(8));
        var assessment =
                Assessor.assess(commitment, Written.observations(row.getString(6)), Written.asOf(text(row, 7)));
        var explanation = Explaining.explain(commitment, assessment);
        Words.inBothLanguages().forEach(words -> {
            assertThat(words.say(explanation.sentence())).endsWith(".").doesNotContain("?", "{", "–");
            assertThat(explanation.arithmetic())
                    .allSatisfy(line -> assertThat(words.say(line)).doesNotContain("???", "{", "–"));
        });
    }

    @Test
    void rowFiveIsToldInOneSentence() {
        var explanation = explained("LEVEL", "UP", "2025:34", "2028:50..55 | 2030:>=65", "2026:37 | 2027:43");
        assertThat(Words.vietnamese().say(explanation.sentence()))
                .isEqualTo("Năm 2027 đạt 43 %, kém kế hoạch 44,7 một khoảng 1,7, nên có nguy cơ lỡ mốc 2028.");
    }

    @Test
    void rowFiveShowsItsArithmetic() {
        var explanation = explained("LEVEL", "UP", "2025:34", "2028:50..55 | 2030:>=65", "2026:37 | 2027:43");
        assertThat(explanation.arithmetic().stream().map(Words.vietnamese()::say))
                .contains(
                        "Kế hoạch năm 2027: P = 34 + (50 − 34) × (2027 − 2025) ÷ (2028 − 2025) = 44,667",
                        "Chênh lệch: g = x − P = 43 − 44,667 = -1,667",
                        "Phần đã đi: A = (x − b) ÷ (P − b) = (43 − 34) ÷ (44,667 − 34) = 0,844",
                        "Dự báo năm 2028 nếu giữ nguyên đà: x̂ = 47,612 %",
                        "Để kịp mốc 2028: ρ = 7 % mỗi năm");
    }

    @Test
    void aStageIsToldInWords() {
        var explanation = explained("STAGE", "UP", null, "2030:done", "2026:0 | 2027:0");
        assertThat(Words.vietnamese().say(explanation.sentence()))
                .startsWith("Năm 2027 công việc ở bước “chưa triển khai”, kém kế hoạch “đã có kế hoạch”");
    }

    @Test
    void aStrictBoundIsSaidAsOne() {
        var explanation = explained("LEVEL", "UP", "2025:90", "2027:>95", "2026:92 | 2027:95");
        assertThat(Words.vietnamese().say(explanation.sentence()))
                .isEqualTo("Năm 2027 đạt 95 %, trong khi mốc 2027 đã qua và mục tiêu là trên 95: không đạt.");
    }

    @ParameterizedTest
    @MethodSource("vn.cotmoc.progress.Words#inBothLanguages")
    void everyWordThatIsShownHasItsWords(Words words) {
        Stream.of(
                        keys("progress.verdict.", VerdictWord.values()),
                        keys("progress.confidence.", Confidence.values()),
                        keys("progress.confidence.why.", Confidence.values()),
                        keys("progress.signal.", Signal.values()),
                        keys("progress.rule.", Rule.values()),
                        keys("progress.why.NO_DATA.", Verdict.NoData.Reason.values()))
                .flatMap(List::stream)
                .forEach(key -> assertThat(words.has(key)).as(key).isTrue());
    }

    @Test
    void bothLanguagesKnowTheSameKeys() {
        var known = Words.inBothLanguages()
                .map(words -> new HashSet<>(words.entries().stringPropertyNames()))
                .toList();
        assertThat(known.getFirst()).isEqualTo(known.getLast());
    }

    private static Explanation explained(
            String kind, String direction, @Nullable String baseline, String milestones, String values) {
        var commitment = Written.commitment(kind, direction, baseline, milestones, null, null);
        return Explaining.explain(
                commitment, Assessor.assess(commitment, Written.observations(values), Written.asOf("2027")));
    }

    private static List<String> keys(String prefix, Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(constant -> prefix + constant.name())
                .toList();
    }

    private static String text(ArgumentsAccessor row, int column) {
        return Objects.requireNonNull(row.getString(column));
    }
}
