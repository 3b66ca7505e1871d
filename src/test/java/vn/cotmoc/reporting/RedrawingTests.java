package vn.cotmoc.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cotmoc.reporting.Redrawn.NotRebuilt;
import vn.cotmoc.reporting.Redrawn.Rebuilt;
import vn.cotmoc.reporting.Redrawn.Reported;
import vn.cotmoc.reporting.Redrawn.Silent;
import vn.cotmoc.targets.ReportedValue;
import vn.cotmoc.targets.ReportedValue.Amount;
import vn.cotmoc.targets.ReportedValue.Ratio;
import vn.cotmoc.targets.ReportedValue.StageReached;
import vn.cotmoc.territory.UnitId;

/// A figure on another map is exact or it is not there.
class RedrawingTests {

    private static final int YEAR = 2024;

    /// The map of 30/6/2025 beside those of 01/7/2025 and 30/4/2026; `one>two` is whole, `one~two` a part.
    private static final Map2025 MAP = new Map2025(
            "Bắc Kạn>Thái Nguyên mới",
            "Thái Nguyên cũ>Thái Nguyên mới",
            "Gia Sàng cũ~Phan Đình Phùng",
            "Gia Sàng cũ~Gia Sàng",
            "Túc Duyên>Phan Đình Phùng",
            "Cam Giá~Gia Sàng",
            "Bình Phước>tỉnh Đồng Nai",
            "Đồng Nai cũ>tỉnh Đồng Nai",
            "tỉnh Đồng Nai>thành phố Đồng Nai",
            "xã Trị An>phường Trị An",
            "Huyện chia~Nửa bắc",
            "Huyện chia~Nửa nam");

    @ParameterizedTest(name = "{0} from {1} ({2}): {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                // unit | what was reported | how amounts combine | what comes of it
                "Thái Nguyên mới    | Thái Nguyên mới=7                        | SUM        | reported 7",
                "Thái Nguyên mới    | Bắc Kạn=61; Thái Nguyên cũ=110           | SUM        | rebuilt 171 from Bắc Kạn + Thái Nguyên cũ",
                "Thái Nguyên mới    | Bắc Kạn=17/96; Thái Nguyên cũ=120/137    | PERCENTAGE | rebuilt 137/233 from Bắc Kạn + Thái Nguyên cũ",
                // The figure of Bắc Kạn alone is not that of Thái Nguyên.
                "Thái Nguyên mới    | Bắc Kạn=61                               | SUM        | PREDECESSOR_SILENT Thái Nguyên cũ",
                "Thái Nguyên mới    | Bắc Kạn=17/96                            | PERCENTAGE | PREDECESSOR_SILENT Thái Nguyên cũ",
                // 25 per cent and 3 per cent make no 14 per cent.
                "Thái Nguyên mới    | Bắc Kạn=25; Thái Nguyên cũ=3             | PERCENTAGE | PERCENTAGE_ONLY Bắc Kạn, Thái Nguyên cũ",
                "Thái Nguyên mới    | Bắc Kạn=17/96; Thái Nguyên cũ=3          | PERCENTAGE | PERCENTAGE_ONLY Thái Nguyên cũ",
                "Thái Nguyên mới    | Bắc Kạn=39.5; Thái Nguyên cũ=60          | AVERAGE    | NOT_ADDITIVE Bắc Kạn, Thái Nguyên cũ",
                "Thái Nguyên mới    | Bắc Kạn=39/50; Thái Nguyên cũ=60/50      | AVERAGE    | NOT_ADDITIVE Bắc Kạn, Thái Nguyên cũ",
                "Thái Nguyên mới    | Bắc Kạn=COMPLETED; Thái Nguyên cũ=COMPLETED | SUM     | STAGE Bắc Kạn, Thái Nguyên cũ",
                "Thái Nguyên mới    | Bắc Kạn=0; Thái Nguyên cũ=4              | SUM        | rebuilt 4 from Bắc Kạn + Thái Nguyên cũ",
                // A part of Gia Sàng went elsewhere, so its figure belongs to neither of its successors.
                "Phan Đình Phùng    | Gia Sàng cũ=5; Túc Duyên=6               | SUM        | PART_ELSEWHERE Gia Sàng cũ",
                "Gia Sàng           | Gia Sàng cũ=5; Cam Giá=6                 | SUM        | PART_ELSEWHERE Gia Sàng cũ, Cam Giá",
                // Over two changes; a change of kind alone changes no figure, not even a percentage.
                "thành phố Đồng Nai | Bình Phước=5; Đồng Nai cũ=6              | SUM        | rebuilt 11 from Bình Phước + Đồng Nai cũ",
                "thành phố Đồng Nai | Bình Phước=5                             | SUM        | PREDECESSOR_SILENT Đồng Nai cũ",
                "thành phố Đồng Nai | tỉnh Đồng Nai=12.5                       | PERCENTAGE | rebuilt 12.5 from tỉnh Đồng Nai",
                "phường Trị An      | xã Trị An=12.5                           | PERCENTAGE | rebuilt 12.5 from xã Trị An",
                "xã Trị An          | phường Trị An=COMPLETED                  | SUM        | rebuilt COMPLETED from phường Trị An",
                // Back to the map at adoption: what was merged is not taken apart, what was divided is put together.
                "Bắc Kạn            | Thái Nguyên mới=171                      | SUM        | MERGED Thái Nguyên mới",
                "Huyện chia         | Nửa bắc=3; Nửa nam=4                     | SUM        | rebuilt 7 from Nửa bắc + Nửa nam",
                "Huyện chia         | Nửa bắc=3                                | SUM        | PREDECESSOR_SILENT Nửa nam",
                "Gia Sàng cũ        | Phan Đình Phùng=3; Gia Sàng=4            | SUM        | MERGED Phan Đình Phùng, Gia Sàng",
                "Bắc Kạn            | Thái Nguyên cũ=4                         | SUM        | silent",
                "Thái Nguyên mới    | ''                                       | SUM        | silent"
            })
    void aFigureIsRebuiltExactlyOrNotAtAll(String unit, String reported, Combining combining, String outcome) {
        assertThat(say(new Redrawing(MAP.lineage(), values(reported), combining).redraw(MAP.id(unit), YEAR)))
                .isEqualTo(outcome);
    }

    @Test
    void everyYearStandsForItself() {
        var redrawing = new Redrawing(
                MAP.lineage(), Map.of(MAP.id("Bắc Kạn"), Map.of(YEAR, new Amount(BigDecimal.ONE))), Combining.SUM);
        assertThat(redrawing.redraw(MAP.id("Bắc Kạn"), YEAR + 1)).isInstanceOf(Silent.class);
    }

    private static Map<UnitId, Map<Integer, ReportedValue>> values(String reported) {
        var values = new HashMap<UnitId, Map<Integer, ReportedValue>>();
        Arrays.stream(reported.split("; ")).filter(pair -> !pair.isBlank()).forEach(pair -> {
            String[] parts = pair.split("=");
            values.put(MAP.id(parts[0]), Map.of(YEAR, Written.value(parts[1].strip())));
        });
        return values;
    }

    private static String say(Redrawn redrawn) {
        return switch (redrawn) {
            case Reported(var value) -> "reported " + say(value);
            case Rebuilt(var value, var from) -> "rebuilt " + say(value) + " from " + MAP.names(from, " + ");
            case NotRebuilt(var reason, var units) -> reason + " " + MAP.names(units, ", ");
            case Silent() -> "silent";
        };
    }

    private static String say(ReportedValue value) {
        return switch (value) {
            case Amount(var amount) -> amount.toPlainString();
            case Ratio(var numerator, var denominator) -> numerator + "/" + denominator;
            case ReportedValue.Part(var numerator) -> numerator + "/";
            case StageReached(var stage) -> stage.name();
        };
    }
}
