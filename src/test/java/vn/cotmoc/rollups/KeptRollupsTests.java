package vn.cotmoc.rollups;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;

/// What is kept of communes is what counting their figures gives, whatever has happened in whatever order.
@PortalTest
@ExtendWith(KeepsReports.class)
class KeptRollupsTests {

    private static final int STEPS = 120;
    private static final List<String> CODES = List.of("13", "12", "3.1", "8");

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private final Happening happening = new Happening(OwnerDatabase.jdbc());

    @AfterEach
    void communesAsTheyWere() {
        happening.undoCommunes();
        assertThat(deviations()).isEmpty();
    }

    @Test
    void whatTheDemonstrationLoadedIsKept() {
        assertThat(OwnerDatabase.jdbc()
                        .sql("select count(*) from rollup")
                        .query(Integer.class)
                        .single())
                .isPositive();
        assertThat(deviations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void whateverHappensInWhateverOrderWhatIsKeptIsWhatCountingGives(int seed) {
        var chance = new Random(seed);
        for (int step = 0; step < STEPS; step++) {
            String code = CODES.get(chance.nextInt(CODES.size()));
            String said = happening.next(code, chance);
            if (step % 4 == 3 || !said.equals("approved"))
                assertThat(deviations())
                        .as("seed %d, step %d: %s", seed, step, said)
                        .isEmpty();
        }
    }

    @Test
    void aRowThatSomebodyAltersByHandIsFound() {
        var owner = OwnerDatabase.jdbc();
        owner.sql("update rollup set figures = figures + 1 where year = 2026 and quarter = 3")
                .update();
        try {
            assertThat(deviations()).isNotEmpty();
        } finally {
            owner.sql("update rollup set figures = figures - 1 where year = 2026 and quarter = 3")
                    .update();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "lanhdao.dienbien, true",
        "kiemtra.trunguong, true",
        "canbo.nnmt, true",
        "canbo.muongphang, false",
        "lanhdao.laichau, false"
    })
    void keptRowsAreForWhomTheFiguresOfAllCommunesAre(String who, boolean reads) {
        var rows = people.as(
                who,
                () -> new TransactionTemplate(transactions)
                        .execute(_ -> jdbc.sql(
                                        "select count(*) from rollup r join administrative_unit p on p.id = r.province_id"
                                                + " where p.code = '11'")
                                .query(Integer.class)
                                .single()));
        assertThat(rows > 0).isEqualTo(reads);
    }

    @Test
    void anAuditorFindsNothingThatDeviates() {
        var found = people.as(
                "kiemtra.trunguong",
                () -> new TransactionTemplate(transactions)
                        .execute(_ -> jdbc.sql("select indicator_id from rollup_deviation")
                                .query(UUID.class)
                                .list()));
        assertThat(found).isEmpty();
    }

    static List<Map<String, @Nullable Object>> deviations() {
        return OwnerDatabase.jdbc()
                .sql("select year, quarter, kept, counted from rollup_deviation")
                .query()
                .listOfRows();
    }
}
