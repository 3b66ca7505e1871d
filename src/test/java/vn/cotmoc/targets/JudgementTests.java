package vn.cotmoc.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cotmoc.targets.TargetReading.Understood;

class JudgementTests {

    private static final BigDecimal TENTH = new BigDecimal("0.1");

    @ParameterizedTest(name = "{2} against {0} ({1}): met {3}, exceeded {4}")
    @CsvSource(
            delimiter = '|',
            value = {
                "≥ 90 | UP | 89.9 | false | false",
                "≥ 90 | UP | 90 | true | false",
                "≥ 90 | UP | 90.00 | true | false",
                "≥ 90 | UP | 90.01 | true | true",
                "≥ 90 | DOWN | 90 | true | false",
                "40 | UP | 40 | true | false",
                "15 | DOWN | 15 | true | false",
                "15 | DOWN | 15.1 | false | false",
                "15 | DOWN | 14.9 | true | true",
                "≤ 15 | UP | 15 | true | false",
                "Trên 95 | UP | 95 | false | false",
                "Trên 95 | UP | 95.1 | true | false",
                "Trên 95 | UP | 95.11 | true | true",
                "Dưới 23 | DOWN | 23 | false | false",
                "Dưới 23 | DOWN | 22.9 | true | false",
                "Dưới 23 | DOWN | 22.8 | true | true",
                "50 - 55 | UP | 49.9 | false | false",
                "50 - 55 | UP | 50 | true | false",
                "50 - 55 | UP | 52.5 | true | false",
                "50 - 55 | UP | 55 | true | false",
                "50 - 55 | UP | 55.1 | true | true",
                "20 - 23 | DOWN | 23.1 | false | false",
                "20 - 23 | DOWN | 23 | true | false",
                "20 - 23 | DOWN | 20 | true | false",
                "20 - 23 | DOWN | 19.9 | true | true",
                "33 - 34 | | 32.9 | false | false",
                "33 - 34 | | 33 | true | false",
                "33 - 34 | | 34.1 | false | false",
                "khoảng 460 | UP | 436.9 | false | false",
                "khoảng 460 | UP | 437 | true | false",
                "khoảng 460 | UP | 483 | true | false",
                "khoảng 460 | UP | 483.1 | true | true",
                "khoảng 460 | DOWN | 483 | true | false",
                "khoảng 460 | DOWN | 483.1 | false | false",
                "khoảng 460 | DOWN | 436.9 | true | true",
                "khoảng 460 | | 437 | true | false",
                "khoảng 460 | | 484 | false | false",
                "30 | | 30.0 | true | false",
                "30 | | 30.1 | false | false",
                "Hoàn thành | UP | 100 | false | false",
                "Đạt tỷ lệ bao phủ | UP | 100 | false | false",
                "Duy trì | UP | 100 | false | false"
            })
    void theWeakerEndDecidesAndTheStrongerEndMustBePassedToExceed(
            String printed, @Nullable Direction direction, BigDecimal value, boolean met, boolean exceeded) {
        var target = ((Understood) TargetReader.read(printed, direction)).target();
        assertThat(target.isMetBy(value, direction)).isEqualTo(met);
        assertThat(target.isExceededBy(value, direction, TENTH)).isEqualTo(exceeded);
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void onlyTheTopOfTheLadderIsCompleted(Stage reached) {
        var completed = new Target.ReachStage(Stage.COMPLETED, "Hoàn thành");
        assertThat(completed.isMetBy(reached)).isEqualTo(reached == Stage.COMPLETED);
    }

    @Test
    void aHigherRungThanAskedForFulfilsAStage() {
        var mostly = new Target.ReachStage(Stage.MOSTLY_DONE, "cơ bản không còn");
        assertThat(mostly.isMetBy(Stage.UNDER_WAY)).isFalse();
        assertThat(mostly.isMetBy(Stage.MOSTLY_DONE)).isTrue();
        assertThat(mostly.isMetBy(Stage.COMPLETED)).isTrue();
    }

    @Test
    void noStageFulfilsANumber() {
        assertThat(new Target.AtLeast(BigDecimal.TEN).isMetBy(Stage.COMPLETED)).isFalse();
    }
}
