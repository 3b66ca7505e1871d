package vn.cotmoc.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.targets.IndicatorKind;
import vn.cotmoc.targets.Maturity;
import vn.cotmoc.targets.Period;
import vn.cotmoc.targets.ReportedValue;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.users.AccountId;

/// A derived value stores its inputs and is recomputed from them.
class FigureTests {

    /// Rows 1, 2, 5 and 6 of 24-NQ/TU; the series as `year:value`, the figure as a number, `numerator/denominator` or
    /// `numerator/`.
    @ParameterizedTest(name = "{0}: {3} against {4} is {5}")
    @CsvSource({
        // A share of the national average looks at its own year.
        "RATIO_TO_REFERENCE, 2026, , 23.4/60, 2026:65, 36",
        "RATIO_TO_REFERENCE, 2026, , 23.4/, 2026:65, 36",
        "RATIO_TO_REFERENCE, 2026, , 23.4/60, 2025:65, 39",
        "RATIO_TO_REFERENCE, 2026, , 23.4/60, , 39",
        "RATIO_TO_REFERENCE, 2026, , 23.4/, 2025:65, ",
        // Times a base year, and a cut since the first year, look at that year.
        "RATIO_TO_BASE, 2028, 2020, 45/, 2020:18, 2.5",
        "RATIO_TO_BASE, 2028, 2020, 45/20, 2020:18 2028:45, 2.5",
        "RATIO_TO_BASE, 2028, 2020, 45/20, , 2.25",
        "RATIO_TO_BASE, 2028, , 45/20, 2020:18, 2.25",
        "REDUCTION, 2028, 2025, 22/38, 2025:40, 55",
        "REDUCTION, 2028, 2025, 22/, , ",
        // A number that was reported ready-made has no inputs, and a share of communes no reference.
        "RATIO_TO_REFERENCE, 2026, , 34.8, 2026:65, 34.8",
        "LEVEL, 2026, , 16/42, 2026:45, 38.095238"
    })
    void theValueFollowsTheReferenceInForce(
            IndicatorKind kind,
            int year,
            @Nullable Integer baseYear,
            String value,
            @Nullable String series,
            @Nullable BigDecimal number) {
        var figure = figure(kind, year, value, Reference.of(kind, year, baseYear, series(series)));
        assertThat(figure.number().map(BigDecimal::stripTrailingZeros))
                .isEqualTo(java.util.Optional.ofNullable(number).map(BigDecimal::stripTrailingZeros));
    }

    @Test
    void aFigureCanBeHeldAgainstAnotherReferenceValue() {
        var figure = figure(IndicatorKind.RATIO_TO_REFERENCE, 2026, "23.4/", new Reference(2026, new BigDecimal(60)));
        assertThat(figure.against(2026, new BigDecimal(65)).number().orElseThrow())
                .isEqualByComparingTo("36");
        assertThat(figure.against(2026, null).number()).isEmpty();
        assertThat(figure.against(2025, new BigDecimal(65))).isSameAs(figure);
    }

    private static Map<Integer, BigDecimal> series(@Nullable String written) {
        if (written == null) return Map.of();
        return Arrays.stream(written.split(" "))
                .collect(Collectors.toMap(
                        part -> Integer.valueOf(part.substring(0, 4)), part -> new BigDecimal(part.substring(5))));
    }

    private static Figure figure(IndicatorKind kind, int year, String value, @Nullable Reference reference) {
        var parts = value.split("/", -1);
        ReportedValue reported = parts.length == 1
                ? new ReportedValue.Amount(new BigDecimal(value))
                : parts[1].isEmpty()
                        ? new ReportedValue.Part(new BigDecimal(parts[0]))
                        : new ReportedValue.Ratio(new BigDecimal(parts[0]), new BigDecimal(parts[1]));
        return new Figure(
                new IndicatorId(new UUID(0, 1)),
                kind,
                new UnitId(new UUID(0, 3)),
                Period.year(year),
                1,
                ReportStatus.APPROVED,
                Maturity.OFFICIAL,
                reported,
                reference,
                null,
                null,
                null,
                null,
                false,
                new AccountId(new UUID(0, 2)),
                "Người duyệt",
                Instant.EPOCH,
                "Cán bộ",
                Instant.EPOCH);
    }
}
