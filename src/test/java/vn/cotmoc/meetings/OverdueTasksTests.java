package vn.cotmoc.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.cotmoc.meetings.Pack.AgencyTasks;
import vn.cotmoc.tasks.Task;

/// Tasks of Phụ lục 01 past their deadline, by the agencies that lead them.
class OverdueTasksTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Map<String, Integer> FROM_2026 = Map.of("nq", 2026);

    @Test
    void onlyWhatTheWordingSaysIsOverIsListed() {
        var overdue = OverdueTasks.of(
                List.of(
                        task("1", "Thường xuyên", "Sở Y tế"),
                        task("2", "Tháng 5/2026", "Sở Y tế"),
                        task("3", "Hàng năm (2026-2030)", "Sở Y tế"),
                        task("4", "Quý IV năm 2026", "Sở Y tế"),
                        task("5", "Khi có điều kiện", "Sở Y tế"),
                        task("6", null, "Sở Y tế")),
                FROM_2026,
                TODAY);
        assertThat(overdue.tasks()).isEqualTo(1);
        assertThat(overdue.agencies()).singleElement().satisfies(agency -> {
            assertThat(agency.name()).isEqualTo("Sở Y tế");
            assertThat(agency.tasks()).singleElement().satisfies(late -> {
                assertThat(late.number()).isEqualTo("2");
                assertThat(late.due()).isEqualTo("2026-05-31");
                assertThat(late.daysLate()).isEqualTo(175);
            });
        });
    }

    @Test
    void theAgencyWithMostComesFirstThenByTheVietnameseAlphabet() {
        var overdue = OverdueTasks.of(
                List.of(
                        task("1", "Tháng 5/2026", "Sở Xây dựng", "Đảng ủy UBND tỉnh"),
                        task("2", "Tháng 6/2026", "Sở Xây dựng", "Ban Dân vận")),
                FROM_2026,
                TODAY);
        assertThat(overdue.tasks()).as("a task of two agencies is one task").isEqualTo(2);
        assertThat(overdue.agencies())
                .extracting(AgencyTasks::name)
                .containsExactly("Sở Xây dựng", "Ban Dân vận", "Đảng ủy UBND tỉnh");
    }

    private static Task task(String number, @Nullable String deadline, String... leading) {
        return new Task(
                new UUID(0, 0),
                "nq",
                number,
                "ANNEX",
                "Việc " + number,
                null,
                null,
                null,
                null,
                null,
                deadline,
                "Phụ lục 01",
                null,
                Stream.of(leading)
                        .map(name -> new Task.Assigned(
                                Task.Part.LEAD, UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), name))
                        .toList(),
                List.of(),
                null,
                null);
    }
}
