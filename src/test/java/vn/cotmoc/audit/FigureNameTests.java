package vn.cotmoc.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureNameTests {

    private static final String SLUG = "dien-bien-24-nq-tu-2026";

    @ParameterizedTest
    @CsvSource({
        "SLUG/9/2026, 9, /2026/%, ''",
        "SLUG/9/2026/, 9, /2026/%, ''",
        "SLUG/10.1/2026-Q3, 10.1, /2026/3/%, ''",
        "SLUG/9/2026/03325, 9, /2026/%, 03325",
        "SLUG/9, 9, /%, ''",
        "SLUG/9/, 9, /%, ''"
    })
    void aFigureIsKnownByTheNameThatTheHintGives(String typed, String code, String period, String unit) {
        assertThat(FigureName.of(typed.replace("SLUG", SLUG))).contains(new FigureName(SLUG, code, period, unit));
    }

    @ParameterizedTest
    @CsvSource({"SLUG", "report/", "reviews/11-2026-01", "canbo.yte", "SLUG/9/26", "''"})
    void otherWordsNameNoFigure(String typed) {
        assertThat(FigureName.of(typed.replace("SLUG", SLUG))).isEmpty();
    }
}
