package vn.cotmoc.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The same document is the same file, whoever makes it, wherever and whenever.
class SameBytesTests {

    @ParameterizedTest
    @EnumSource(Format.class)
    void twoFilesOfOneDocumentAreTheSameByteForByte(Format format) {
        var zone = TimeZone.getDefault();
        var locale = Locale.getDefault();
        byte[] first = Read.bytes(Samples.report(OfficialForm.PARTY), format);
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
            Locale.setDefault(Locale.of("tr", "TR"));
            assertThat(Read.bytes(Samples.report(OfficialForm.PARTY), format)).isEqualTo(first);
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @Test
    void anotherFigureIsAnotherFile() {
        var other = Samples.report(OfficialForm.PARTY)
                .under(Samples.issuer(OfficialForm.PARTY).letterhead().numbered(6, Samples.DAY));

        assertThat(Read.bytes(other, Format.DOCX))
                .isNotEqualTo(Read.bytes(Samples.report(OfficialForm.PARTY), Format.DOCX));
    }

    @Test
    void csvGivesEachTableItsCaptionAndItsMarks() {
        String text = new String(Read.bytes(Samples.report(OfficialForm.PARTY), Format.CSV), StandardCharsets.UTF_8);

        assertThat(text)
                .startsWith("\uFEFFSố chỉ tiêu theo mức đánh giá\r\nMức đánh giá,Số chỉ tiêu,Ngày chốt,Tính chất\r\n")
                .contains("Vượt,3,05/9/2028,DỰ THẢO · SỐ LIỆU MINH HỌA")
                .contains("Số gốc: Giá trị", "\"34,5\"", "1.234,56");
    }
}
