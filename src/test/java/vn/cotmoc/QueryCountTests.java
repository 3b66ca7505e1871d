package vn.cotmoc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.StatementCounter;
import vn.cotmoc.testing.Visitors;

/// A page asks the database a few questions, however many rows it shows.
@PortalTest
class QueryCountTests {

    @Autowired
    private Visitors visitors;

    @Autowired
    private StatementCounter counter;

    @ParameterizedTest
    @CsvSource({
        "kiemtra.trunguong, /api/v1/resolutions, 2",
        "lanhdao.dienbien, /api/v1/resolutions/dien-bien-24-nq-tu-2026/indicators, 4",
        "lanhdao.dienbien, /api/v1/resolutions/dien-bien-24-nq-tu-2026/tasks, 8",
        "kiemtra.dienbien, /api/v1/resolutions/dien-bien-24-nq-tu-2026/values, 8",
        "lanhdao.dienbien, /api/v1/provinces, 2",
        "lanhdao.dienbien, /provinces/11/contradictions?asOf=2026, 12",
        "lanhdao.dienbien, /api/v1/provinces/11/communes, 4",
        "lanhdao.dienbien, /api/v1/agencies?province=11, 4"
    })
    void aCallSendsAtMostSoManyStatements(String who, String path, int most) {
        var visitor = visitors.person(who);
        assertThat(counter.statements(() -> assertThat(visitor.get(path)).hasStatusOk()))
                .isLessThanOrEqualTo(most);
    }
}
