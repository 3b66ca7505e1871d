package vn.cotmoc.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cotmoc.territory.AdministrativeUnit.Succession;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.StatementCounter;

/// Communes keep who they were: what ended is there on its days, with where it went.
@PortalTest
class TerritoryTests {

    private static final LocalDate LAST_DAY = LocalDate.of(2025, 6, 30);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Autowired
    private Territory territory;

    @Autowired
    private People people;

    @Autowired
    private StatementCounter counter;

    @ParameterizedTest(name = "province {0} on {1}: {2} communes")
    @CsvSource({
        "06, 2025-06-30, 108", "06, 2025-07-01, 0", "62, 2025-06-30, 102", "62, 2025-07-01, 0",
        "11, 2025-06-30, 129", "11, 2025-07-01, 45", "12, 2025-06-30, 106", "12, 2025-07-01, 38",
        "20, 2025-06-30, 194", "20, 2025-07-01, 65", "19, 2025-06-30, 172", "19, 2025-07-01, 92",
        "51, 2025-06-30, 171", "51, 2025-07-01, 96"
    })
    void aProvinceHasTheCommunesOfTheDay(String code, LocalDate on, int count) {
        assertThat(read(() -> territory.communes(code, on))).hasSize(count);
    }

    @ParameterizedTest(name = "commune {0} on {1}: {2} of {3}")
    @CsvSource({
        "05467, 2025-06-30, Phường Cam Giá, 19",
        "05467, 2025-07-01, Phường Gia Sàng, 19",
        "01840, 2025-06-30, Phường Đức Xuân, 06",
        "01840, 2025-07-01, Phường Đức Xuân, 19",
        "03451, 2025-06-30, Xã Mù Cả, 12",
        "03451, 2025-07-01, Xã Mù Cả, 12",
        "26368, 2026-04-29, Xã Long Thành, 75",
        "26368, 2026-04-30, Phường Long Thành, 75",
        "536, 2025-06-30, Huyện Lý Sơn, 51",
        "21548, 2025-07-01, Đặc khu Lý Sơn, 51"
    })
    void aReusedCodeIsReadByItsDay(String code, LocalDate on, String fullName, String province) {
        var commune = read(() -> territory.commune(code, on)).orElseThrow();
        assertThat(commune.fullName()).isEqualTo(fullName);
        assertThat(commune.provinceCode()).isEqualTo(province);
    }

    @Test
    void aDividedCommuneNamesBothSuccessorsAsPartsAndTheAct() {
        var divided = read(() -> territory.commune("05461", LAST_DAY)).orElseThrow();
        assertThat(divided.district()).isEqualTo("Thành phố Thái Nguyên");
        assertThat(divided.successors())
                .extracting(Succession::fullName, Succession::extent, Succession::legalBasis)
                .containsExactly(
                        tuple("Phường Phan Đình Phùng", Extent.PART, "Nghị quyết 1683/NQ-UBTVQH15"),
                        tuple("Phường Gia Sàng", Extent.PART, "Nghị quyết 1683/NQ-UBTVQH15"));
    }

    @Test
    void aMergedCommuneNamesAllItsPredecessors() {
        var ward = read(() -> territory.commune("01840", TODAY)).orElseThrow();
        assertThat(ward.predecessors())
                .allMatch(link -> link.extent() == Extent.WHOLE)
                .extracting(Succession::fullName)
                .contains("Phường Nguyễn Thị Minh Khai", "Phường Đức Xuân", "Phường Huyền Tụng");
    }

    @Test
    void aCommuneThatNothingHappenedToIsOneUnitAllAlong() {
        var before = read(() -> territory.commune("03463", LAST_DAY)).orElseThrow();
        var today = read(() -> territory.commune("03463", TODAY)).orElseThrow();
        assertThat(today).isEqualTo(before);
        assertThat(today.predecessors()).isEmpty();
    }

    @Test
    void everyCommuneThatEndedWentSomewhere() {
        var lost = List.of("06", "62", "19", "51", "11", "12", "20").stream()
                .flatMap(province -> read(() -> territory.communes(province, LAST_DAY)).stream())
                .filter(commune -> commune.validTo() != null)
                .filter(commune -> commune.successors().isEmpty())
                .map(AdministrativeUnit::fullName)
                .toList();
        assertThat(lost).isEmpty();
    }

    @ParameterizedTest(name = "{0} on {1} is found as {2}")
    @CsvSource({
        "duc xuan, 2026-11-22, Phường Đức Xuân", "Đức Xuân, 2026-11-22, Phường Đức Xuân",
        "01840, 2026-11-22, Phường Đức Xuân", "cam gia, 2025-06-30, Phường Cam Giá",
        "DAC KHU, 2026-11-22, Đặc khu Lý Sơn"
    })
    void aCommuneIsFoundWithoutItsMarksAndByItsCode(String text, LocalDate on, String first) {
        assertThat(read(() -> territory.communesLike(text, on, 0, 20)).units())
                .first()
                .extracting(AdministrativeUnit::fullName)
                .isEqualTo(first);
    }

    @Test
    void theWholePastOfAProvinceIsTiedToItAndNothingElse() {
        var dongNai = read(() -> territory.province("75", TODAY)).orElseThrow();
        assertThat(read(() -> territory.tiedTo(List.of(dongNai.id()))))
                .extracting(AdministrativeUnit::fullName)
                .containsExactly("Tỉnh Bình Phước", "Tỉnh Đồng Nai", "Tỉnh Đồng Nai", "Thành phố Đồng Nai");
    }

    @Test
    void aHundredCommunesWithTheirSuccessionsAreOneStatement() {
        // The first of the two gives the transaction its scope.
        assertThat(counter.statements(() -> read(() -> territory.communes("06", LAST_DAY))))
                .isEqualTo(2);
    }

    private <T> T read(Supplier<T> work) {
        return people.as("canbo.laichau", work);
    }
}
