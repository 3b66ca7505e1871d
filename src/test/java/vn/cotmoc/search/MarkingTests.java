package vn.cotmoc.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is marked in the words as they were written.
class MarkingTests {

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource(
            delimiter = ';',
            value = {
                "dien bi; Tỉnh Điện Biên; Tỉnh [Điện] [Biên]",
                "ho ngheo; Tỷ lệ hộ nghèo, hộ cận nghèo; Tỷ lệ [hộ] [nghèo], [hộ] cận [nghèo]",
                "24-NQ/TU; Nghị quyết số 24-NQ/TU.; Nghị quyết số [24]-[NQ]/[TU].",
                "\"nước sạch\"; nước sạch, nướcs; [nước] [sạch], nướcs",
                "17,78; còn 17,78% năm; còn [17],[78]% năm",
                "lt; <b>lt</b> & \"gt\"; <b>[lt]</b> & \"gt\"",
                "xyz; Tỉnh Điện Biên; Tỉnh Điện Biên"
            })
    void wordsAreMarkedWithTheirLettersInPlace(String typed, String text, String marked) {
        assertThat(written(Marking.all(text, Query.of(typed)))).isEqualTo(marked);
    }

    @Test
    void aDecomposedWordIsMarkedWithItsMarks() {
        assertThat(written(Marking.all("tỉnh Đie\u0302\u0323n Bie\u0302n.", Query.of("dien bien"))))
                .isEqualTo("tỉnh [Đie\u0302\u0323n] [Bie\u0302n].");
    }

    @Test
    void aSnippetShowsTheWordsOfALongText() {
        String text = "một hai ba bốn năm ".repeat(60) + "tảo hôn và hôn nhân cận huyết"
                + " sáu bảy tám chín mười".repeat(60);
        var snippet = written(Marking.snippet(text, Query.of("tao hon")));
        assertThat(snippet)
                .startsWith("… ")
                .contains("[tảo] [hôn] và [hôn] nhân")
                .endsWith(" …")
                .hasSizeLessThan(250);
    }

    @Test
    void aShortTextIsItsOwnSnippet() {
        assertThat(written(Marking.snippet("% · 2030: 100", Query.of("2030")))).isEqualTo("% · [2030]: 100");
        assertThat(Marking.snippet("", Query.of("2030"))).isEmpty();
        assertThat(written(Marking.snippet("…", Query.of("2030")))).isEqualTo("…");
    }

    private static String written(List<Passage> passages) {
        return passages.stream()
                .map(passage -> passage.marked() ? "[" + passage.text() + "]" : passage.text())
                .collect(Collectors.joining());
    }
}
