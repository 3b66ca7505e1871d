package vn.cotmoc.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cotmoc.targets.IndicatorKind;

/// What must hold for any commitment, tried on seeded random ones.
class AnyCommitmentTests {

    private static final List<String> TARGETS =
            List.of(">=50", "<=20", ">95", "<23", "50..55", "~460", "=30", "keep", "none");

    static IntStream seeds() {
        return IntStream.range(0, 400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyCommitmentGetsOneWordAndAnExplanation(int seed) {
        var random = new Random(seed);
        for (var kind : IndicatorKind.values()) {
            var commitment = commitment(random, kind);
            var assessment = Assessor.assess(commitment, Written.observations(values(random, kind)), asOf(random));
            var explanation = Explaining.explain(commitment, assessment);
            Words.inBothLanguages().forEach(words -> {
                assertThat(words.say(explanation.sentence())).doesNotContain("???");
                assertThat(explanation.arithmetic())
                        .allSatisfy(line -> assertThat(words.say(line)).doesNotContain("???"));
            });
            assertThat(assessment.share().map(BigDecimal::doubleValue).orElse(0.5))
                    .isBetween(0.0, 1.0);
            if (assessment.confidence() == Confidence.LOW)
                assertThat(assessment.outlook()).isEmpty();
            if (assessment.value().isEmpty())
                assertThat(assessment.word().saysSomething()).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aBetterValueNeverWorsensThePosition(int seed) {
        var random = new Random(seed);
        var commitment =
                Written.commitment("LEVEL", "UP", "2025:" + random.nextInt(50), "2028:>=55 | 2030:>=70", null, null);
        int value = random.nextInt(54);
        assertThat(signal(commitment, value + 1)).isLessThanOrEqualTo(signal(commitment, value));
    }

    private static Signal signal(Commitment commitment, int value) {
        var assessment = Assessor.assess(commitment, Written.observations("2026:" + value), Written.asOf("2026"));
        return assessment.position().orElseThrow();
    }

    private static Commitment commitment(Random random, IndicatorKind kind) {
        boolean stage = kind == IndicatorKind.STAGE;
        var baseline = random.nextBoolean() ? "2025:" + random.nextInt(100) : null;
        var direction = random.nextBoolean() ? "UP" : "DOWN";
        var milestones =
                stage ? "2028:none | 2030:done" : "2028:%s | 2030:%s".formatted(target(random), target(random));
        return Written.commitment(
                kind.name(), direction, baseline, milestones, null, random.nextInt(4) == 0 ? "break 2027" : null);
    }

    private static String target(Random random) {
        return TARGETS.get(random.nextInt(TARGETS.size()));
    }

    private static String values(Random random, IndicatorKind kind) {
        int limit = kind == IndicatorKind.STAGE ? 5 : 120;
        int first = 2024 + random.nextInt(3);
        return String.join(
                " | ",
                IntStream.rangeClosed(first, first + random.nextInt(5))
                        .filter(_ -> random.nextInt(5) > 0)
                        .mapToObj(year ->
                                "%d:%d%s".formatted(year, random.nextInt(limit), random.nextInt(3) == 0 ? "e" : ""))
                        .toList()
                        .reversed());
    }

    private static AsOf asOf(Random random) {
        return Written.asOf((2025 + random.nextInt(8)) + (random.nextBoolean() ? " open" : ""));
    }
}
