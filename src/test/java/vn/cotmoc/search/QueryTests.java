package vn.cotmoc.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What typed words mean.
class QueryTests {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "dien bi; (dien:*) & (bi:*)",
                "ĐIỆN  Biên; (dien:*) & (bien:*)",
                "24-NQ/TU; (24 <-> nq <-> tu:* | 24nqtu:*)",
                "Sở NN&MT; (so:*) & (nn <-> mt:* | nnmt:*)",
                "2.2.1(3); (2 <-> 2 <-> 1 <-> 3:* | 2213:*)",
                "hộ \"nước sạch\" bản; (ho:*) & (nuoc <-> sach) & (ban:*)",
                "“nước sạch”; (nuoc <-> sach)",
                "\"nước sạ; (nuoc <-> sa:*)",
                "100% hộ; (100:*) & (ho:*)"
            })
    void wordsBeginWordsAndQuotationsStandTogether(String typed, String condition) {
        assertThat(Query.of(typed).condition()).isEqualTo(condition);
    }

    @Test
    void inNamesTheSameWordsAreAskedOfCodesAndNames() {
        assertThat(Query.of("hộ \"nước sạch\" NN&MT").conditionOfNames())
                .isEqualTo("(ho:*AB) & (nuoc:AB <-> sach:AB) & (nn:AB <-> mt:*AB | nnmt:*AB)");
    }

    @Test
    void aFinishedWordIsNoBeginning() {
        assertThat(Query.of("hộ NN&MT").wholeWords()).isEqualTo("(ho) & (nn <-> mt | nnmt)");
        assertThat(Query.of("hộ").wholeWordsOfNames()).isEqualTo("(ho:AB)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "%", "_", "' or 1=1 --", "\\", "\"\"", "!!! & | <->", "🙂", "…", "₫", "漢字"})
    void nothingButLettersAndDigitsComesThrough(String typed) {
        assertThat(Query.of(typed).condition()).matches("[a-z0-9:*&|()<> -]*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "%_", "\\", "\"\"", "!!! & | <->", "🙂", "漢字"})
    void signsAloneAskNothing(String typed) {
        assertThat(Query.of(typed).isEmpty()).isTrue();
    }

    @Test
    void decomposedLettersAreTheSameLetters() {
        assertThat(Query.of("Đie\u0302\u0323n").condition()).isEqualTo("(dien:*)");
    }

    @Test
    void whatIsTooLongIsCutAndSaysSo() {
        assertThat(Query.of("a".repeat(10_000)).cut()).isTrue();
        assertThat(Query.of("xa ".repeat(40))).satisfies(query -> {
            assertThat(query.cut()).isTrue();
            assertThat(query.terms()).hasSize(12);
        });
        assertThat(Query.of("hộ nghèo").cut()).isFalse();
    }
}
