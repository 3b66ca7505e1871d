package vn.cotmoc.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/// Each place of a document looks as its rules say, in the code and in the styles of a Word file.
class LooksTests {

    private static XWPFDocument party;
    private static XWPFDocument state;

    @BeforeAll
    static void write() {
        party = Read.word(OfficialForm.PARTY);
        state = Read.word(OfficialForm.STATE);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = "document_formats.csv", useHeadersInDisplayName = false, numLinesToSkip = 3)
    void eachPlaceLooksAsItsRuleSays(
            OfficialForm form,
            Style style,
            int least,
            int most,
            boolean bold,
            boolean italic,
            boolean underlined,
            boolean capitals) {
        var look = Looks.of(form, style);
        assertThat(look.size()).isBetween(least, most);
        assertThat(look.bold()).isEqualTo(bold);
        assertThat(look.italic()).isEqualTo(italic);
        assertThat(look.underlined()).isEqualTo(underlined);
        assertThat(look.capitals()).isEqualTo(capitals);

        var written = (form == OfficialForm.PARTY ? party : state)
                .getStyles()
                .getStyle(style.id())
                .getCTStyle()
                .getRPr();
        assertThat(written.getSzArray(0).getVal()).hasToString(String.valueOf(2 * look.size()));
        assertThat(written.sizeOfBArray() == 1).isEqualTo(bold);
        assertThat(written.sizeOfIArray() == 1).isEqualTo(italic);
        assertThat(written.sizeOfUArray() == 1).isEqualTo(underlined);
    }

    @ParameterizedTest(name = "annex {1} of a {0} document is {2}")
    @CsvSource({"PARTY, 2, PHỤ LỤC 02", "PARTY, 12, PHỤ LỤC 12", "STATE, 1, Phụ lục I", "STATE, 4, Phụ lục IV"})
    void annexesAreNumberedAsTheFormAsks(OfficialForm form, int number, String name) {
        assertThat(Samples.typesetting().annexName(form, number)).isEqualTo(name);
    }

    @ParameterizedTest(name = "{0}: {1} ends as {2}")
    @CsvSource({
        "PARTY, Kết thúc, Kết thúc.",
        "PARTY, Kết thúc./., Kết thúc.",
        "PARTY, Kết thúc;, Kết thúc.",
        "STATE, Kết thúc., Kết thúc./.",
        "STATE, Kết thúc./., Kết thúc./.",
        "STATE, Kết thúc, Kết thúc./."
    })
    void theLastWordsEndAsTheFormAsks(OfficialForm form, String typed, String printed) {
        assertThat(Endings.close(typed, form)).isEqualTo(printed);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"Ủy ban nhân dân tỉnh Điện Biên, 2", "Tỉnh ủy Điện Biên, 1"})
    void aLongNameBreaksIntoTwoLinesOfMuchTheSameLength(String name, int lines) {
        var look = Looks.of(OfficialForm.STATE, Style.BODY);
        String broken = TextWidth.balanced(name, look, 69);

        assertThat(broken.lines()).hasSize(lines);
        assertThat(broken.replace('\n', ' ')).isEqualTo(name);
        assertThat(TextWidth.millimetres(broken, look)).isLessThan(69);
    }
}
