package vn.cotmoc.agencies;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The reference list of agencies holds together: whoever is named as a predecessor is in it and has ended.
class AgenciesFileTests {

    private static final String IN_PART = " (một phần)";
    private static final List<NamedCsvRecord> ROWS = NamesOnFile.rows(Path.of("db/reference/agencies.csv"));

    @Test
    void everyPredecessorIsInTheListAndHasALastDay() {
        var unresolved = new ArrayList<String>();
        for (NamedCsvRecord row : ROWS)
            for (String name : NamesOnFile.parts(row.getField("predecessors")))
                if (predecessors(row, name.replace(IN_PART, "")).findAny().isEmpty())
                    unresolved.add(row.getField("province") + " " + row.getField("name") + ": " + name);
        assertThat(unresolved).isEmpty();
    }

    @ParameterizedTest(name = "{1} of {0} became {2}")
    @CsvSource({
        "11, Ban cán sự đảng UBND tỉnh, Đảng ủy UBND tỉnh",
        "11, Sở Giao thông vận tải, Sở Xây dựng",
        "11, Ban Dân tộc tỉnh, Sở Dân tộc và Tôn giáo",
        "12, Ban Dân vận Tỉnh ủy, Ban Tuyên giáo và Dân vận Tỉnh ủy",
        "20, Đảng đoàn HĐND tỉnh, Đảng ủy HĐND tỉnh",
        "19, Đảng đoàn HĐND tỉnh, Đảng ủy HĐND tỉnh",
        "51, Ban cán sự đảng UBND tỉnh, Đảng ủy UBND tỉnh"
    })
    void theSuccessorsOf2025AreOnRecord(String province, String predecessor, String successor) {
        assertThat(ROWS)
                .filteredOn(row -> row.getField("province").equals(province)
                        && row.getField("name").equals(successor)
                        && row.getField("valid_to").isEmpty())
                .singleElement()
                .satisfies(row -> assertThat(NamesOnFile.parts(row.getField("predecessors")))
                        .contains(predecessor));
    }

    // Bắc Kạn went into Thái Nguyên; Quảng Ngãi keeps its code, and the former province ended on 30/6/2025.
    private static Stream<NamedCsvRecord> predecessors(NamedCsvRecord successor, String name) {
        var provinces = successor.getField("province").equals("19")
                ? List.of("19", "06")
                : List.of(successor.getField("province"));
        return ROWS.stream()
                .filter(row -> row != successor
                        && provinces.contains(row.getField("province"))
                        && row.getField("name").equals(name)
                        && !row.getField("valid_to").isEmpty());
    }
}
