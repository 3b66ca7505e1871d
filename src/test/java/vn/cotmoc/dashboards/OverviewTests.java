package vn.cotmoc.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cotmoc.dashboards.OverviewPage.Line;
import vn.cotmoc.reporting.Viewpoint;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.StatementCounter;
import vn.cotmoc.testing.Visitors;

/// The provinces beside each other: each with its own commitments, and none before another.
@PortalTest
class OverviewTests {

    private static final Locale VIETNAMESE = Locale.of("vi");

    @Autowired
    private Overviews overviews;

    @Autowired
    private ProvinceDashboards dashboards;

    @Autowired
    private People people;

    @Autowired
    private Visitors visitors;

    @Autowired
    private StatementCounter counter;

    @AfterEach
    void takeOutWhatWasAdded() {
        Multiplied.takeOut();
    }

    @ParameterizedTest
    @ValueSource(ints = {2025, 2026})
    void aProvinceSaysOfItselfWhatItsOwnPageSays(int year) {
        var view = Viewpoint.of(year);
        var page = overview("kiemtra.trunguong", view, 1);
        assertThat(page.lines()).extracting(Line::code).contains("11", "12").isSorted();
        for (Line line : page.lines()) {
            var own = people.as("kiemtra.trunguong", () -> {
                var board = dashboards.board(line.code(), view).orElseThrow();
                return dashboards.page(board, RowFilter.EVERY_ROW, VIETNAMESE);
            });
            assertThat(line.counts().sentence()).isEqualTo(own.counts().sentence());
            assertThat(line.counts().onCourse()).isEqualTo(own.counts().onCourse());
        }
    }

    @Test
    void whoReadsOneProvinceSeesThatProvinceAlone() {
        assertThat(overview("lanhdao.dienbien", Viewpoint.of(2026), 1).lines())
                .extracting(Line::code)
                .containsExactly("11");
    }

    @Test
    void moreResolutionsCostNoStatementMore() {
        int before = statements();
        Multiplied.resolutions(3);
        assertThat(statements()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-3", "99"})
    void aSheetThatDoesNotExistIsTheNearestThatDoes(String sheet) {
        assertThat(visitors.person("lanhdao.dienbien").get("/provinces?page=" + sheet))
                .hasStatusOk()
                .bodyText()
                .contains("Điện Biên");
    }

    @Test
    void theOverviewOfADaySaysSo() {
        assertThat(visitors.person("lanhdao.dienbien").get("/provinces?asOf=2026-06-30"))
                .hasStatusOk()
                .bodyText()
                .contains("30/6/2026");
    }

    private int statements() {
        return counter.statements(() -> overview("kiemtra.trunguong", Viewpoint.of(2026), 1));
    }

    private OverviewPage overview(String who, Viewpoint view, int sheet) {
        return people.as(who, () -> overviews.page(view, sheet, VIETNAMESE));
    }
}
