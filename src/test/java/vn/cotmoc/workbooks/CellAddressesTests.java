package vn.cotmoc.workbooks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellAddressesTests {

    @ParameterizedTest
    @CsvSource({
        "A1, true",
        "XFD1048576, true",
        "XFE1, false",
        "ZZZZZZ1, false",
        "ZZZZZZZZZZZZZZZZ1, false",
        "a1, true",
        "~~~~~~1, false",
        "12, true",
        "'', true"
    })
    void aCellStandsInAColumnThatASheetHas(String address, boolean inside) {
        assertThat(CellAddresses.isInside(address)).isEqualTo(inside);
    }
}
