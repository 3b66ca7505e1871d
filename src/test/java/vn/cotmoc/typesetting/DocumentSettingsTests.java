package vn.cotmoc.typesetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cotmoc.exports.ReviewFiles;
import vn.cotmoc.exports.ReviewTables;
import vn.cotmoc.reporting.Viewpoint;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.territory.AdministrativeUnit;
import vn.cotmoc.territory.Territory;
import vn.cotmoc.testing.KeepsSettings;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.typesetting.DocumentSetting.Wording;

@PortalTest
@ExtendWith(KeepsSettings.class)
class DocumentSettingsTests {

    private static final String EDITOR = "bientap.dienbien";
    private static final String SLUG = "dien-bien-24-nq-tu-2026";
    private static final Wording WANTED = new Wording(
            "",
            "Tỉnh ủy Điện Biên",
            "BC/TU",
            "Điện Biên",
            "T/M Ban Thường vụ",
            "Phó Bí thư",
            "",
            "Bộ Chính trị\n- Lưu Văn phòng Tỉnh ủy.");

    @Autowired
    private DocumentSettings settings;

    @Autowired
    private Territory territory;

    @Autowired
    private ReviewTables tables;

    @Autowired
    private ReviewFiles files;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void nothingIsSetUntilAnEditorSetsIt() {
        var issuer = people.as(EDITOR, () -> settings.issuer(province().id(), OfficialForm.PARTY));

        assertThat(issuer).isEqualTo(Issuer.unknown(OfficialForm.PARTY));
    }

    @Test
    void eachChangeIsARevisionOfItsOwnAndGoesOnRecord() {
        assertThat(keep(EDITOR, WANTED, 0)).isEqualTo(new SettingOutcome.Kept(1));
        var again = new Wording("", "Tỉnh ủy Điện Biên", "BC/TU", "Điện Biên", "", "", "", "");
        assertThat(keep(EDITOR, again, 1)).isEqualTo(new SettingOutcome.Kept(2));

        var history = people.as(EDITOR, () -> settings.history(province().id(), OfficialForm.PARTY));
        assertThat(history).extracting(DocumentSetting::revision).containsExactly(2, 1);
        assertThat(history.getLast().wording()).isEqualTo(WANTED);
        assertThat(people.as(EDITOR, () -> settings.issuer(province().id(), OfficialForm.STATE)))
                .isEqualTo(Issuer.unknown(OfficialForm.STATE));
    }

    @Test
    void whatSomebodyElseHasSetMeanwhileIsNotWrittenOver() {
        keep(EDITOR, WANTED, 0);

        assertThat(keep(EDITOR, Wording.none(), 0)).isInstanceOf(SettingOutcome.Stale.class);
    }

    @Test
    void whatIsTheSameIsNoNewRevision() {
        keep(EDITOR, WANTED, 0);

        assertThat(keep(EDITOR, WANTED, 1)).isEqualTo(new SettingOutcome.Kept(1));
    }

    @ParameterizedTest
    @CsvSource({"lanhdao.dienbien", "kiemtra.dienbien", "canbo.nnmt", "canbo.laichau", "quantri"})
    void onlyAnEditorOfTheProvinceSetsIt(String account) {
        assertThatThrownBy(() -> keep(account, WANTED, 0)).isInstanceOf(AccessDeniedException.class);
    }

    @ParameterizedTest(name = "symbol {0}: {1}")
    @CsvSource({"BC/TU, true", "BC-UBND, true", "15/KH-UBND, false", "'BC TU', false", "'', true"})
    void aSymbolHasNoNumber(String symbol, boolean taken) {
        var wanted = new Wording("", "", symbol, "", "", "", "", "");

        assertThat(keep(EDITOR, wanted, 0) instanceof SettingOutcome.Refused).isNotEqualTo(taken);
    }

    @Test
    void theLiveReviewTableIsADraftUnderTheHeadOfItsProvince() {
        keep(EDITOR, WANTED, 0);

        var word = Read.word(review(Format.DOCX, OfficialForm.PARTY));
        String head = word.getTables().getFirst().getText();
        assertThat(head).contains("TỈNH ỦY ĐIỆN BIÊN", "Số …-BC/TU", "DỰ THẢO", "ngày … tháng … năm …");
        var table = word.getTables().get(1);
        assertThat(table.getRow(0).getCell(1).getText()).isEqualTo("Chỉ tiêu chủ yếu");
        assertThat(table.getNumberOfRows()).isEqualTo(29 + 2);
        assertThat(word.getTables().getLast().getText()).contains("- Lưu Văn phòng Tỉnh ủy.", "PHÓ BÍ THƯ");
    }

    @Test
    void theStatesFormIsAskedForByASwitch() {
        var word = Read.word(review(Format.DOCX, OfficialForm.STATE));

        assertThat(word.getTables().getFirst().getText()).contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: …/…");
    }

    @Test
    void wordAndPdfSayTheSameFigures() throws Exception {
        String word = Read.word(review(Format.DOCX, OfficialForm.PARTY))
                .getTables()
                .get(1)
                .getText();
        try (var pdf = Read.pdf(review(Format.PDF, OfficialForm.PARTY))) {
            String print = Vietnamese.clean(new org.apache.pdfbox.text.PDFTextStripper().getText(pdf));
            assertThat(word).contains("38,1", "5.620", "24,3");
            assertThat(print).contains("38,1", "5.620", "24,3", "SỐ LIỆU MINH HỌA");
        }
    }

    @Test
    void settingsAreAppendedAndNeverRewritten() {
        keep(EDITOR, WANTED, 0);

        assertThatThrownBy(() -> people.as(
                        EDITOR,
                        () -> new TransactionTemplate(transactions)
                                .execute(_ -> jdbc.sql("update document_setting set body = 'x'")
                                        .update())))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private byte[] review(Format format, OfficialForm form) {
        return people.as(EDITOR, () -> {
            var resolution = tables.find(SLUG).orElseThrow();
            return files.write(tables.of(resolution, Viewpoint.of(2026)), format, form)
                    .content();
        });
    }

    private SettingOutcome keep(String account, Wording wanted, int seen) {
        return people.as(
                account, () -> settings.keep(province(), OfficialForm.PARTY, wanted, seen, people.user(account)));
    }

    private AdministrativeUnit province() {
        return people.as(EDITOR, () -> territory.province("11", LocalDate.of(2026, 11, 22)))
                .orElseThrow();
    }
}
