package vn.cotmoc.assignments.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import vn.cotmoc.testing.Json;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.Visitors;

/// Phụ lục 01 of 24-NQ/TU, and the assignments in its section IV.
@PortalTest
class TaskApiTests {

    private static final String TASKS = "/api/v1/resolutions/dien-bien-24-nq-tu-2026/tasks";

    @Autowired
    private Visitors visitors;

    @Test
    void everyTaskIsThereInOrder() {
        var numbers = Json.each(visitors.program("lanhdao.dienbien").get(TASKS), "number");
        assertThat(numbers).hasSize(20 + 8).startsWith("1", "2", "3").endsWith("IV.7", "IV.8");
        assertThat(numbers.subList(0, 20)).allMatch(number -> number.matches("\\d+"));
    }

    @ParameterizedTest(name = "task {0}")
    @CsvSource(delimiter = ';', textBlock = """
            1;  Ban Thường vụ Tỉnh ủy; Ban Tuyên giáo và Dân vận Tỉnh ủy; Thường xuyên
            3;  Đảng ủy UBND tỉnh|Đảng ủy UBND các xã, phường; Sở Nông nghiệp và Môi trường|UBND các xã, phường; Trước Quý IV năm 2026
            8;  Đảng ủy UBND tỉnh; Sở Tài chính; Năm 2026 trong Quý II; từ 2027 trước 31/12 năm trước.
            19; Đảng ủy Công an tỉnh|Bộ Chỉ huy quân sự tỉnh; Công an tỉnh|Bộ Chỉ huy quân sự tỉnh; Thường xuyên
            20; Ban Thường vụ Tỉnh ủy; Ủy ban Kiểm tra Tỉnh ủy|Đảng ủy UBND tỉnh; Hàng năm, giữa kỳ, cuối kỳ
            IV.1; ''; Các cấp ủy, tổ chức đảng|Chính quyền các cấp|Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh|Các tổ chức chính trị - xã hội tỉnh; trước ngày 05/5/2026
            """)
    void aTaskNamesEveryAgencyOfItsCellsAndKeepsTheWordedDeadline(
            String number, String monitoring, String lead, String deadline) {
        var task = Json.items(visitors.person("lanhdao.dienbien").get(TASKS)).stream()
                .filter(item -> item.path("number").asString().equals(number))
                .findFirst()
                .orElseThrow();
        assertThat(names(task, "monitoringAgencies")).isEqualTo(monitoring);
        assertThat(names(task, "leadAgencies")).isEqualTo(lead);
        assertThat(task.path("deadlineText").asString()).startsWith(deadline);
    }

    private static String names(JsonNode task, String field) {
        List<String> names = StreamSupport.stream(task.path(field).spliterator(), false)
                .map(JsonNode::asString)
                .toList();
        return String.join("|", names);
    }
}
