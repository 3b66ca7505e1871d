package vn.cotmoc.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Objects;
import java.util.Optional;
import org.apache.catalina.valves.RemoteIpValve;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import vn.cotmoc.testing.PortalTest;

/// From where somebody comes is what the network says; a proxy that is named is believed, and nobody else.
@PortalTest
class ForwardedHeadersTests {

    @Autowired
    private ServletWebServerApplicationContext portal;

    @LocalServerPort
    private int port;

    @Test
    void aProxyOnThisMachineIsBelieved() throws Exception {
        assertThat(asked("127.0.0.1").headers().firstValue("Location"))
                .hasValueSatisfying(where -> assertThat(where).startsWith("https://cotmoc.example"));
    }

    @Test
    void nobodyElseIsBelieved() throws Exception {
        var own = ownAddress();
        assumeThat(own).as("an address of this machine that others could have").isPresent();
        assertThat(asked(own.orElseThrow()).headers().firstValue("Location").orElse(""))
                .doesNotContain("cotmoc.example")
                .doesNotStartWith("https");
    }

    @Test
    void onlyThisMachineIsNamedUnlessItIsSet() {
        var server = (TomcatWebServer) Objects.requireNonNull(portal.getWebServer());
        var valves = server.getTomcat().getEngine().getPipeline().getValves();
        assertThat(valves)
                .filteredOn(RemoteIpValve.class::isInstance)
                .singleElement()
                .satisfies(valve ->
                        assertThat(((RemoteIpValve) valve).getInternalProxies()).isEqualTo("127.0.0.0/8, ::1/128"));
    }

    private HttpResponse<Void> asked(String host) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://%s:%d/work".formatted(host, port)))
                    .header("X-Forwarded-For", "203.113.7.9")
                    .header("X-Forwarded-Host", "cotmoc.example")
                    .header("X-Forwarded-Proto", "https")
                    .build();
            return client.send(request, BodyHandlers.discarding());
        }
    }

    private static Optional<String> ownAddress() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && address.getAddress().length == 4)
                .map(InetAddress::getHostAddress)
                .findFirst();
    }
}
