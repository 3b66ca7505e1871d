package vn.cotmoc.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.Visitors;

/// Any file that was taken from the portal can be proved with its hash, by whoever reads its province and nobody else.
@PortalTest
class ExportVerificationTests {

    private static final String LEADER = "lanhdao.dienbien";
    private static final String UNKNOWN = "Tệp này không trùng";

    @Autowired
    private Visitors visitors;

    @Autowired
    private People people;

    @Autowired
    private MockMvcTester mvc;

    @ParameterizedTest(name = "{0} is told {1}")
    @CsvSource({
        "lanhdao.dienbien, Người xuất: Lãnh đạo., Người xuất: Lãnh đạo.",
        "canbo.yte, Người xuất: Lãnh đạo., Người xuất: Lãnh đạo.",
        "kiemtra.dienbien, Người xuất: lanhdao.dienbien (Lãnh đạo)., Người xuất: lanhdao.dienbien (Lãnh đạo).",
        "lanhdao.laichau, Tệp này không trùng, Không có bản chốt hay tệp nào như vậy"
    })
    void aListOfTasksIsKnownToWhoeverReadsItsProvince(String who, String told, String toldOfItsHash) {
        byte[] file = taken();

        assertThat(sent(who, file)).contains(told);
        assertThat(visitors.person(who).get("/verify?hash=" + hash(file)))
                .bodyText()
                .contains(toldOfItsHash);
    }

    @Test
    void theAnswerSaysWhatItIsAndThatItIsNotFrozen() {
        assertThat(sent(LEADER, taken())).contains("từ /tasks.docx,", "không phải bản chốt", "notice good");
    }

    @Test
    void oneByteMoreIsAnotherFile() {
        byte[] file = taken();
        byte[] longer = java.util.Arrays.copyOf(file, file.length + 1);

        assertThat(sent(LEADER, longer)).contains(UNKNOWN);
    }

    private byte[] taken() {
        return visitors.person(LEADER)
                .get("/tasks.docx?resolution=dien-bien-24-nq-tu-2026")
                .getResponse()
                .getContentAsByteArray();
    }

    private String sent(String who, byte[] content) {
        var answer = mvc.method(HttpMethod.POST)
                .uri("/verify")
                .multipart()
                .file(new MockMultipartFile("file", "x.docx", "application/octet-stream", content))
                .with(SecurityMockMvcRequestPostProcessors.authentication(people.signedIn(who)))
                .with(csrf())
                .exchange();
        return Objects.requireNonNull(
                assertThat(answer).hasStatusOk().bodyText().actual());
    }

    private static String hash(byte[] file) {
        var digest = Hashes.digest();
        digest.update(file);
        return Hashes.written(digest.digest());
    }
}
