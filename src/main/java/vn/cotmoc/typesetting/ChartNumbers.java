package vn.cotmoc.typesetting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import vn.cotmoc.typesetting.Part.Chart;

/// How the numbers of a chart are written where Word, Excel and LibreOffice draw it: with the signs of Vietnam where
/// the
/// program lets a file choose them, otherwise with those of its own country.
final class ChartNumbers {

    private static final String VIETNAM = "[$-42A]";
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final int MOST_DECIMALS = 6;

    private ChartNumbers() {}

    /// Below a thousand each number as it is, `34` beside `39,3`; from there on grouped, all with as many decimals.
    static String format(Chart chart) {
        var values = chart.series().stream()
                .flatMap(series -> series.values().stream())
                .filter(Objects::nonNull)
                .map(BigDecimal::stripTrailingZeros)
                .toList();
        return VIETNAM + (isLarge(values) ? ExcelLooks.number(decimals(values)) : "General");
    }

    private static boolean isLarge(List<BigDecimal> values) {
        return values.stream().anyMatch(value -> value.abs().compareTo(THOUSAND) >= 0);
    }

    private static int decimals(List<BigDecimal> values) {
        return values.stream()
                .mapToInt(value -> Math.clamp(value.scale(), 0, MOST_DECIMALS))
                .max()
                .orElse(0);
    }
}
