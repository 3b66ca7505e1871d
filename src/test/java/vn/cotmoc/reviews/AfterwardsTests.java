package vn.cotmoc.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.cotmoc.testing.Json;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.KeepsReviews;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.Visitors;

/// What happens after a review was frozen changes nothing in it, shows as a difference, and is found out where somebody
/// had a hand in the database.
@PortalTest
@ExtendWith({KeepsReports.class, KeepsReviews.class})
class AfterwardsTests {

    private static final String VALUE = "/api/v1/resolutions/dien-bien-24-nq-tu-2026/indicators/5/values/2026";
    private static final String LEADER = "lanhdao.dienbien";

    @Autowired
    private Visitors visitors;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private People people;

    private Boards boards;
    private String number;

    @BeforeEach
    void freeze() {
        boards = new Boards(visitors);
        number = boards.frozen(boards.opened("ANNUAL"));
    }

    @Test
    void filesStayTheSameWhateverIsRenamedAmendedCorrectedOrTranslated() {
        var before = new EnumMap<ReviewFormat, byte[]>(ReviewFormat.class);
        for (var format : ReviewFormat.values()) before.put(format, boards.export(LEADER, number, format.extension()));
        var owner = OwnerDatabase.jdbc();
        owner.sql("update agency set name = name || ' (mới)' where name = 'Sở Y tế'")
                .update();
        try {
            correct();
            for (var format : ReviewFormat.values())
                assertThat(visitors.program(LEADER)
                                .inEnglish()
                                .get("/api/v1/reviews/{number}/export?format={format}", number, format.extension())
                                .getResponse()
                                .getContentAsByteArray())
                        .isEqualTo(before.get(format));
        } finally {
            owner.sql("update agency set name = replace(name, ' (mới)', '') where name like '% (mới)'")
                    .update();
        }
    }

    @Test
    void aCorrectionShowsAsADifferenceWithItsReason() {
        correct();
        assertThat(visitors.person(LEADER).get("/reviews/" + number))
                .bodyText()
                .contains("Có 1 số liệu đã điều chỉnh sau khi chốt");
        assertThat(visitors.person(LEADER).get("/reviews/" + number + "/differences"))
                .hasStatusOk()
                .bodyText()
                .contains("Số liệu năm 2026", "Đếm sót một xã", "38,1", "40,5");
        assertThat(visitors.person(LEADER).get("/reviews/" + number + "/differences.csv"))
                .hasStatusOk()
                .bodyText()
                .contains("Đếm sót một xã");
        assertThat(Json.items(visitors.program(LEADER).get("/api/v1/reviews/" + number + "/differences")))
                .anySatisfy(row -> assertThat(row.path("code").asString()).isEqualTo("5"));
    }

    @Test
    void twoReviewsCompareRowByRow() {
        correct();
        String later = boards.frozen(boards.opened("ANNUAL"));
        var page = visitors.person(LEADER).get("/reviews/comparison?first={a}&second={b}", number, later);
        assertThat(page).hasStatusOk().bodyText().contains("Số liệu năm 2026", "→");
        assertThat(visitors.person(LEADER).get("/reviews/comparison.csv?first={a}&second={b}", number, later))
                .hasStatusOk()
                .bodyText()
                .contains("Đếm sót một xã");
        assertThat(visitors.person(LEADER).get("/reviews/comparison?first={a}&second=11-2020-99", number))
                .hasStatus(404);
    }

    @Test
    void aFileOrAPrintedHashIsConfirmedOrDenied() {
        byte[] pdf = boards.export(LEADER, number, "pdf");
        assertThat(upload(LEADER, pdf))
                .hasStatusOk()
                .bodyText()
                .contains("Đúng: tệp PDF này của bản chốt số " + number);
        pdf[pdf.length / 2] ^= 1;
        assertThat(upload(LEADER, pdf)).bodyText().contains("Không có bản chốt");
        String hash = FreezingTests.hash(number);
        assertThat(visitors.person(LEADER).get("/verify/{number}/{hash}", number, hash))
                .bodyText()
                .contains("Đúng: đây là bản chốt số " + number);
        assertThat(typed(number, hash.substring(0, 12))).bodyText().contains("Đúng:");
        assertThat(typed(number, hash.substring(0, 11))).bodyText().contains("ít nhất 12 ký tự");
        assertThat(typed(number, "000000000000")).bodyText().contains("mã băm không khớp");
        assertThat(typed("11-2020-99", hash)).bodyText().contains("Không có bản chốt");
        assertThat(upload("lanhdao.laichau", boards.export(LEADER, number, "pdf")))
                .bodyText()
                .contains("Không có bản chốt");
    }

    @Test
    void whoChangesASnapshotInTheDatabaseIsFoundOut() {
        var owner = OwnerDatabase.jdbc();
        boards.export(LEADER, number, "pdf");
        String text = owner.sql("select snapshot from review where number = ?")
                .param(number)
                .query(String.class)
                .single();
        String hash = FreezingTests.hash(number);
        String forged = text.replace("\"38,1", "\"98,1");
        assertThat(forged).isNotEqualTo(text);
        owner.sql(
                        "update review set snapshot = :text, sha256 = encode(sha256(convert_to(:text, 'UTF8')), 'hex') where number = :number")
                .param("text", forged)
                .param("number", number)
                .update();
        assertThat(visitors.person(LEADER).get("/reviews/" + number))
                .bodyText()
                .contains("không còn khớp với mã băm ghi lúc chốt");
        assertThat(typed(number, Hashes.of(forged.getBytes(StandardCharsets.UTF_8))))
                .bodyText()
                .contains("dữ liệu đã bị sửa bên ngoài hệ thống");
        assertThat(typed(number, hash)).bodyText().contains("dữ liệu đã bị sửa bên ngoài hệ thống");
        assertThat(Json.of(visitors.program(LEADER).get("/api/v1/reviews/" + number))
                        .path("soundness")
                        .asString())
                .isEqualTo("ALTERED");
    }

    @Test
    void whoChangesAFileInTheDatabaseIsFoundOut() {
        boards.export(LEADER, number, "csv");
        var owner = OwnerDatabase.jdbc();
        owner.sql("alter table review_file drop constraint review_file_check").update();
        try {
            owner.sql("update review_file set content = content || '\\x20' where format = 'CSV'")
                    .update();
            assertThat(visitors.program(LEADER).get("/api/v1/reviews/{number}/export?format=csv", number))
                    .hasStatus(409);
        } finally {
            owner.sql("delete from review_file where sha256 <> encode(sha256(content), 'hex')")
                    .update();
            owner.sql(
                            "alter table review_file add constraint review_file_check check (sha256 = encode(sha256(content), 'hex'))")
                    .update();
        }
    }

    /// Sở Nông nghiệp corrects row 5 of 2026, and the office approves it.
    private void correct() {
        var staff = visitors.program("canbo.nnmt");
        var known = Json.items(
                        visitors.program(LEADER).get("/api/v1/resolutions/" + Boards.SLUG + "/values?period=2026"))
                .stream()
                .filter(value -> value.path("code").asString("").equals("5"))
                .findFirst()
                .orElseThrow();
        String body = "{\"value\": 40.5, \"maturity\": \"OFFICIAL\", \"reason\": \"Đếm sót một xã\", \"revision\": %d}"
                .formatted(known.path("revision").asInt());
        assertThat(staff.put(body, VALUE)).hasStatusOk();
        assertThat(staff.post("{}", VALUE + "/submit")).hasStatusOk();
        assertThat(visitors.program("duyet.dienbien").post("{\"reason\": \"Gấp\"}", VALUE + "/approve"))
                .hasStatusOk();
    }

    private MvcTestResult typed(String typedNumber, String hash) {
        return visitors.person(LEADER).get("/verify?number={number}&hash={hash}", typedNumber, hash);
    }

    private MvcTestResult upload(String who, byte[] content) {
        return mvc.method(HttpMethod.POST)
                .uri("/verify")
                .multipart()
                .file(new MockMultipartFile("file", "x.pdf", "application/pdf", content))
                .with(SecurityMockMvcRequestPostProcessors.authentication(people.signedIn(who)))
                .with(csrf())
                .exchange();
    }
}
