package vn.cotmoc.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/// When time alone has changed what is believed.
class LastBeliefTests {

    private static final LocalDate DAY = LocalDate.of(2027, 12, 15);

    private static LastBelief last(String method) {
        return new LastBelief("x", "AT_RISK", "LOW", "{\"2028\": \"AT_RISK\", \"2030\": \"BEHIND\"}", method);
    }

    private static BeliefRow row(String word, String confidence, String milestones) {
        var id = UUID.randomUUID();
        return new BeliefRow(
                id,
                id,
                2027,
                2026,
                2028,
                word,
                "POSITION_ALONE",
                confidence,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                milestones,
                "{}",
                "y",
                "1.0",
                "CALENDAR",
                "15/12/2027",
                false,
                null,
                "",
                DAY.atStartOfDay().atOffset(ZoneOffset.UTC));
    }

    @ParameterizedTest(name = "{0}, {1}, {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            AT_RISK | LOW    | {"2028":"AT_RISK","2030":"BEHIND"} | false
            BEHIND  | LOW    | {"2028":"AT_RISK","2030":"BEHIND"} | true
            AT_RISK | MEDIUM | {"2028":"AT_RISK","2030":"BEHIND"} | true
            AT_RISK | LOW    | {"2028":"AT_RISK","2030":"MISSED"} | true
            """)
    void anotherWordOrConfidenceIsAnotherBeliefAndFiguresAreNot(
            String word, String confidence, String milestones, boolean otherwise) {
        assertThat(last("1.0").saysOtherwise(row(word, confidence, milestones), JsonMapper.shared()))
                .isEqualTo(otherwise);
    }

    @Test
    void theCauseIsTheDayUnlessTheMethodIsAnother() {
        assertThat(last(Assessment.METHOD_VERSION).aged(DAY))
                .isEqualTo(new KeepingBeliefs.Change(Cause.CALENDAR, "15/12/2027"));
        assertThat(last("0.9").aged(DAY)).isEqualTo(new KeepingBeliefs.Change(Cause.METHOD, Assessment.METHOD_VERSION));
    }
}
