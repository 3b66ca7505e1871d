package vn.cotmoc.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cotmoc.audit.FigureLives.Place;

class ExportedTests {

    private static final String SLUG = "dien-bien-24-nq-tu-2026";
    private static final Set<String> AMONG = Set.of("11-2026-01", "a-sample", "a-file");

    @ParameterizedTest(name = "{0}?{1} holds 10.1 of 2026: {2}, of Mường Phăng: {3}")
    @CsvSource({
        "/resolutions/SLUG/review-table.xlsx, '', TABLE, NOTHING",
        "/resolutions/SLUG/review-table, asOf=2026&format=csv, TABLE, NOTHING",
        "/resolutions/SLUG/review-table.pdf, asOf=2027-06-30, TABLE, NOTHING",
        "/resolutions/SLUG/review-table.pdf, asOf=2025, NOTHING, NOTHING",
        "/resolutions/lai-chau-ntm-2026-2030/review-table.pdf, '', NOTHING, NOTHING",
        "/resolutions/SLUG/indicators/10.1/years.csv, '', INDICATOR, NOTHING",
        "/resolutions/SLUG/indicators/10/years.csv, '', INDICATOR, NOTHING",
        "/resolutions/SLUG/indicators/1/years.csv, '', NOTHING, NOTHING",
        "/resolutions/SLUG/indicators/10.1/communes.csv, '', NOTHING, INDICATOR",
        "/resolutions/SLUG/indicators/10.1/allocations.csv, '', NOTHING, NOTHING",
        "/resolutions/SLUG/annexes, format=docx, NOTHING, NOTHING",
        "/resolutions/SLUG/values/workbook, period=2026, TABLE, NOTHING",
        "/resolutions/SLUG/values/workbook, period=2027, NOTHING, NOTHING",
        "/resolutions/SLUG/values/workbook, period=2026&unit=03325, NOTHING, TABLE",
        "/resolutions/SLUG/indicators/10.1/values/2026/evidence/a-file/content, '', FIGURE, FIGURE",
        "/resolutions/SLUG/indicators/10.1/values/2026/evidence/other/content, '', NOTHING, NOTHING",
        "/workbooks/values, resolution=SLUG&year=2026, TABLE, NOTHING",
        "/workbooks/values, year=2026&units=communes&format=csv, NOTHING, TABLE",
        "/provinces/11/rows.csv, asOf=2026, TABLE, NOTHING",
        "/provinces/12/rows.csv, asOf=2026, NOTHING, NOTHING",
        "/provinces/11/pack.pdf, '', TABLE, NOTHING",
        "/provinces/11/communes.csv, '', NOTHING, TABLE",
        "/provinces/11/contradictions.csv, asOf=2026, NOTHING, NOTHING",
        "/communes/03325/figures.csv, '', NOTHING, TABLE",
        "/communes/03326/figures.csv, '', NOTHING, NOTHING",
        "/reviews/11-2026-01/export, format=docx, TABLE, TABLE",
        "/reviews/11-2026-01/files/json, '', TABLE, TABLE",
        "/reviews/11-2026-02/export, format=docx, NOTHING, NOTHING",
        "/samples/a-sample.csv, '', FIGURE, FIGURE",
        "/inspections/other/papers.docx, '', NOTHING, NOTHING",
        "/tasks.csv, '', NOTHING, NOTHING",
        "'', '', NOTHING, NOTHING"
    })
    void aFileHoldsTheFiguresOfItsAddress(String path, String query, String ofProvince, String ofCommune) {
        var exported = new Exported(path.replace("SLUG", SLUG), query.replace("SLUG", SLUG));
        assertThat(exported.holds(figure(null))).hasToString(ofProvince);
        assertThat(exported.holds(figure("03325"))).hasToString(ofCommune);
    }

    private static Exported.Known figure(@Nullable String commune) {
        return new Exported.Known(new Place(SLUG, "10.1", 2026, 0, Optional.ofNullable(commune)), "11", AMONG);
    }
}
