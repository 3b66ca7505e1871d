package vn.cotmoc.users;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class WhenceTests {

    @ParameterizedTest
    @CsvSource({
        "203.162.4.191, 203.162.4.0/24",
        "127.0.0.1, 127.0.0.0/24",
        "2405:4800:102:1::5, 2405:4800:102::/48",
        "0:0:0:0:0:0:0:1, 0:0:0::/48",
        "::1, ::/48",
        "fe80::1%eth0, ''",
        "quantri.example, ''",
        "'', ''"
    })
    void theTrailKeepsTheNetworkAndNotTheMachine(String address, String kept) {
        assertThat(Whence.network(address)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /api/v1/resolutions/a/indicators/5/values/2026, API",
        "POST, /approvals/decide, PAGE",
        "GET, /apiary, PAGE"
    })
    void theAddressTellsTheDoor(String method, String uri, Whence.Origin origin) {
        var whence = Whence.of(new MockHttpServletRequest(method, uri));
        assertThat(whence.origin()).isEqualTo(origin);
        assertThat(whence.place()).isEqualTo(method + " " + uri);
    }

    @Test
    void aLongAddressIsCut() {
        assertThat(Whence.of(new MockHttpServletRequest("GET", "/" + "a".repeat(1000)))
                        .place())
                .hasSize(300);
    }

    @Test
    void whatNobodyAskedForIsTheRounds() {
        assertThat(Whence.current().origin()).isEqualTo(Whence.Origin.JOB);
    }
}
