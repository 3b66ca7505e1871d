package vn.cotmoc.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cotmoc.imports.UnitLists.Confirmation;
import vn.cotmoc.imports.UnitLists.Preview;
import vn.cotmoc.imports.UnitLists.Uploading;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.territory.AdministrativeUnit;
import vn.cotmoc.territory.Extent;
import vn.cotmoc.territory.Territory;
import vn.cotmoc.territory.UnitListComparison.Kind;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.StatementCounter;

/// An official list changes nothing until it is confirmed, and rewrites nothing then.
@PortalTest
class UnitListsTests {

    private static final LocalDate DAY = LocalDate.of(2031, 1, 1);
    private static final LocalDate BEFORE = DAY.minusDays(1);
    private static final String ACT = "Nghị quyết thử nghiệm";

    @Autowired
    private UnitLists lists;

    @Autowired
    private Territory territory;

    @Autowired
    private People people;

    @Autowired
    private StatementCounter counter;

    @BeforeEach
    @AfterEach
    void asItWas() {
        var owner = OwnerDatabase.jdbc();
        owner.sql("delete from unit_succession where legal_basis = ?")
                .param(ACT)
                .update();
        owner.sql("delete from administrative_unit where legal_basis = ?")
                .param(ACT)
                .update();
        owner.sql("update administrative_unit set valid_to = null where valid_to = ?")
                .param(BEFORE)
                .update();
        owner.sql("delete from unit_list").update();
        owner.sql("delete from audit_event where kind = 'units.list-adopted'").update();
    }

    @Test
    void everyKindOfChangeIsShownAndTakenOverWithoutTouchingHistory() {
        var preview = preview(laiChau(true));
        assertThat(preview.faults()).isEmpty();
        assertThat(preview.comparison().unchanged()).isEqualTo(34 + 45);
        assertThat(preview.comparison().changes())
                .flatExtracting(change -> change.kinds())
                .containsExactlyInAnyOrder(Kind.RENAMED, Kind.KIND_CHANGED, Kind.MOVED, Kind.ENDED, Kind.NEW);
        assertThat(administrator(() -> territory.communes("12", DAY))).hasSize(38);

        assertThat(confirm(preview)).isEqualTo(Confirmation.ADOPTED);
        var after = administrator(() -> territory.communes("12", DAY));
        assertThat(after).hasSize(37).extracting(AdministrativeUnit::fullName).contains("Xã Hoàn Toàn Mới");
        assertThat(administrator(() -> territory.communes("12", BEFORE))).hasSize(38);
        assertThat(administrator(() -> territory.communes("11", DAY))).hasSize(46);
        assertThat(after.stream().filter(unit -> unit.name().equals("Tên Mới")).toList())
                .singleElement()
                .satisfies(renamed -> {
                    assertThat(renamed.validFrom()).isEqualTo(DAY);
                    assertThat(renamed.legalBasis()).isEqualTo(ACT);
                    assertThat(renamed.predecessors()).singleElement().satisfies(link -> {
                        assertThat(link.extent()).isEqualTo(Extent.WHOLE);
                        assertThat(link.validTo()).isEqualTo(BEFORE);
                    });
                });
        assertThat(OwnerDatabase.jdbc()
                        .sql(
                                "select account_name || ' ' || subject || ' ' || (details ->> 'RENAMED') from audit_event where kind = 'units.list-adopted'")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("units/COMMUNE/2031-01-01 1");
    }

    @Test
    void theSameFileAgainChangesNothing() {
        confirm(preview(laiChau(true)));
        var again = preview(laiChau(true));
        assertThat(again.comparison().changes()).isEmpty();
        assertThat(again.mayBeConfirmed()).isFalse();
        assertThat(confirm(again)).isEqualTo(Confirmation.ADOPTED);
        assertThat(OwnerDatabase.jdbc()
                        .sql("select count(*) from audit_event where kind = 'units.list-adopted'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aPreviewIsRefusedOnceTheUnitsHaveChanged() {
        var preview = preview(laiChau(true));
        OwnerDatabase.jdbc()
                .sql("update administrative_unit set valid_to = ? where code = '03127' and valid_to is null")
                .param(BEFORE)
                .update();
        assertThat(confirm(preview)).isEqualTo(Confirmation.STALE);
        assertThat(administrator(() -> territory.communes("11", DAY))).hasSize(44);
        assertThat(administrator(() -> territory.communes("12", DAY))).hasSize(38);
    }

    @Test
    void aListWithAFaultyLineIsNotTakenOverAtAll() {
        var preview = preview(laiChau(true) + "99,03999,Lạc,xã,Xã Lạc\n");
        assertThat(preview.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.reason()).isEqualTo(UnitListFault.Reason.PROVINCE_UNKNOWN));
        assertThat(confirm(preview)).isEqualTo(Confirmation.FAULTY);
        assertThat(administrator(() -> territory.communes("12", DAY))).hasSize(38);
    }

    @Test
    void threeThousandUnitsAreTakenOverWithinSeconds() {
        String many = IntStream.range(0, 3321)
                .mapToObj(number -> "01,%05d,Số %d,xã,Xã Số %d\n".formatted(40000 + number, number, number))
                .collect(Collectors.joining());
        var preview = preview("province_code,commune_code,name,type,full_name\n" + many);
        assertThat(preview.comparison().changes()).hasSize(3321);
        long begun = System.nanoTime();
        assertThat(confirm(preview)).isEqualTo(Confirmation.ADOPTED);
        assertThat(System.nanoTime() - begun).isLessThan(20_000_000_000L);
        assertThat(administrator(() -> territory.communesLike("so 33", DAY, 0, 100))
                        .total())
                .isPositive();
        assertThat(counter.statements(() -> administrator(() -> territory.communes("01", DAY))))
                .isEqualTo(2);
    }

    @Test
    void whoIsNoAdministratorNeitherUploadsNorSeesNorConfirms() {
        var preview = preview(laiChau(false));
        for (String who : List.of("bientap.dienbien", "kiemtra.trunguong", "lanhdao.laichau")) {
            var user = people.user(who);
            assertThatThrownBy(() -> people.as(who, () -> lists.upload("x", new byte[0], DAY, ACT, user)))
                    .isInstanceOf(Problem.class);
            assertThatThrownBy(() -> people.as(who, () -> lists.preview(preview.id(), user)))
                    .isInstanceOf(Problem.class);
            assertThatThrownBy(() -> people.as(who, () -> lists.confirm(preview.id(), preview.fingerprint(), user)))
                    .isInstanceOf(Problem.class);
        }
    }

    /// The communes of Lai Châu, and of Điện Biên for the one that moves: as they are, or with one change of each kind.
    private String laiChau(boolean changed) {
        var units = administrator(() -> territory.communes("12", LocalDate.of(2026, 11, 22)));
        var others = administrator(() -> territory.communes("11", LocalDate.of(2026, 11, 22)));
        var text = new StringBuilder("province_code,commune_code,name,type,full_name\n");
        others.forEach(unit -> text.append(line("11", unit.code(), unit.name(), unit.kind())));
        for (int i = 0; i < units.size(); i++) {
            var unit = units.get(i);
            if (changed && i == 3) continue;
            boolean renamed = changed && i == 0;
            boolean moved = changed && i == 2;
            String kind = changed && i == 1 ? (unit.kind().equals("xã") ? "phường" : "xã") : unit.kind();
            text.append(line(moved ? "11" : "12", unit.code(), renamed ? "Tên Mới" : unit.name(), kind));
        }
        if (changed) text.append(line("12", "03998", "Hoàn Toàn Mới", "xã"));
        return text.toString();
    }

    private static String line(String province, String code, String name, String kind) {
        String full = Character.toUpperCase(kind.charAt(0)) + kind.substring(1) + " " + name;
        return "%s,%s,%s,%s,%s%n".formatted(province, code, name, kind, full);
    }

    private Preview preview(String csv) {
        var user = people.user("quantri");
        var kept = (Uploading.Kept)
                administrator(() -> lists.upload("xa.csv", csv.getBytes(StandardCharsets.UTF_8), DAY, ACT, user));
        UUID id = Objects.requireNonNull(kept).id();
        return administrator(() -> lists.preview(id, user)).orElseThrow();
    }

    private Confirmation confirm(Preview preview) {
        return administrator(() -> lists.confirm(preview.id(), preview.fingerprint(), people.user("quantri")))
                .orElseThrow();
    }

    private <T> T administrator(Supplier<T> work) {
        return people.as("quantri", work);
    }
}
