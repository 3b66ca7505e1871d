package vn.cotmoc.progress;

import java.time.LocalDate;

/// Works out the confidence: how many comparable values, how final the last one is, and how old.
final class Reliance {

    private static final int FRESH_MONTHS = 12;
    private static final int OLD_MONTHS = 18;
    private static final int MANY_VALUES = 4;

    private Reliance() {}

    static Confidence in(Situation situation) {
        var commitment = situation.commitment();
        var evidence = situation.evidence();
        int values = count(situation);
        if (values <= 1 || commitment.lacksBaseline()) return Confidence.NOT_ENOUGH;
        boolean broken = evidence.comparable().isBroken();
        if (values == 2 || broken || commitment.isStage() || isOlder(situation, OLD_MONTHS)) return Confidence.LOW;
        boolean firm = evidence.latest().maturity().isFinal() && !isOlder(situation, FRESH_MONTHS);
        return values >= MANY_VALUES && firm ? Confidence.HIGH : Confidence.MEDIUM;
    }

    /// The baseline is a value too; across a break every version counts, for the break alone makes confidence low.
    private static int count(Situation situation) {
        var evidence = situation.evidence();
        var comparable = evidence.comparable();
        var values = comparable.isBroken() ? evidence.all() : comparable.values();
        return values.size() + uncounted(situation.commitment(), comparable.isBroken());
    }

    /// A stage starts from a known rung, and a rate from a known level, though neither is among the values.
    private static int uncounted(Commitment commitment, boolean broken) {
        if (commitment.isStage()) return 1;
        return commitment.baseline() != null && (commitment.isRate() || broken) ? 1 : 0;
    }

    private static boolean isOlder(Situation situation, int months) {
        var measured = LocalDate.of(situation.evidence().latest().year(), 12, 31);
        return situation.horizon().isAfter(measured.plusMonths(months));
    }
}
