package vn.cotmoc.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.progress.Belief.Inputs;

/// A belief as the table keeps it.
record BeliefRow(
        UUID indicator,
        UUID province,
        int asOf,
        int year,
        @Nullable Integer milestone,
        String verdict,
        String rule,
        String confidence,
        @Nullable String position,
        @Nullable String outlook,
        @Nullable BigDecimal value,
        @Nullable BigDecimal plan,
        @Nullable BigDecimal gap,
        @Nullable BigDecimal ratio,
        @Nullable BigDecimal pace,
        @Nullable BigDecimal epsilon,
        String milestones,
        String inputs,
        String fingerprint,
        String methodVersion,
        String cause,
        String subject,
        boolean illustrative,
        @Nullable UUID author,
        String name,
        OffsetDateTime at) {

    static final String INSERT = """
            insert into verdict_change (indicator_id, province_id, as_of, year, milestone, verdict, rule, confidence, position, outlook, value, plan,
                gap, ratio, pace, epsilon, milestones, inputs, fingerprint, method_version, cause, subject, illustrative,
                author_id, author_name, recorded_at)
            values (:indicator, :province, :asOf, :year, :milestone, :verdict, :rule, :confidence, :position, :outlook, :value, :plan,
                :gap, :ratio, :pace, :epsilon, cast(:milestones as jsonb), cast(:inputs as jsonb), :fingerprint, :methodVersion, :cause, :subject,
                :illustrative, :author, :name, :at)
            """;

    /// Who changed which input, and when; nobody where time alone did.
    record Origin(Cause cause, String subject, @Nullable UUID author, String name, OffsetDateTime at) {}

    static BeliefRow of(Judged judged, Origin origin, Function<Object, String> json) {
        var assessment = judged.assessment();
        var words = new TreeMap<Integer, String>();
        judged.milestones()
                .forEach(milestone -> words.put(
                        milestone.year(), milestone.assessment().word().name()));
        return new BeliefRow(
                judged.indicator().id().value(),
                judged.indicator().province().value(),
                judged.asOf().year(),
                assessment.year(),
                assessment.milestoneYear().orElse(null),
                assessment.word().name(),
                assessment.rule().name(),
                assessment.confidence().name(),
                assessment.position().map(Signal::name).orElse(null),
                assessment.outlook().map(Signal::name).orElse(null),
                rounded(assessment.value()),
                rounded(assessment.plan()),
                rounded(assessment.gap()),
                rounded(assessment.ratio()),
                rounded(assessment.pace()),
                rounded(assessment.epsilon()),
                json.apply(words),
                json.apply(inputs(judged)),
                fingerprint(assessment, words.values().toString()),
                assessment.methodVersion(),
                origin.cause().name(),
                origin.subject(),
                judged.isIllustrative(),
                origin.author(),
                origin.name(),
                origin.at());
    }

    private static Inputs inputs(Judged judged) {
        var commitment = judged.commitment();
        var baseline = commitment.baseline();
        return new Inputs(
                judged.approved().stream()
                        .map(figure -> new Belief.Value(
                                figure.year(), rounded(figure.number()), figure.maturity(), figure.revision()))
                        .toList(),
                baseline == null ? null : new Belief.Start(baseline.year(), baseline.value()),
                judged.indicator().milestones().stream()
                        .map(milestone -> new Belief.Promise(milestone.year(), milestone.printed()))
                        .toList(),
                commitment.breaks().stream()
                        .map(change -> change.firstYear() + ": " + change.reason())
                        .toList());
    }

    /// All that tells one belief from another; the year looked at is none of it.
    private static String fingerprint(Assessment assessment, String milestones) {
        return Stream.concat(
                        Stream.<Object>of(
                                assessment.methodVersion(),
                                assessment.word(),
                                assessment.rule(),
                                assessment.confidence(),
                                assessment.year(),
                                assessment.milestoneYear(),
                                milestones),
                        Stream.of(
                                        assessment.value(),
                                        assessment.plan(),
                                        assessment.gap(),
                                        assessment.ratio(),
                                        assessment.pace(),
                                        assessment.epsilon(),
                                        assessment.projection().map(Projection::value))
                                .map(BeliefRow::rounded))
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    private static @Nullable BigDecimal rounded(Optional<BigDecimal> number) {
        return number.map(exact -> exact.setScale(6, RoundingMode.HALF_UP).stripTrailingZeros())
                .orElse(null);
    }
}
