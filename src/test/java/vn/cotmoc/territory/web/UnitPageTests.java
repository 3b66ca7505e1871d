package vn.cotmoc.territory.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.StatementCounter;
import vn.cotmoc.testing.Visitors;

/// Everyone signed in reads the units of any day, before and after each change.
@PortalTest
class UnitPageTests {

    @Autowired
    private Visitors visitors;

    @Autowired
    private StatementCounter counter;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "/units                                | 34 tỉnh, thành phố; 346 xã, phường, đặc khu",
                "/units?on=30/06/2025                  | 63 tỉnh, thành phố",
                "/units?on=2025-06-30                  | Tỉnh Bắc Kạn",
                "/units?on=29/06/2025                  | Danh mục xã trước 01/07/2025 là danh mục của ngày 30/06/2025",
                "/units?on=hôm qua                     | Không đọc được ngày “hôm qua”",
                "/units?q=cam gia&on=30/06/2025        | Phường Cam Giá",
                "/units?q=cam gia&on=30/06/2025        | một phần",
                "/units?q=ĐỨC XUÂN                     | Phường Nguyễn Thị Minh Khai",
                "/units?q=bac kan                      | 0 tỉnh",
                "/units?q=bac kan&on=30/06/2025        | 1 tỉnh",
                "/units?q=khong co don vi nay          | Không có đơn vị nào như vậy vào ngày này",
                "/units?q=xa&on=30/06/2025             | page=2",
                "/units?q=xa&on=30/06/2025&page=9999   | Trang trước"
            })
    void thePageAnswersForTheDay(String page, String words) {
        assertThat(visitors.person("canbo.laichau").get(page))
                .hasStatusOk()
                .bodyText()
                .contains(words);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "01840 | Phường Nguyễn Thị Minh Khai",
                "01840 | Nghị quyết 1683/NQ-UBTVQH15",
                "01840 | Tỉnh Thái Nguyên",
                "03451 | Không có đơn vị nào trước hay sau",
                "26368 | Xã Long Thành"
            })
    void aCommuneTellsWhereItCameFrom(String code, String words) {
        assertThat(visitors.person("canbo.laichau").get("/units/{id}", id(code)))
                .hasStatusOk()
                .bodyText()
                .contains(words);
    }

    @Test
    void aProvinceThatEndedIsShownOnItsLastDay() {
        assertThat(visitors.person("canbo.laichau").get("/units/{id}", id("06")))
                .hasStatusOk()
                .bodyText()
                .contains("Xã, phường vào ngày 30/06/2025: 108", "Thành phố Bắc Kạn", "Tỉnh Thái Nguyên");
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithTheUnits() {
        var reader = visitors.person("canbo.laichau");
        String manyId = id("06");
        assertThat(counter.statements(() -> reader.get("/units?q=xa&on=30/06/2025")))
                .isEqualTo(counter.statements(() -> reader.get("/units?q=bac&on=30/06/2025")))
                .isLessThanOrEqualTo(9);
        assertThat(counter.statements(() -> reader.get("/units/{id}", manyId))).isLessThanOrEqualTo(9);
    }

    private static String id(String code) {
        return OwnerDatabase.jdbc()
                .sql("select id from administrative_unit where code = ? order by valid_from desc limit 1")
                .param(code)
                .query(String.class)
                .single();
    }
}
