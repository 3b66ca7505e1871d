package vn.cotmoc.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import vn.cotmoc.checks.Check;
import vn.cotmoc.checks.Finding;
import vn.cotmoc.reporting.Examining.Asked;
import vn.cotmoc.targets.Period;
import vn.cotmoc.territory.Territory;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;

/// A commune's value beside those of the other communes of Điện Biên, in the eyes of whoever asks.
@PortalTest
@ExtendWith(KeepsReports.class)
class LikeCommunesTests {

    private static final String PHANG = "03325";

    @Autowired
    private People people;

    @Autowired
    private Territory territory;

    @Autowired
    private Examining examining;

    private Desk desk;

    @BeforeEach
    void atTheDesk(@Autowired AutowireCapableBeanFactory beans) {
        desk = beans.createBean(Desk.class);
    }

    /// Its own staff reads no other commune and learns nothing of them, not even their middle.
    @ParameterizedTest(name = "{0} beside {1} communes, {2} on record: {3}")
    @CsvSource({
        "canbo.nnmt, 8, SUBMITTED, true",
        "canbo.nnmt, 7, SUBMITTED, false",
        "canbo.nnmt, 8, DRAFT, false",
        "duyet.dienbien, 8, APPROVED, true",
        "duyet.dienbien, 8, SUBMITTED, true",
        "canbo.muongphang, 8, APPROVED, false",
        "canbo.muongphang, 8, SUBMITTED, false"
    })
    void itIsComparedByThoseWhoReadTheOthers(String who, int communes, String status, boolean compared) {
        report(communes, status);
        var findings = people.as(who, () -> examining.findings(List.of(Asked.typed(slot(), Desk.number("20")))));
        assertThat(findings.getFirst().findings().stream().map(Finding::check).toList())
                .isEqualTo(compared ? List.of(Check.UNITS_OUTLIER) : List.of());
    }

    private Slot slot() {
        var commune = people.as(
                Desk.OFFICER,
                () -> territory.commune(PHANG, LocalDate.of(2026, 11, 1)).orElseThrow());
        return new Slot(desk.indicator("25"), commune.id(), PHANG, Period.year(2026));
    }

    /// 90.1, 90.2, 90.3 and so on, commune after commune.
    private static void report(int communes, String status) {
        OwnerDatabase.jdbc()
                .sql("""
                        insert into report (indicator_id, unit_id, province_id, agency_id, year, revision, status, maturity, amount, illustrative,
                            author_id, author_name, recorded_at, entered_by, entered_at)
                        select i.id, c.id, i.province_id, i.advising_agency_id, 2026, 1, :status, 'ESTIMATE', 90 + 0.1 * row_number() over (), true,
                            a.id, a.display_name, now(), a.display_name, now()
                        from indicator i join resolution r on r.id = i.resolution_id and r.slug = :slug
                        join account a on a.username = 'canbo.yte'
                        join (select id from administrative_unit where level = 'COMMUNE' and province_code = '11' and valid_to is null
                              and code <> :own order by code limit :communes) c on true
                        where i.code = '25'
                        """)
                .param("status", status)
                .param("slug", Desk.SLUG)
                .param("own", PHANG)
                .param("communes", communes)
                .update();
    }
}
