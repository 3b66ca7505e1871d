package vn.cotmoc.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.cotmoc.testing.Browser;
import vn.cotmoc.testing.KeepsAlerts;
import vn.cotmoc.testing.PortalTest;

/// A leader follows a row from its page, changes how, and ends it: one press each, with scripts and without.
@PortalTest
@ExtendWith({Browser.Needed.class, KeepsAlerts.class})
class AlertJourneyTests {

    private static final String FIRST = "#followed ~ .table-wrap tbody tr:first-child ";

    @LocalServerPort
    private int port;

    @ParameterizedTest(name = "with scripts: {0}")
    @ValueSource(booleans = {true, false})
    void aRowIsFollowedChangedAndEnded(boolean scripts) {
        try (var leader = Visitor.at(port, "lanhdao.dienbien", scripts)) {
            leader.open(Visitor.RESOLUTION + "/indicators/5");
            leader.press("main form[action='/alerts'] button");
            assertThat(leader.words(".notice.good")).contains("Đã theo dõi");
            assertThat(leader.words(FIRST + "th")).contains("24-NQ/TU, 5. ");
            leader.press(FIRST + "td:nth-child(2) button");
            assertThat(leader.words(FIRST + "td:nth-child(2)")).startsWith("Chỉ khi xấu đi");
            leader.press(FIRST + "td:nth-child(3) button");
            assertThat(leader.words(FIRST + "td:nth-child(3)")).startsWith("Ngay");
            if (scripts) Axe.findsNothing(leader);
            leader.press(FIRST + "td:nth-child(4) button");
            assertThat(leader.words("main")).contains("Bạn chưa theo dõi nơi nào.");
        }
    }
}
