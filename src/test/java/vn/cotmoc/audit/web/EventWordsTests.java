package vn.cotmoc.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.cotmoc.audit.AuditEvent;

/// Events of other modules in the words that their own pages have.
class EventWordsTests {

    private final EventWords words = new EventWords(messages(), Clock.systemUTC());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "standing | DONE | Tình hình: Đã hoàn thành",
                "before | OPEN_IN_TIME | Giá trị: Chưa hoàn thành trong hạn → ∅",
                "state | DONE_LATE | Trạng thái: Hoàn thành quá hạn",
                "severity | SERIOUS | Mức độ: Nghiêm trọng",
                "place | DIFFICULTIES | Mục: Khó khăn, hạn chế",
                "for | Sở Y tế | Cơ quan, đơn vị: Sở Y tế",
                "body | NO_WORDS_FOR_THIS | Nội dung: NO_WORDS_FOR_THIS"
            })
    void constantsAndFieldsHaveWords(String field, String value, String line) {
        var event = new AuditEvent(
                1,
                Clock.systemUTC().instant(),
                "canbo.yte",
                "cotmoc_app",
                AuditEvent.Origin.PAGE,
                null,
                null,
                "task.confirmed",
                "x",
                null,
                null,
                Map.of(field, value),
                Map.of(),
                Map.of(),
                null,
                "1",
                Optional.empty());
        assertThat(words.brief(event, Locale.of("vi"))).isEqualTo(line);
        assertThat(words.kind(event, Locale.of("vi"))).isEqualTo("Xác nhận hoàn thành nhiệm vụ");
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
