package vn.cotmoc.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cotmoc.checks.FindingWords;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.Indicators;
import vn.cotmoc.reporting.Examining.Asked;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;

/// What the checks find over every value of the demonstration: each line has been judged by hand.
@PortalTest
class DemoFindingsTests {

    @Autowired
    private People people;

    @Autowired
    private Indicators indicators;

    @Autowired
    private Examining examining;

    @Autowired
    private FindingWords words;

    @Test
    void theDemonstrationHasFewFindings() {
        var found = new ArrayList<String>();
        people.as("kiemtra.trunguong", () -> {
            for (Indicator indicator : indicators.ofResolution(Desk.SLUG))
                examining
                        .findings(IntStream.rangeClosed(2021, 2028)
                                .mapToObj(year -> Asked.standing(Slot.provincial(indicator, year)))
                                .toList())
                        .forEach(examined -> examined.findings()
                                .forEach(finding -> found.add("%s %d %s %s"
                                        .formatted(
                                                indicator.code(),
                                                examined.slot().year(),
                                                finding.severity(),
                                                words.say(finding, Locale.of("vi"))))));
            return null;
        });
        assertThat(found).isEqualTo(List.of());
    }
}
