package vn.cotmoc.inspections;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(cân nặng/tuổi) | Trong đó: | Trong đó: (cân nặng/tuổi)",
                "Quy mô GRDP | | Quy mô GRDP",
                "Đô thị loại III | Hệ thống đô thị | Hệ thống đô thị: Đô thị loại III"
            })
    void aSubRowIsNamedAfterTheRowItIsPartOf(String name, @Nullable String parent, String label) {
        assertThat(ItemRows.label(name, parent)).isEqualTo(label);
    }
}
