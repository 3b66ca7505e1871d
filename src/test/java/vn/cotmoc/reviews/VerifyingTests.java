package vn.cotmoc.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
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
import vn.cotmoc.testing.KeepsReviews;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.Visitors;

/// *Xác minh* confirms what was frozen, denies what was not, and finds out who had a hand in the database.
@PortalTest
@ExtendWith(KeepsReviews.class)
class VerifyingTests {

    private static final String LEADER = "lanhdao.dienbien";
    private static final String NONE_OF_THEM = "Tệp này không trùng với bản chốt hay tệp đã xuất nào";

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
    void aFileOrAPrintedHashIsConfirmedOrDenied() {
        byte[] pdf = boards.export(LEADER, number, "pdf");
        assertThat(upload(LEADER, pdf))
                .hasStatusOk()
                .bodyText()
                .contains("Đúng: tệp PDF này của bản chốt số " + number);
        pdf[pdf.length / 2] ^= 1;
        assertThat(upload(LEADER, pdf)).bodyText().contains(NONE_OF_THEM);
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
                .contains(NONE_OF_THEM);
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

    /// Whoever owns the database can change a file and the hash beside it; the trail has kept the one that was made.
    @Test
    void whoChangesAFileTogetherWithItsHashIsFoundOut() {
        byte[] genuine = boards.export(LEADER, number, "csv");
        String forged = new String(genuine, StandardCharsets.UTF_8).replace("38,1", "98,1");
        assertThat(forged.getBytes(StandardCharsets.UTF_8)).isNotEqualTo(genuine);
        OwnerDatabase.jdbc()
                .sql("""
                        update review_file set content = :content, sha256 = encode(sha256(:content), 'hex')
                        where format = 'CSV' and review_id = (select id from review where number = :number)
                        """)
                .param("content", forged.getBytes(StandardCharsets.UTF_8))
                .param("number", number)
                .update();
        assertThat(visitors.program(LEADER).get("/api/v1/reviews/{number}/export?format=csv", number))
                .hasStatus(409);
        String altered = "dữ liệu đã bị sửa bên ngoài hệ thống";
        assertThat(upload(LEADER, forged.getBytes(StandardCharsets.UTF_8)))
                .bodyText()
                .contains(altered);
        assertThat(upload(LEADER, genuine)).bodyText().contains(altered);
        assertThat(typed(number, Hashes.of(forged.getBytes(StandardCharsets.UTF_8))))
                .bodyText()
                .contains(altered);
        assertThat(upload("lanhdao.laichau", genuine)).bodyText().contains(NONE_OF_THEM);
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
