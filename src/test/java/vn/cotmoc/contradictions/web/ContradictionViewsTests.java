package vn.cotmoc.contradictions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.StatementCounter;
import vn.cotmoc.testing.Visitors;

/// The page of contradictions asks little of the database, and its file has its rows.
@PortalTest
class ContradictionViewsTests {

    private static final String PAGE = "/provinces/11/contradictions";

    @Autowired
    private Visitors visitors;

    @Autowired
    private StatementCounter counter;

    @Test
    void thePageNeedsNoMoreThanFifteenStatements() throws Exception {
        text(PAGE + "?asOf=2026");
        assertThat(counter.statements(
                        () -> assertThat(visitors.person("lanhdao.dienbien").get(PAGE + "?asOf=2026"))
                                .hasStatusOk()))
                .isLessThanOrEqualTo(15);
    }

    @Test
    void theFileHasTheRowsOfThePage() throws Exception {
        var all = lines("?asOf=2026");
        assertThat(all).isNotEmpty().allSatisfy(line -> assertThat(line).contains(",2026,SỐ LIỆU MINH HỌA"));
        assertThat(text(PAGE + "?asOf=2026")).contains("Năm 2026: " + all.size() + " điểm");
        assertThat(lines("?asOf=2026&kind=ESTIMATES_ONLY"))
                .isNotEmpty()
                .isEqualTo(all.stream()
                        .filter(line -> line.startsWith("Chỉ dựa trên số ước"))
                        .toList());
        assertThat(lines("?asOf=2026&kind=CHILD_WORSE")).isEmpty();
    }

    private List<String> lines(String query) throws Exception {
        return text(PAGE + ".csv" + query).lines().skip(1).toList();
    }

    private String text(String path) throws Exception {
        return visitors.person("lanhdao.dienbien").get(path).getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
