package vn.cotmoc.workbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.Visitors;

/// Files that nobody should open are refused with a reason, in either language, before anything of them is believed.
@PortalTest
@ExtendWith(KeepsReports.class)
class HostileFilesTests {

    @Autowired
    private Visitors visitors;

    static Stream<Arguments> unusable() throws Exception {
        byte[] sound = Sheets.withValue(Sheets.number("3")).bytes();
        return Stream.of(
                Arguments.of(
                        "two million empty rows",
                        HostileFiles.rows(2_000_000),
                        "hơn 600.000 dòng",
                        "more than 600,000"),
                Arguments.of("one cell of 200 MB", HostileFiles.longCell(), "", ""),
                Arguments.of("3,000 entries", HostileFiles.entries(), "500", "500"),
                Arguments.of(
                        "an outside entity",
                        HostileFiles.declaring(HostileFiles.DOCTYPE),
                        "kiểu tài liệu",
                        "document type"),
                Arguments.of(
                        "entities that swell",
                        HostileFiles.declaring(HostileFiles.SWELLING),
                        "kiểu tài liệu",
                        "document type"),
                Arguments.of(
                        "a workbook with macros, renamed",
                        Sheets.withValue(Sheets.number("3"))
                                .part("xl/vbaProject.bin", "x")
                                .bytes(),
                        "macro",
                        "macros"),
                Arguments.of("a workbook with a password", HostileFiles.encrypted(sound), "mật khẩu", "password"),
                Arguments.of("UTF-16", Sheets.csvText("3").getBytes(StandardCharsets.UTF_16), "UTF-16", "UTF-16"),
                Arguments.of(
                        "UTF-16 without a mark",
                        Sheets.csvText("3").getBytes(StandardCharsets.UTF_16LE),
                        "UTF-16",
                        "UTF-16"),
                Arguments.of(
                        "Windows-1258",
                        Sheets.csvText("Điện Biên").getBytes(Charset.forName("windows-1258")),
                        "UTF-8",
                        "UTF-8"),
                Arguments.of("nothing", new byte[0], "trống", "empty"),
                Arguments.of("half a workbook", java.util.Arrays.copyOf(sound, sound.length / 2), "hỏng", "damaged"),
                Arguments.of(
                        "a quotation mark that never ends",
                        (Sheets.HEAD + "\n\"" + "x".repeat(500_000)).getBytes(StandardCharsets.UTF_8),
                        "ngoặc",
                        "quotation"),
                Arguments.of(
                        "a table of something else",
                        "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8),
                        "indicator",
                        "indicator"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void unusable(String what, byte[] content, String vietnamese, String english) {
        assertThat(content.length).as("a file small enough to be sent").isLessThan(6_000_000);
        long before = revisions();
        for (var language : java.util.List.of("vi", "en")) {
            var answer = sent(content, language);
            assertThat(answer).hasStatus(422);
            String words = language.equals("vi") ? vietnamese.split("\\|")[0] : english;
            assertThat(answer)
                    .bodyJson()
                    .extractingPath("$.detail")
                    .asString()
                    .contains(words)
                    .doesNotContain("{");
            assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("urn:cotmoc:problem:import-unusable");
        }
        assertThat(revisions()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "formula | <c r=\"E{}\"><f>1+1</f><v>3</v></c> | Nếu 3 là đúng",
                "formula | <c r=\"E{}\"><f>1+1</f></c> | Paste Values",
                "boolean | <c r=\"E{}\" t=\"b\"><v>1</v></c> |",
                "error | <c r=\"E{}\" t=\"e\"><v>#N/A</v></c> |",
                "ambiguous | <c r=\"E{}\" t=\"inlineStr\"><is><t>1.234</t></is></c> | Viết 1234 hoặc 1,2340",
                "ambiguous | <c r=\"E{}\" t=\"inlineStr\"><is><t>1,234</t></is></c> | Viết 1,2340 hoặc 1234",
                "nothing | <c r=\"F{}\" t=\"inlineStr\"><is><t>chỉ ghi chú</t></is></c> |"
            })
    void aCellThatHoldsNoValueIsNamed(String code, String cell, String suggestion) {
        var answer = sent(Sheets.withValue(cell).bytes(), "vi");
        assertThat(answer).hasStatus(422);
        var error = assertThat(answer).bodyJson();
        error.extractingPath("$.errors[0].code").isEqualTo("workbooks.fault." + code);
        error.extractingPath("$.errors[0].sheet").isEqualTo("Biểu");
        error.extractingPath("$.errors[0].row").isEqualTo(2);
        error.extractingPath("$.errors[0].column").isEqualTo("E");
        if (suggestion != null)
            error.extractingPath("$.errors[0].suggestion").asString().contains(suggestion);
    }

    @Test
    void aDateThatExcelHasMadeOfANumberIsNamedWithWhatWasMeant() {
        // 2 May 2026, as `2,5` becomes where the comma is taken for a dot.
        var zip = Sheets.withValue("<c r=\"E{}\" s=\"1\"><v>46144</v></c>")
                .part(
                        "xl/styles.xml",
                        "<?xml version=\"1.0\"?><styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"16\"/></cellXfs></styleSheet>");
        var related = zip.text("xl/_rels/workbook.xml.rels")
                .replace(
                        "</Relationships>",
                        "<Relationship Id=\"rId99\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/></Relationships>");
        var types = zip.text("[Content_Types].xml")
                .replace(
                        "</Types>",
                        "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/></Types>");
        var answer = sent(
                zip.part("xl/_rels/workbook.xml.rels", related)
                        .part("[Content_Types].xml", types)
                        .bytes(),
                "vi");
        assertThat(answer).hasStatus(422);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .asString()
                .contains("02/05/2026");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[0].suggestion")
                .asString()
                .contains("2,5");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "3,2 | 3.2",
                "3.2 | 3.2",
                "\u00A03,2\u202F | 3.2",
                "\u22120,5 | -0.5",
                "1\u00A0234,5 | 1234.5",
                "3,2 % | 3.2",
                "+3,2 | 3.2"
            })
    void anHonestNumberIsReadHoweverItIsDressed(String typed, String number) {
        assertThat(TypedNumber.read(typed)).isEqualTo(new TypedNumber.Sure(new java.math.BigDecimal(number)));
        String cell = Sheets.text("E", typed);
        if (new java.math.BigDecimal(number).intValue() < 100)
            assertThat(sent(Sheets.withValue(cell).bytes(), "vi").getResponse().getStatus())
                    .isLessThan(500);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"0.30000000000000004, 0.3", "3.2000000000000002, 3.2", "1.1000000000000001, 1.1", "5E-1, 0.5", "12, 12"
    })
    void aNumberIsWhatExcelShows(String stored, String number) {
        var answer = sent(Sheets.withValue(Sheets.number(stored)).bytes(), "vi");
        assertThat(answer).hasStatus(200);
        assertThat(OwnerDatabase.jdbc()
                        .sql(
                                "select r.amount from report r join indicator i on i.id = r.indicator_id where i.code = '3.1' and r.year = 2026 and r.revision = 1")
                        .query(java.math.BigDecimal.class)
                        .list())
                .anySatisfy(amount -> assertThat(amount).isEqualByComparingTo(number));
    }

    private MvcTestResult sent(byte[] content, String language) {
        return visitors.person("canbo.nnmt")
                .with("Accept-Language", language)
                .send(HttpMethod.POST, "/api/v1/resolutions/" + Sheets.SLUG + "/values/import")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .content(content)
                .exchange();
    }

    private static long revisions() {
        return OwnerDatabase.jdbc()
                .sql("select count(*) from report")
                .query(Long.class)
                .single();
    }
}
