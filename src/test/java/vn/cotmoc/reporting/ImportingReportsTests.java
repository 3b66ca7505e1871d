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
import vn.cotmoc.reporting.ImportingReports.Fault;
import vn.cotmoc.reporting.ImportingReports.Imported;
import vn.cotmoc.reporting.ImportingReports.Row;
import vn.cotmoc.targets.Period;
import vn.cotmoc.territory.Territory;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;

/// Many values at once go by the rules of one.
@PortalTest
@ExtendWith(KeepsReports.class)
class ImportingReportsTests {

    private static final String SAID = """
            select e.account_name || ' ' || e.kind || ' ' || (e.details - 'revision')::text || coalesce(e.account_id::text, '') || e.province_id
            from audit_event e where e.subject = ? order by e.id
            """;

    @Autowired
    private ImportingReports importing;

    @Autowired
    private People people;

    @Autowired
    private Territory territory;

    private Desk desk;
    private int before;

    @BeforeEach
    void atTheDesk(@Autowired AutowireCapableBeanFactory beans) {
        desk = beans.createBean(Desk.class);
        before = revisions("03325");
    }

    @Test
    void whatIsImportedStandsAndIsOnRecordAsIfItHadBeenSavedByItself() {
        desk.save(Desk.OFFICER, new Reports.Save(slot("03325", "2026"), Desk.number("3.20"), 0, false, null));
        desk.save(Desk.OFFICER, new Reports.Save(slot("03325", "2026"), Desk.because("4", "đếm lại"), 1, false, null));
        var first = new Row(1, slot("03160", "2026"), Desk.number("3.20"), 0);
        assertThat(write(Desk.OFFICER, first).changed()).isEqualTo(1);
        assertThat(write(Desk.OFFICER, new Row(7, slot("03160", "2026"), Desk.because("4", "đếm lại"), 1))
                        .changed())
                .isEqualTo(1);
        assertThat(trail("03160")).hasSize(2).isEqualTo(trail("03325"));
        assertThat(rows("03160")).isEqualTo(rows("03325"));
    }

    @Test
    void oneFaultyRowKeepsAllOthersOut() {
        var imported = write(
                Desk.OFFICER,
                new Row(1, slot("03325", "2026"), Desk.number("3"), 0),
                new Row(2, slot("03160", "2026"), Desk.number("1e16"), 0));
        assertThat(imported.faulty()).isEqualTo(1);
        assertThat(imported.faults()).singleElement().extracting(Fault::place).isEqualTo(2L);
        assertThat(revisions("03325")).isEqualTo(before);
    }

    @Test
    void whoeverOnlyLooksWritesNothing() {
        var row = new Row(1, slot("03325", "2026"), Desk.number("3"), 0);
        assertThat(look(Desk.OFFICER, row))
                .extracting(Imported::changed, Imported::faulty)
                .containsExactly(1L, 0L);
        assertThat(revisions("03325")).isEqualTo(before);
    }

    @Test
    void theSameValueTwiceInAFileIsNoValue() {
        var imported = write(
                Desk.OFFICER,
                new Row(4, slot("03325", "2026"), Desk.number("3"), 0),
                new Row(9, slot("03325", "2026"), Desk.number("3"), 0));
        assertThat(imported.faults()).containsExactly(new Fault.Twice(9, 4));
        assertThat(revisions("03325")).isEqualTo(before);
    }

    @Test
    void whoeverHasNotSeenTheLatestIsToldWhatItIs() {
        desk.save(Desk.OFFICER, new Reports.Save(slot("03325", "2026"), Desk.number("3"), 0, false, null));
        var imported = write(Desk.OFFICER, new Row(1, slot("03325", "2026"), Desk.number("5"), 0));
        assertThat(imported.faults()).singleElement().isInstanceOfSatisfying(Fault.Single.class, fault -> {
            assertThat(fault.why())
                    .isInstanceOfSatisfying(
                            Submission.Stale.class,
                            stale -> assertThat(stale.present())
                                    .hasValueSatisfying(figure -> assertThat(figure.says(Desk.number("3")))
                                            .isTrue()));
        });
    }

    @ParameterizedTest(name = "what stands there {0} is left alone")
    @CsvSource({"DRAFT", "SUBMITTED", "APPROVED", "RETURNED"})
    void whatSaysTheSameChangesNothingWhateverItsState(ReportStatus status) {
        brought(status);
        int revisions = revisions("03325");
        for (int seen = 0; seen <= revisions; seen++)
            assertThat(write(Desk.OFFICER, new Row(1, slot("03325", "2026"), Desk.number("3.0"), seen)))
                    .extracting(Imported::changed, Imported::unchanged, Imported::faulty)
                    .containsExactly(0L, 1L, 0L);
        assertThat(revisions("03325")).isEqualTo(revisions);
    }

    @Test
    void whatWasApprovedIsChangedForAReasonOnly() {
        brought(ReportStatus.APPROVED);
        var without = write(Desk.OFFICER, new Row(1, slot("03325", "2026"), Desk.number("5"), 2));
        assertThat(without.faults())
                .singleElement()
                .isInstanceOfSatisfying(
                        Fault.Single.class, fault -> Desk.refused(fault.why(), Refusal.REASON_FOR_CORRECTION_MISSING));
        var with = write(Desk.OFFICER, new Row(1, slot("03325", "2026"), Desk.because("5", "đếm lại"), 2));
        assertThat(with.changed()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} for {1}, {2}: {3}")
    @CsvSource({
        "canbo.muongphang, 03325, 2026, ''",
        "canbo.muongphang, 03160, 2026, NOT_YOURS",
        "canbo.muongphang, 11, 2026, NOT_YOURS",
        "canbo.yte, 11, 2026, NOT_YOURS",
        "lanhdao.dienbien, 11, 2026, NOT_YOURS",
        "canbo.nnmt, 11, 2031, PERIOD_NOT_OPEN",
        "canbo.nnmt, 11, 2024, PERIOD_CLOSED"
    })
    void nobodyWritesInBulkWhatHeMayNotWriteByItself(String who, String unit, String period, String refusal) {
        var imported = write(who, new Row(1, slot(unit, period), Desk.number("3"), 0));
        if (refusal.isEmpty()) assertThat(imported.changed()).isEqualTo(1);
        else
            assertThat(imported.faults())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Fault.Single.class, fault -> Desk.refused(fault.why(), Refusal.valueOf(refusal)));
    }

    @Test
    void manyMoreThanOneLotAreWrittenAndRecordedOneByOne() {
        var communes = people.as(Desk.OFFICER, () -> territory.communes("11", LocalDate.of(2026, 11, 1)));
        var indicator = desk.indicator("3.1");
        var rows = communes.stream()
                .flatMap(commune -> List.of("2026", "2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4").stream()
                        .map(period -> new Slot(
                                indicator,
                                commune.id(),
                                commune.code(),
                                Period.read(period).orElseThrow())))
                .map(slot -> new Row(slot.hashCode(), slot, Desk.number("7"), 0))
                .toArray(Row[]::new);
        long before = events();
        assertThat(write(Desk.OFFICER, rows).changed()).isEqualTo(rows.length);
        assertThat(events() - before).isEqualTo(rows.length);
    }

    private void brought(ReportStatus status) {
        var slot = slot("03325", "2026");
        desk.save("canbo.muongphang", new Reports.Save(slot, Desk.number("3"), 0, status != ReportStatus.DRAFT, null));
        var decision = new DecidingReports.Decision(slot, 1);
        switch (status) {
            case DRAFT, SUBMITTED -> {}
            case APPROVED -> desk.approve(Desk.APPROVER, List.of(decision));
            case RETURNED -> desk.giveBack(Desk.APPROVER, decision, "xem lại");
        }
    }

    private Imported write(String who, Row... rows) {
        return imported(who, false, rows);
    }

    private Imported look(String who, Row... rows) {
        return imported(who, true, rows);
    }

    private Imported imported(String who, boolean dryRun, Row... rows) {
        var user = people.user(who);
        return people.as(
                who,
                () -> importing.write(
                        taker -> {
                            List.of(rows).forEach(taker);
                            return true;
                        },
                        dryRun,
                        user));
    }

    private Slot slot(String unit, String period) {
        var day = LocalDate.of(2026, 11, 1);
        var place = people.as(
                Desk.OFFICER, () -> unit.length() == 2 ? territory.province(unit, day) : territory.commune(unit, day));
        return new Slot(
                desk.indicator("3.1"),
                place.orElseThrow().id(),
                unit,
                Period.read(period).orElseThrow());
    }

    private static List<String> trail(String unit) {
        return OwnerDatabase.jdbc()
                .sql(SAID)
                .param(Desk.SLUG + "/3.1/2026/" + unit)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /// Everything that a revision holds but whose it is, when it was written and its own name.
    private static List<String> rows(String unit) {
        return OwnerDatabase.jdbc()
                .sql("""
                        select (to_jsonb(r) - 'id' - 'unit_id' - 'recorded_at' - 'entered_at')::text
                        from report r join administrative_unit u on u.id = r.unit_id where u.code = ? and r.year = 2026 and r.quarter = 0 order by r.revision
                        """)
                .param(unit)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static int revisions(String unit) {
        return OwnerDatabase.jdbc()
                .sql(
                        "select count(*) from report where unit_id in (select id from administrative_unit where code = ? and level = 'COMMUNE')")
                .param(unit)
                .query(Integer.class)
                .single();
    }

    private static long events() {
        return OwnerDatabase.jdbc()
                .sql("select count(*) from audit_event where kind = 'report.draft'")
                .query(Long.class)
                .single();
    }
}
