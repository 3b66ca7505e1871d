package vn.cotmoc.workbooks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.reporting.Entry;
import vn.cotmoc.reporting.MissingReason;
import vn.cotmoc.targets.IndicatorKind;
import vn.cotmoc.targets.Maturity;
import vn.cotmoc.targets.ReportedValue;
import vn.cotmoc.targets.Stage;

/// Whatever somebody may enter for an indicator.
final class AnyEntry {

    private static final List<String> WORDS = List.of(
            "=1+2",
            "'=1+2",
            "-3",
            "+84 215",
            "@ai",
            "\"ngoặc\"",
            "dòng một\ndòng hai",
            "phẩy, và; chấm phẩy",
            "_x000D_ thật",
            "😀 đã xong",
            "Điện Biên",
            "a\u0300",
            "tab\tgiữa",
            "'",
            "<b>&amp;</b>",
            "trước\u000Bsau",
            "1.234",
            "2026-05-02");

    private AnyEntry() {}

    static Entry of(Indicator indicator, Random random) {
        boolean missing = random.nextInt(5) == 0;
        return new Entry(
                missing ? null : value(indicator, random),
                missing ? any(MissingReason.values(), random) : null,
                any(Maturity.values(), random),
                indicator.kind() == IndicatorKind.RATE && random.nextBoolean() ? number(random, 100) : null,
                random.nextInt(3) == 0 ? WORDS.get(random.nextInt(WORDS.size())) : null,
                random.nextInt(6) == 0 ? WORDS.get(random.nextInt(WORDS.size())) : null);
    }

    private static ReportedValue value(Indicator indicator, Random random) {
        boolean parts = indicator.kind() == IndicatorKind.LEVEL && random.nextInt(3) == 0;
        if (indicator.kind() == IndicatorKind.STAGE) return new ReportedValue.StageReached(any(Stage.values(), random));
        if (indicator.kind() == IndicatorKind.FLOW)
            return new ReportedValue.Amount(BigDecimal.valueOf(random.nextInt(5_000_000)));
        if (parts)
            return new ReportedValue.Ratio(
                    number(random, 10), number(random, 10).add(BigDecimal.TEN));
        return new ReportedValue.Amount(number(random, 100));
    }

    /// Any number of decimals, more of them too than a spreadsheet keeps, and three, which could be a group of
    /// thousands.
    private static BigDecimal number(Random random, int below) {
        var digits = new StringBuilder().append(random.nextInt(below)).append('.');
        int decimals = List.of(1, 2, 3, 3, 8, 18).get(random.nextInt(6));
        for (int at = 0; at < decimals; at++) digits.append(random.nextInt(10));
        return new BigDecimal(digits.toString());
    }

    private static <E> E any(E[] among, Random random) {
        return among[random.nextInt(among.length)];
    }
}
