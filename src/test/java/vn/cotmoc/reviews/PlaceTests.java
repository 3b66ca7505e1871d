package vn.cotmoc.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTests {

    @ParameterizedTest(name = "“{0}”: a section {1}, a row {2}")
    @CsvSource({"RESULTS, true, false", "dien-bien-24-nq-tu-2026/5, false, true", "lai-chau/2.2.1(4), false, true"})
    void isASectionOrARow(String name, boolean section, boolean row) {
        var place = Place.read(name).orElseThrow();
        assertThat(place.section().isPresent()).isEqualTo(section);
        assertThat(place.isRow()).isEqualTo(row);
    }

    @ParameterizedTest
    @CsvSource({"''", "nothing", "/5", "slug/"})
    void anythingElseIsNone(String name) {
        assertThat(Place.read(name)).isEmpty();
    }
}
