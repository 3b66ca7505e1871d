package vn.cotmoc.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTests {

    @ParameterizedTest(name = "{0} is kept as {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Báo cáo 125.pdf | Báo cáo 125.pdf",
                // Letters and marks apart, as macOS sends them.
                "Bie\u0302n ba\u0309n.docx | Biên bản.docx",
                "C:\\Users\\An\\Desktop\\BB.PDF | BB.PDF",
                "/etc/../bi mat.xlsx | bi mat.xlsx",
                "..\\..\\a.png | a.png",
                "...an.pdf | an.pdf",
                "a\u202Efdp.docx | afdp.docx",
                "a\u0000b\u0007.pdf | ab.pdf",
                "a\u200B\u2060b.pdf | ab.pdf",
                "a  \u00A0 b.pdf | a b.pdf",
                "a<b>:\"c\"?*.pdf | a_b___c___.pdf",
                "xa.pdf. . | xa.pdf",
            })
    void aNameIsKeptWithoutItsPathAndWithoutWhatHides(String sent, String kept) {
        assertThat(FileName.of(sent).orElseThrow().text()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", "..", ".pdf", "bao-cao", "/", "a/", "\u202E.pdf"})
    void aNameWithoutLettersOrEndingCannotBeUsed(String sent) {
        assertThat(FileName.of(sent)).isEmpty();
    }

    @Test
    void aLongNameIsCutBeforeItsEnding() {
        String kept = FileName.of("ấ".repeat(400) + ".docx").orElseThrow().text();
        assertThat(kept).hasSize(150).endsWith("ấ.docx");
    }

    @Test
    void aLetterOfTwoUnitsIsNotCutInHalf() {
        String kept = FileName.of("a".repeat(145) + "😀".repeat(9) + ".pdf")
                .orElseThrow()
                .text();
        assertThat(kept.codePoints().noneMatch(code -> Character.getType(code) == Character.SURROGATE))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"a.PDF, pdf", "a.tar.Gz, gz", "hoa-don.pdf.exe, exe"})
    void theLastEndingCounts(String name, String ending) {
        assertThat(FileName.of(name).orElseThrow().ending()).isEqualTo(ending);
    }
}
