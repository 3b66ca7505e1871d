package vn.cotmoc.imports.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.cotmoc.drafts.DraftId;
import vn.cotmoc.drafts.DraftRow;
import vn.cotmoc.drafts.Drafts;
import vn.cotmoc.drafts.NewDraft;
import vn.cotmoc.drafts.Sheet;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.testing.KeepsDrafts;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.RawWord;
import vn.cotmoc.testing.ResolutionDocument;
import vn.cotmoc.testing.Visitors;

/// A document on its way into a draft, through the doors that people use.
@PortalTest
@ExtendWith(KeepsDrafts.class)
class DocumentImportTests {

    private static final String EDITOR = "bientap.dienbien";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private People people;

    @Autowired
    private Visitors visitors;

    @Autowired
    private Drafts drafts;

    private DraftId draft = new DraftId(new java.util.UUID(0, 0));

    @BeforeEach
    void aDraft() {
        var province = OwnerDatabase.jdbc()
                .sql("select id from administrative_unit where code = '11' and level = 'PROVINCE' and valid_to is null")
                .query(java.util.UUID.class)
                .single();
        var head = new NewDraft(
                new UnitId(province), "31-NQ/TU", java.time.LocalDate.of(2026, 6, 15), "về kinh tế số", 2026, 2030);
        draft = people.as(EDITOR, () -> drafts.create(head, people.user(EDITOR)));
    }

    @Test
    void nothingIsInTheDraftBeforeSomebodySaysSo() {
        int before = rows().size();
        assertThat(send("nghi-quyet.docx", ResolutionDocument.docx()))
                .hasStatus(302)
                .hasRedirectedUrl(page());
        assertThat(rows()).hasSize(before);

        var preview = visitors.person(EDITOR).get(page());
        assertThat(preview)
                .hasStatusOk()
                .bodyText()
                .contains("40 nhiệm vụ", "Tỷ lệ xã có hạ tầng số đạt chuẩn", "Bảng 4, dòng 3");

        assertThat(post("/filling")).hasStatus(302).hasRedirectedUrl("/drafts/" + draft);
        var filled = rows();
        assertThat(filled)
                .filteredOn(row -> row.sheet() == Sheet.TASKS)
                .hasSize(40)
                .noneMatch(DraftRow::confirmed);
        assertThat(filled)
                .filteredOn(row -> row.sheet() == Sheet.INDICATORS
                        && "ANNEX".equals(row.row().text("layer")))
                .hasSize(60)
                .allSatisfy(row -> assertThat(row.places()).containsKey("name"));
        assertThat(OwnerDatabase.jdbc()
                        .sql("select count(*) from document_upload")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whoSaysNoLeavesNothingBehind() {
        send("nghi-quyet.docx", ResolutionDocument.docx());
        int before = rows().size();
        assertThat(post("/cancelling")).hasStatus(302);
        assertThat(post("/filling")).hasStatus(409).bodyText().contains("không còn nữa");
        assertThat(rows()).hasSize(before);
    }

    @Test
    void aDocumentWaitsForItsSenderOnly() {
        send("nghi-quyet.docx", ResolutionDocument.docx());
        assertThat(visitors.person("kiemtra.dienbien").get(page())).hasStatus(403);
        assertThat(visitors.person("canbo.laichau").get(page())).hasStatus(404);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("a.doc", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}, 422, "kiểu cũ"),
                Arguments.of("a.pdf", "%PDF-1.4".getBytes(StandardCharsets.US_ASCII), 422, "PDF"),
                Arguments.of("a.docx", new byte[0], 422, "trống"),
                Arguments.of("a.docx", new byte[(20 << 20) + 1], 413, "20 MB"),
                Arguments.of("a.docx", new RawWord().paragraph("Kính gửi").bytes(), 422, "Không tìm thấy"),
                Arguments.of(
                        "a.docx",
                        new RawWord()
                                .zip()
                                .part("word/document.xml", "<a>\n<b></a>")
                                .bytes(),
                        422,
                        "dòng 2"),
                Arguments.of(
                        "a.docx",
                        new RawWord()
                                .zip()
                                .part("word/media/a.png", new byte[9 << 20])
                                .bytes(),
                        422,
                        "nén bất thường"));
    }

    @ParameterizedTest(name = "{0} {2} {3}")
    @MethodSource
    void refused(String name, byte[] content, int status, String words) {
        assertThat(send(name, content)).hasStatus(status).bodyText().contains(words, "type=\"file\"");
        assertThat(OwnerDatabase.jdbc()
                        .sql("select count(*) from document_upload")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vn.cotmoc.imports.web.DocumentImportTests#sample")
    void aSpoiltFileIsNeverAnErrorOfThePortal(String name, byte[] content) {
        assertThat(send(name, content).getResponse().getStatus()).isIn(302, 413, 422);
        assertThat(visitors.person(EDITOR).get(page())).hasStatusOk();
    }

    static Stream<Arguments> sample() {
        return vn.cotmoc.imports.DamagedFiles.sample();
    }

    private java.util.List<DraftRow> rows() {
        return people.as(EDITOR, () -> drafts.rows(draft));
    }

    private String page() {
        return "/drafts/" + draft + "/import";
    }

    private MvcTestResult send(String name, byte[] content) {
        return mvc.post()
                .uri(page())
                .multipart()
                .file(new MockMultipartFile("file", name, null, content))
                .with(authentication(people.signedIn(EDITOR)))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult post(String verb) {
        return visitors.person(EDITOR)
                .send(HttpMethod.POST, page() + verb)
                .with(csrf())
                .exchange();
    }
}
