package vn.cotmoc.assignments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is written is read back by another reader and by hand.
class WritingCalendarTests {

    private static final String TASK =
            "Xây dựng Nghị quyết của HĐND tỉnh về chính sách hỗ trợ phát triển sản xuất nông, lâm nghiệp và thủy sản; ưu tiên xã đặc biệt khó khăn\nLàn thứ hai, \\n không phải xuống dòng";

    private static final ShownDay DAY = new ShownDay(
            new DueDay(
                    "task-1@cotmoc", LocalDate.of(2026, 12, 31), TASK, "Chủ trì: Sở Nội vụ, Sở Tài chính", "/tasks/1"),
            2,
            Instant.parse("2026-11-22T03:04:05Z"));

    private static byte[] written() {
        return WritingCalendar.write("Cột Mốc: hạn của Nguyễn Văn Ánh", "https://cotmoc.example", List.of(DAY));
    }

    @Test
    void anotherReaderFindsTheSameWordsAndDays() throws Exception {
        Calendar calendar = new CalendarBuilder().build(new ByteArrayInputStream(written()));
        assertThat(calendar.validate().hasErrors()).isFalse();
        var event = calendar.getComponents(Component.VEVENT).getFirst();
        assertThat(value(event, Property.SUMMARY)).isEqualTo(TASK);
        assertThat(value(event, Property.DESCRIPTION)).isEqualTo(DAY.due().description());
        assertThat(value(event, Property.UID)).isEqualTo("task-1@cotmoc");
        assertThat(value(event, Property.DTSTART)).isEqualTo("20261231");
        assertThat(value(event, Property.SEQUENCE)).isEqualTo("2");
        assertThat(value(event, Property.LAST_MODIFIED)).isEqualTo("20261122T030405Z");
        assertThat(value(event, Property.URL)).isEqualTo("https://cotmoc.example/tasks/1");
    }

    private static String value(Component event, String property) {
        return event.getRequiredProperty(property).getValue();
    }

    @Test
    void aWholeDayIsADateAndKeepsNobodyBusy() {
        assertThat(lines()).contains("DTSTART;VALUE=DATE:20261231", "TRANSP:TRANSPARENT");
        assertThat(lines()).noneMatch(line -> line.startsWith("DTEND") || line.startsWith("DURATION"));
    }

    @Test
    void byHandEveryLineEndsInTwoCharactersAndHasSeventyFiveOctetsAtMost() {
        String text = new String(written(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("BEGIN:VCALENDAR\r\nPRODID:").endsWith("\r\nEND:VCALENDAR\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(text.split("\r\n")).filteredOn(line -> line.startsWith(" ")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {73, 74, 75, 76, 77, 150, 151})
    void unfoldingGivesBackEveryLetterWhereverTheCutFalls(int letters) {
        String line = "ế𝄞a".repeat(60).substring(0, letters - letters % 4);
        String folded = new String(WritingCalendar.folded(line + "\r\n"), StandardCharsets.UTF_8);
        assertThat(folded.replace("\r\n ", "")).isEqualTo(line + "\r\n");
    }

    @ParameterizedTest(name = "{0} letters of one octet make {1} lines")
    @CsvSource({"75, 1", "76, 2", "149, 2", "150, 3"})
    void theBlankOfAContinuationCounts(int letters, int lines) {
        String folded = new String(WritingCalendar.folded("x".repeat(letters) + "\r\n"), StandardCharsets.US_ASCII);
        assertThat(folded.split("\r\n")).hasSize(lines);
    }

    @Test
    void theSameDaysMakeTheSameBytes() {
        assertThat(written()).isEqualTo(written());
    }

    private static List<String> lines() {
        return Stream.of(new String(written(), StandardCharsets.UTF_8).replace("\r\n ", ""))
                .flatMap(text -> Arrays.stream(text.split("\r\n")))
                .toList();
    }
}
