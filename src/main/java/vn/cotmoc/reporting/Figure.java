package vn.cotmoc.reporting;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.targets.IndicatorKind;
import vn.cotmoc.targets.Maturity;
import vn.cotmoc.targets.Period;
import vn.cotmoc.targets.ReportedValue;
import vn.cotmoc.targets.ReportedValue.Amount;
import vn.cotmoc.targets.ReportedValue.Part;
import vn.cotmoc.targets.ReportedValue.Ratio;
import vn.cotmoc.targets.ReportedValue.StageReached;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.users.AccountId;

/// One revision of a reported value, as read.
public record Figure(
        IndicatorId indicator,
        IndicatorKind kind,
        UnitId unit,
        Period period,
        int revision,
        ReportStatus status,
        Maturity maturity,
        @Nullable ReportedValue value,
        @Nullable Reference reference,
        @Nullable MissingReason missing,
        @Nullable BigDecimal level,
        @Nullable String note,
        @Nullable String reason,
        boolean illustrative,
        AccountId author,
        String authorName,
        Instant recordedAt,
        String enteredBy,
        Instant enteredAt) {

    private static final AccountId NOBODY = new AccountId(new UUID(0, 0));

    /// What would stand at the slot if this entry were approved as it is; nobody has entered it yet.
    public static Figure supposed(Slot slot, Entry entry, @Nullable Reference reference) {
        return new Figure(
                slot.indicator().id(),
                Objects.requireNonNull(slot.indicator().kind()),
                slot.unit(),
                slot.period(),
                0,
                ReportStatus.DRAFT,
                entry.maturity(),
                entry.value(),
                reference,
                entry.missing(),
                entry.level(),
                entry.note(),
                entry.reason(),
                false,
                NOBODY,
                "",
                Instant.EPOCH,
                "",
                Instant.EPOCH);
    }

    public int year() {
        return period.year();
    }

    /// A draft out of which everything has been taken again.
    public boolean isCleared() {
        return missing == MissingReason.CLEARED;
    }

    /// What is approved can be corrected, with the reason; it cannot be made never to have been.
    public boolean mayBeCleared() {
        return status != ReportStatus.APPROVED;
    }

    /// The value as one number: a ratio as per cent (as times, against a base year), a stage as its rung; empty where
    /// there is a reason instead.
    public Optional<BigDecimal> number() {
        return switch (value) {
            case null -> Optional.empty();
            case Amount(var amount) -> Optional.of(amount);
            case Ratio _, Part _ -> parts().map(parts -> worth(parts, kind));
            case StageReached(var stage) -> Optional.of(BigDecimal.valueOf(stage.rung()));
        };
    }

    /// What a derived value is computed from: the numerator as reported and the reference value in force, else the
    /// denominator as reported.
    public Optional<Ratio> parts() {
        var inForce = reference == null ? null : reference.value();
        return switch (value) {
            case null -> Optional.empty();
            case Ratio(var numerator, var denominator) ->
                Optional.of(new Ratio(numerator, inForce == null ? denominator : inForce));
            case Part(var numerator) -> inForce == null ? Optional.empty() : Optional.of(new Ratio(numerator, inForce));
            case Amount _, StageReached _ -> Optional.empty();
        };
    }

    /// The same figure if the reference value of a year were another one, or none.
    public Figure against(int referenceYear, @Nullable BigDecimal other) {
        if (reference == null || reference.year() != referenceYear) return this;
        return new Figure(
                indicator,
                kind,
                unit,
                period,
                revision,
                status,
                maturity,
                value,
                new Reference(referenceYear, other),
                missing,
                level,
                note,
                reason,
                illustrative,
                author,
                authorName,
                recordedAt,
                enteredBy,
                enteredAt);
    }

    /// A ratio as the one number that its kind of indicator is published as.
    public static BigDecimal worth(Ratio ratio, IndicatorKind kind) {
        return kind == IndicatorKind.RATIO_TO_BASE ? ratio.quotient() : ratio.percent();
    }

    /// The same content for the next step of the workflow, with that step's reason.
    Entry repeated(@Nullable String why) {
        return new Entry(value, missing, maturity, level, note, why);
    }

    /// Whether somebody who enters this again would change nothing.
    boolean says(Entry entry) {
        return same(entry.value())
                && missing == entry.missing()
                && maturity == entry.maturity()
                && equal(level, entry.level())
                && words(note).equals(words(entry.note()))
                && (status != ReportStatus.DRAFT
                        || entry.reason() == null
                        || entry.reason().equals(reason));
    }

    private boolean same(@Nullable ReportedValue other) {
        return switch (value) {
            case null -> other == null;
            case Amount(var amount) -> other instanceof Amount(var wanted) && equal(amount, wanted);
            case Ratio(var numerator, var denominator) ->
                other instanceof Ratio(var n, var d) && equal(numerator, n) && equal(denominator, d);
            case Part(var numerator) -> other instanceof Part(var n) && equal(numerator, n);
            case StageReached(var stage) -> other instanceof StageReached(var wanted) && stage == wanted;
        };
    }

    private static boolean equal(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    private static String words(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
