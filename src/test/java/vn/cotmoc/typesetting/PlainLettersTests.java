package vn.cotmoc.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/// The letters that are embedded are those of the typeface, as wide as ever, without the rules that join them.
class PlainLettersTests {

    @ParameterizedTest
    @ValueSource(strings = {"Regular", "Bold", "Italic", "BoldItalic"})
    void everyLetterIsThereAndAsWideAsBefore(String cut) throws IOException {
        var file = new ClassPathResource("liberation/LiberationSerif-%s.ttf".formatted(cut));
        try (InputStream before = file.getInputStream();
                InputStream after = PlainLetters.open(cut);
                var first = new TTFParser().parse(new RandomAccessReadBuffer(before));
                var second = new TTFParser().parse(new RandomAccessReadBuffer(after))) {
            assertThat(first.getTableMap()).containsKey("GSUB");
            assertThat(second.getTableMap()).doesNotContainKey("GSUB").hasSameSizeAs(first.getTableMap());
            for (int letter : "Điện Biên: 95 % số xã đạt chuẩn, ưỡng Ệ ậ ſ fi"
                    .codePoints()
                    .toArray()) {
                int glyph = first.getUnicodeCmapLookup().getGlyphId(letter);
                assertThat(second.getUnicodeCmapLookup().getGlyphId(letter)).isEqualTo(glyph);
                assertThat(second.getAdvanceWidth(glyph)).isEqualTo(first.getAdvanceWidth(glyph));
            }
        }
    }
}
