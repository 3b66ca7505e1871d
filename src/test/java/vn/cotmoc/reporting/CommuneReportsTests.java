package vn.cotmoc.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import vn.cotmoc.targets.Period;
import vn.cotmoc.territory.Territory;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.StatementCounter;

/// Values of communes and of quarters: kept apart from the province's year, and from other communes.
@PortalTest
@ExtendWith(KeepsReports.class)
class CommuneReportsTests {

    private static final String PHANG = "03325";
    private static final String NHE = "03160";

    @Autowired
    private Territory territory;

    @Autowired
    private People people;

    @Autowired
    private Reports reports;

    @Autowired
    private DecidingReports decisions;

    @Autowired
    private Figures figures;

    @Autowired
    private StatementCounter statements;

    private Desk desk;

    @BeforeEach
    void atTheDesk(@Autowired AutowireCapableBeanFactory beans) {
        desk = beans.createBean(Desk.class);
    }

    @ParameterizedTest(name = "{0} writes for {1}: {2}")
    @CsvSource({
        "canbo.muongphang, 03325, written",
        "canbo.muongphang, 03160, refused",
        "canbo.muongphang, 11, refused",
        "canbo.muongnhe, 03160, written",
        "canbo.muongnhe, 03325, refused",
        "canbo.nnmt, 03325, written",
        "canbo.yte, 03325, refused",
        "lanhdao.dienbien, 03325, refused"
    })
    void aCommunesStaffReportOnTheirCommuneAlone(String who, String unit, String outcome) {
        var slot = slot(unit, "2026-Q3");
        var saved = desk.save(who, new Reports.Save(slot, Desk.number("12"), 0, false, null));
        if (outcome.equals("written")) Desk.accepted(saved, 1, ReportStatus.DRAFT);
        else Desk.refused(saved, Refusal.NOT_YOURS);
    }

    @Test
    void periodsAndUnitsAreValuesOfTheirOwn() {
        for (String unit : List.of("11", PHANG, NHE))
            for (String period : List.of("2026", "2026-Q1", "2026-Q2"))
                Desk.accepted(
                        desk.save(Desk.OFFICER, new Reports.Save(slot(unit, period), Desk.number("7"), 0, false, null)),
                        1,
                        ReportStatus.DRAFT);
        assertThat(desk.latest("3.1", 2026).orElseThrow().period()).isEqualTo(Period.year(2026));
        assertThat(Desk.events(Desk.SLUG + "/3.1/2026-Q1/" + PHANG)).containsExactly("canbo.nnmt report.draft");
    }

    @Test
    void neitherDraftsNorApprovedFiguresOfACommuneAreForAnother() {
        var slot = slot(PHANG, "2026");
        desk.save("canbo.muongphang", new Reports.Save(slot, Desk.number("12"), 0, true, null));
        assertThat(seen("canbo.muongphang", slot)).isTrue();
        assertThat(seen("canbo.nnmt", slot)).isTrue();
        assertThat(seen("canbo.muongnhe", slot)).isFalse();
        assertThat(seen("lanhdao.dienbien", slot)).isFalse();
        desk.approve(Desk.APPROVER, List.of(new DecidingReports.Decision(slot, 1)));
        assertThat(seen("lanhdao.dienbien", slot)).isTrue();
        assertThat(seen("canbo.muongphang", slot)).isTrue();
        assertThat(seen("canbo.muongnhe", slot)).isFalse();
        assertThat(seen("lanhdao.laichau", slot)).isFalse();
    }

    @Test
    void savingAValueTakesAtMostFiveStatements() {
        var user = people.user(Desk.OFFICER);
        var slot = slot("11", "2026");
        var first = new Reports.Save(slot, Desk.number("3.2"), 0, false, "count-1");
        var second = new Reports.Save(slot, Desk.number("3.3"), 1, false, "count-2");
        for (var save : List.of(first, second))
            assertThat(statements.statements(() -> people.as(Desk.OFFICER, () -> reports.save(List.of(save), user))))
                    .isLessThanOrEqualTo(5);
    }

    private boolean seen(String who, Slot slot) {
        return people.as(who, () -> figures.latest(slot)).isPresent();
    }

    private Slot slot(String unit, String period) {
        var indicator = desk.indicator("3.1");
        var day = LocalDate.of(2026, 11, 1);
        var place = people.as(
                Desk.OFFICER, () -> unit.length() == 2 ? territory.province(unit, day) : territory.commune(unit, day));
        return new Slot(
                indicator, place.orElseThrow().id(), unit, Period.read(period).orElseThrow());
    }
}
