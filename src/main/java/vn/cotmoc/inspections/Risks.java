package vn.cotmoc.inspections;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.cotmoc.checks.Robust;
import vn.cotmoc.inspections.Facts.Form;
import vn.cotmoc.inspections.Facts.Past;

/// The rules by which records speak against a value, one method each; the limits are those of decision 0067.
final class Risks {

    private static final BigDecimal HALF = BigDecimal.valueOf(50);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int SERIES = 4;
    private static final BigDecimal FAR = new BigDecimal("3.5");
    private static final BigDecimal VERY_FAR = BigDecimal.valueOf(7);
    private static final int FEWEST_NUMBERS = 5;
    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

    private Risks() {}

    /// In the order of the factors.
    static List<Risk> of(Facts facts) {
        return Stream.of(
                        outlier(facts),
                        bigRevision(facts),
                        lateCorrection(facts),
                        noEvidence(facts),
                        sameHand(facts),
                        lateEntry(facts),
                        silentThenJump(facts),
                        roundAgency(facts),
                        roundNumber(facts),
                        lastHours(facts))
                .flatMap(Optional::stream)
                .toList();
    }

    // Far from the middle of its own past, or (where that is too short for a middle) from the year before.
    private static Optional<Risk> outlier(Facts facts) {
        if (facts.number() == null || facts.earlier().isEmpty()) return flagged(facts);
        var past = facts.earlier().stream().map(Past::number).toList();
        var score = past.size() < SERIES
                ? Optional.<BigDecimal>empty()
                : Robust.of(past).score(facts.number());
        var found = score.isPresent()
                ? score.filter(far -> far.compareTo(FAR) > 0)
                        .map(far -> outlier("SCORE", far.setScale(1, RoundingMode.HALF_UP), VERY_FAR))
                : change(facts.number(), past.getLast())
                        .filter(away -> away.compareTo(HALF) > 0)
                        .map(away -> outlier("CHANGE", away, HUNDRED));
        return found.or(() -> flagged(facts));
    }

    private static Risk outlier(String wording, BigDecimal away, BigDecimal veryFar) {
        return Risk.of(RiskFactor.OUTLIER, wording, away.compareTo(veryFar) > 0 ? 2 : 1, away);
    }

    private static Optional<Risk> flagged(Facts facts) {
        return facts.flagged() ? Optional.of(Risk.of(RiskFactor.OUTLIER, "CHECK", 1)) : Optional.empty();
    }

    private static Optional<Risk> bigRevision(Facts facts) {
        if (facts.number() == null || facts.firstSent() == null) return Optional.empty();
        return graded(RiskFactor.BIG_REVISION, change(facts.number(), facts.firstSent()), 10, 30);
    }

    private static Optional<Risk> lateCorrection(Facts facts) {
        if (facts.corrections() == 0) return Optional.empty();
        int grade = facts.corrections() > 1 || facts.correctedAfterClosing() ? 2 : 1;
        return Optional.of(Risk.of(RiskFactor.LATE_CORRECTION, grade, number(facts.corrections())));
    }

    // A stage is reached by evidence; a number without any is a word against a word.
    private static Optional<Risk> noEvidence(Facts facts) {
        if (facts.evidence() > 0) return Optional.empty();
        return Optional.of(Risk.of(RiskFactor.NO_EVIDENCE, facts.form() == Form.STAGE ? 2 : 1));
    }

    private static Optional<Risk> sameHand(Facts facts) {
        return switch (facts.hand()) {
            case TWO_PEOPLE -> Optional.empty();
            case IN_ANOTHERS_PLACE, LEVEL_SKIPPED ->
                Optional.of(Risk.of(RiskFactor.SAME_HAND, facts.hand().name(), 1));
            case ONE_PERSON ->
                Optional.of(Risk.of(RiskFactor.SAME_HAND, facts.hand().name(), 2));
        };
    }

    private static Optional<Risk> lateEntry(Facts facts) {
        if (facts.sentAt() == null) return Optional.empty();
        var day = facts.sentAt().atZone(HANOI).toLocalDate();
        if (!day.isAfter(facts.dueOn())) return Optional.empty();
        long days = facts.dueOn().until(day, ChronoUnit.DAYS);
        return Optional.of(Risk.of(RiskFactor.LATE_ENTRY, day.isAfter(facts.closesOn()) ? 2 : 1, number(days)));
    }

    private static Optional<Risk> silentThenJump(Facts facts) {
        if (facts.number() == null || facts.earlier().isEmpty()) return Optional.empty();
        Past last = facts.earlier().getLast();
        if (facts.year() - last.year() < 2) return Optional.empty();
        return change(facts.number(), last.number())
                .flatMap(away -> graded(RiskFactor.SILENT_THEN_JUMP, Optional.of(away), 25, 50))
                .map(risk ->
                        Risk.of(risk.factor(), risk.grade(), risk.arguments().getFirst(), String.valueOf(last.year())));
    }

    private static Optional<Risk> roundAgency(Facts facts) {
        var agency = facts.agency();
        if (agency.numbers() < FEWEST_NUMBERS) return Optional.empty();
        int share = agency.round() * 100 / agency.numbers();
        return share <= 30
                ? Optional.empty()
                : Optional.of(Risk.of(
                        RiskFactor.ROUND_AGENCY, share > 50 ? 2 : 1, number(agency.round()), number(agency.numbers())));
    }

    private static Optional<Risk> roundNumber(Facts facts) {
        if (facts.number() == null || facts.form() != Form.NUMBER) return Optional.empty();
        int zeros = zeros(facts.number(), facts.percent());
        return zeros == 0
                ? Optional.empty()
                : Optional.of(Risk.of(RiskFactor.ROUND_NUMBER, Math.min(zeros, 2), facts.number()));
    }

    // The last day is Hà Nội's: what is sent in its last three hours weighs double.
    private static Optional<Risk> lastHours(Facts facts) {
        if (facts.sentAt() == null) return Optional.empty();
        Instant end = facts.dueOn().plusDays(1).atStartOfDay(HANOI).toInstant();
        long left = Duration.between(facts.sentAt(), end).toMinutes();
        boolean inTime = facts.sentAt().isBefore(end);
        return !inTime || left >= 24 * 60
                ? Optional.empty()
                : Optional.of(Risk.of(RiskFactor.LAST_HOURS, left < 3 * 60 ? 2 : 1, number(left / 60)));
    }

    /// How many zeros a number ends in; the ends of a share (0 and 100 per cent) are no rounding, nor is a small
    /// number.
    static int zeros(BigDecimal number, boolean percent) {
        if (number.signum() == 0 || percent && number.compareTo(HUNDRED) == 0) return 0;
        return Math.max(0, -number.stripTrailingZeros().scale());
    }

    private static Optional<Risk> graded(RiskFactor factor, Optional<BigDecimal> percent, int first, int second) {
        return percent.filter(away -> away.compareTo(BigDecimal.valueOf(first)) >= 0)
                .map(away -> Risk.of(factor, away.compareTo(BigDecimal.valueOf(second)) >= 0 ? 2 : 1, away));
    }

    private static BigDecimal number(long number) {
        return BigDecimal.valueOf(number);
    }

    // In per cent of what was there before; a rise from nothing has no end and counts as a doubling.
    private static Optional<BigDecimal> change(BigDecimal now, BigDecimal before) {
        if (now.compareTo(before) == 0) return Optional.empty();
        if (before.signum() == 0) return Optional.of(HUNDRED.add(BigDecimal.ONE));
        return Optional.of(now.subtract(before)
                .abs()
                .multiply(HUNDRED)
                .divide(before.abs(), MathContext.DECIMAL64)
                .setScale(1, RoundingMode.HALF_UP));
    }
}
