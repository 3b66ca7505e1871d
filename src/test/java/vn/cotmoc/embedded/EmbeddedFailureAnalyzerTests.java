package vn.cotmoc.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import vn.cotmoc.embedded.EmbeddedFailure.Reason;

class EmbeddedFailureAnalyzerTests {

    @Test
    void theOperatorReadsBothLanguages() {
        var analysis = analysis(new EmbeddedFailure(Reason.OCCUPIED, null, "/srv/cotmoc"));
        assertThat(analysis.getDescription())
                .contains("Thư mục dữ liệu /srv/cotmoc đang được một cổng Cột Mốc khác sử dụng.")
                .contains("The data folder /srv/cotmoc is in use by another Cột Mốc portal.");
        assertThat(analysis.getAction()).contains("Hãy dừng cổng kia").contains("Stop that portal");
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonSaysWhatIsWrongAndWhatToDo(Reason reason) {
        var analysis = analysis(new EmbeddedFailure(reason, null, "/srv/cotmoc", 300));
        assertThat(analysis.getDescription()).doesNotContain(reason.key(), "{0}", "{1}");
        assertThat(analysis.getAction()).doesNotContain(reason.key(), "{0}", "{1}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"embedded.external.superuser", "embedded.external.owner"})
    void warningsHaveTheirWords(String key) {
        assertThat(BilingualWords.of(key, "postgres")).contains("postgres").doesNotContain(key);
    }

    @Test
    void aMissingWordDoesNotHideTheFailure() {
        assertThat(BilingualWords.of("embedded.failure.unheard-of", "/srv/cotmoc"))
                .contains("embedded.failure.unheard-of /srv/cotmoc");
    }

    private static FailureAnalysis analysis(EmbeddedFailure failure) {
        return Objects.requireNonNull(
                new EmbeddedFailureAnalyzer().analyze(new IllegalStateException("a bean was not made", failure)));
    }
}
