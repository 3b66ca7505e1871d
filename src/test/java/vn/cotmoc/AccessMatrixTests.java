package vn.cotmoc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.cotmoc.testing.KeepsAlerts;
import vn.cotmoc.testing.KeepsDrafts;
import vn.cotmoc.testing.KeepsEvidence;
import vn.cotmoc.testing.KeepsInspections;
import vn.cotmoc.testing.KeepsMeetings;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.KeepsReviews;
import vn.cotmoc.testing.KeepsScenarios;
import vn.cotmoc.testing.KeepsTasks;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.Visitors;
import vn.cotmoc.testing.Visitors.Visitor;

/// Every route × every account of the demonstration, own objects and those of another province.
@PortalTest
@ExtendWith({
    KeepsReports.class,
    KeepsDrafts.class,
    KeepsEvidence.class,
    KeepsScenarios.class,
    KeepsMeetings.class,
    KeepsInspections.class,
    KeepsReviews.class,
    KeepsAlerts.class,
    KeepsTasks.class
})
class AccessMatrixTests {

    private static final String NOBODY = "nobody";

    @Autowired
    private Visitors visitors;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    /// One line of the matrix.
    record Line(String method, String route, String address, String body, Map<String, Integer> statuses) {

        static Line of(NamedCsvRecord row) {
            var statuses = new LinkedHashMap<String, Integer>();
            people(row).forEach(who -> statuses.put(who, Integer.valueOf(row.getField(who))));
            return new Line(
                    row.getField("method"),
                    row.getField("route"),
                    row.getField("address"),
                    row.getField("body"),
                    statuses);
        }

        private static Stream<String> people(NamedCsvRecord row) {
            return row.getHeader().stream().skip(4);
        }

        @Override
        public String toString() {
            return method + " " + address;
        }
    }

    static List<Line> lines() throws IOException {
        var file = Objects.requireNonNull(AccessMatrixTests.class.getResourceAsStream("access-matrix.csv"));
        try (var reader = CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.stream().map(Line::of).toList();
        }
    }

    @Test
    void everyRouteHasALineAndEveryLineARoute() throws IOException {
        var mapped = mapping.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream().flatMap(pattern -> {
                    var methods = info.getMethodsCondition().getMethods();
                    return methods.isEmpty()
                            ? Stream.of("GET " + pattern)
                            : methods.stream().map(method -> method + " " + pattern);
                }))
                // The page of last resort, which the container forwards to.
                .filter(route -> !route.endsWith(" /error"))
                .collect(Collectors.toCollection(TreeSet::new));
        var written = lines().stream()
                .map(line -> line.method() + " " + line.route())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(written).isEqualTo(mapped);
    }

    @Test
    void everyAccountHasAColumn() throws IOException {
        var everybody = Stream.concat(People.ALL.stream(), Stream.of(NOBODY)).toList();
        assertThat(lines())
                .allSatisfy(
                        line -> assertThat(line.statuses().keySet()).containsExactlyInAnyOrderElementsOf(everybody));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void eachGetsWhatTheMatrixSays(Line line) {
        var answered = new LinkedHashMap<String, Integer>();
        line.statuses().keySet().forEach(who -> answered.put(who, visit(line, who)));
        assertThat(answered).isEqualTo(line.statuses());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/css/portal.css",
                "/js/portal.js",
                "/images/icon.svg",
                "/webjars/bootstrap/5.3.8/css/bootstrap.min.css"
            })
    void whatThePagesAreMadeOfIsForEverybody(String asset) {
        assertThat(visitors.nobody().get(asset)).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/env",
                "/swagger-ui/index.html",
                "/anything",
                "/webjars/other.js",
                "/templates/shared/layout.html",
                "/application.yml"
            })
    void everythingElseLeadsNobodyToTheDoor(String address) {
        assertThat(visitors.nobody().with(HttpHeaders.ACCEPT, "text/html").get(address))
                .hasStatus(302)
                .redirectedUrl()
                .endsWith("/sign-in");
    }

    /// Health is asked on the management port; the port of the pages does not know it.
    @Test
    void healthIsNotToldOnThePortOfThePages() {
        assertThat(visitors.nobody().get("/actuator/health")).hasStatus(404);
    }

    private int visit(Line line, String who) {
        Visitor visitor = who.equals(NOBODY) ? visitors.nobody() : visitors.person(who);
        boolean program = line.address().startsWith("/api/");
        var request = visitor.send(HttpMethod.valueOf(line.method()), MatrixPlaces.filled(line.address()));
        if (program) request.contentType(MediaType.APPLICATION_JSON).content(line.body());
        else if (!line.method().equals("GET"))
            request.with(csrf())
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .content(MatrixPlaces.filled(line.body()));
        MockHttpServletResponse answer = request.exchange().getResponse();
        if (who.equals(NOBODY) && answer.getStatus() == 302)
            assertThat(answer.getRedirectedUrl()).as("%s by nobody", line).endsWith("/sign-in");
        return answer.getStatus();
    }
}
