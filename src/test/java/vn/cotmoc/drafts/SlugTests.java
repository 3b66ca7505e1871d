package vn.cotmoc.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cotmoc.territory.UnitId;

class SlugTests {

    @ParameterizedTest
    @CsvSource({
        "Điện Biên, 24-NQ/TU, 2026-04-03, dien-bien-24-nq-tu-2026",
        "Lai Châu, 05 - NQ/TU, 2026-02-01, lai-chau-05-nq-tu-2026",
        "Quảng Ngãi, , , quang-ngai-nghi-quyet-2021-2025",
        "Đắk Lắk, Số 7, 2021-12-31, dak-lak-so-7-2021"
    })
    void itBeginsWithTheProvinceAndTellsNumberAndYear(
            String province, @Nullable String number, @Nullable LocalDate issued, String slug) {
        assertThat(Slug.propose(province, head(number, issued), _ -> false)).isEqualTo(slug);
    }

    @Test
    void aTakenNameIsCounted() {
        var taken = Set.of("dien-bien-24-nq-tu-2026", "dien-bien-24-nq-tu-2026-2");
        assertThat(Slug.propose("Điện Biên", head("24-NQ/TU", LocalDate.of(2026, 4, 3)), taken::contains))
                .isEqualTo("dien-bien-24-nq-tu-2026-3");
    }

    private static NewDraft head(@Nullable String number, @Nullable LocalDate issued) {
        return new NewDraft(new UnitId(UUID.randomUUID()), number, issued, "Nghị quyết", 2021, 2025);
    }
}
