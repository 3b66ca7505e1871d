package vn.cotmoc.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.cotmoc.testing.Browser;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.PortalTest;

/// What cannot be right is refused with the place and the reason, and everything typed is still there.
@PortalTest
@ExtendWith({Browser.Needed.class, KeepsReports.class})
class BadInputJourneyTests {

    private static final String FOCUSED = "document.activeElement.className";

    @LocalServerPort
    private int port;

    @ParameterizedTest(name = "{1} of row {0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            12.1 | value     | bốn mươi  | Ở đây cần một số
            12.1 | value     | 1.23.4    | phải đúng ba chữ số
            12.1 | value     | 120       | lớn hơn mức cao nhất có thể (100)
            12.1 | value     | -1        | nhỏ hơn mức thấp nhất có thể (0)
            12.1 | numerator | 41        | Tử số và mẫu số phải đi cùng nhau
            25   | note      | Chưa có số| Hãy nhập số, hoặc chọn lý do chưa có số
            5    | numerator | 18        | sửa thì phải ghi lý do điều chỉnh
            """)
    void aFaultNamesItsPlaceAndLosesNothing(String code, String field, String typed, String reason) {
        for (boolean scripts : new boolean[] {true, false}) {
            try (var officer = Visitor.at(port, "canbo.nnmt", scripts)) {
                var grid = GridKeys.open(officer, 2026).value("3", "3,3").note("3.1", "Dòng này đúng.");
                grid.choose("3.1", "missing", "NOT_DUE");

                assertThat(grid.type(code, field, typed).save().status()).isEqualTo(422);

                assertThat(officer.words(".notice.bad")).contains("Chưa ghi dòng nào: có 1 chỗ", code + ". ", reason);
                assertThat(officer.page().evaluate(FOCUSED)).isEqualTo("notice bad");
                assertThat(grid.row(code).locator(".wrong").last().innerText()).contains(reason);
                assertThat(grid.row(code).locator("[aria-invalid=true]").count())
                        .isEqualTo(1);
                assertThat(grid.typed(code, field)).isEqualTo(typed);
                assertThat(grid.typed("3", "value")).isEqualTo("3,3");
                assertThat(grid.typed("3.1", "note")).isEqualTo("Dòng này đúng.");
                assertThat(grid.typed("3.1", "missing")).isEqualTo("NOT_DUE");
                if (scripts) Axe.findsNothing(officer);
            }
        }
    }

    @Test
    void aLinkOfTheSummaryLeadsToTheField() {
        try (var officer = Visitor.at(port, "canbo.nnmt", true)) {
            var grid = GridKeys.open(officer, 2026);
            grid.value("25", "nhiều").save();

            officer.page().click(".notice.bad a");

            assertThat(officer.page().evaluate("document.activeElement.name"))
                    .isEqualTo(grid.field("25", "value").getAttribute("name"));
        }
    }

    @ParameterizedTest(name = "with scripts: {0}")
    @ValueSource(booleans = {true, false})
    void aNoteOfMoreThanFourThousandLettersIsRefusedAndKept(boolean scripts) {
        try (var officer = Visitor.at(port, "canbo.nnmt", scripts)) {
            var grid = GridKeys.open(officer, 2026).value("3", "3,3");
            // The browser keeps to the limit; a longer note comes only from something else.
            grid.field("3", "note").evaluate("note => note.removeAttribute('maxlength')");
            String note = "ghi chú ".repeat(501).strip();

            assertThat(grid.note("3", note).save().status()).isEqualTo(422);

            assertThat(officer.words(".notice.bad")).contains("Ghi chú hoặc lý do dài quá 4000 ký tự");
            assertThat(grid.typed("3", "note")).isEqualTo(note);
            assertThat(grid.typed("3", "value")).isEqualTo("3,3");
        }
    }

    @Test
    void aClosedYearCanOnlyBeRead() {
        try (var officer = Visitor.at(port, "canbo.nnmt", true)) {
            var grid = GridKeys.open(officer, 2024);

            assertThat(officer.words(".answer")).contains("Năm này đã khóa sau ngày 31/03/2025; chỉ xem được.");
            assertThat(grid.field("5", "value").isDisabled()).isTrue();
            assertThat(officer.page().locator(".grid-form button").count()).isZero();
        }
    }

    @Test
    void aValueForAYearThatWasClosedMeanwhileIsRefusedAndKept() {
        try (var officer = Visitor.at(port, "canbo.nnmt", true)) {
            var grid = GridKeys.open(officer, 2026).value("3", "3,3");
            officer.page().evaluate("""
                    for (const form of document.querySelectorAll('.grid-form')) {
                      form.action = '?year=2024';
                      form.dataset.save = form.dataset.save.replace('2026', '2024');
                    }
                    """);

            assertThat(grid.save().status()).isEqualTo(422);

            assertThat(officer.words(".notice.bad")).contains("Kỳ này đã hết hạn nhận số liệu");
            assertThat(grid.typed("3", "value")).isEqualTo("3,3");
        }
    }
}
