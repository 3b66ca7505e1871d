package vn.cotmoc.concepts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cotmoc.concepts.RevisingReferences.Wanted;
import vn.cotmoc.concepts.RevisionOutcome.Previewed;
import vn.cotmoc.progress.Cause;
import vn.cotmoc.progress.VerdictWord;
import vn.cotmoc.progress.Verdicts;
import vn.cotmoc.reporting.Viewpoint;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;

/// Derived values of a past day, and what is remembered of the reference values that moved verdicts.
@PortalTest
@ExtendWith(KeepsReports.class)
class KnownReferencesTests {

    @Autowired
    private RevisingReferences revising;

    @Autowired
    private References references;

    @Autowired
    private Verdicts verdicts;

    @Autowired
    private People people;

    @Autowired
    private Clock clock;

    @AfterEach
    void takeOut() {
        OwnerDatabase.jdbc().sql("delete from reference_effect").update();
        OwnerDatabase.jdbc().sql("delete from reference_value").update();
    }

    @Test
    void aDayOfThePastIsDividedByWhatWasKnownThatDay() {
        ApprovedNumerator.of("2", 2026, "23.4");
        keep("65", null);
        keep("72", "Số chính thức.");
        var owner = OwnerDatabase.jdbc();
        owner.sql("update report set recorded_at = now() - interval '9 days' where author_name = 'thử'")
                .update();
        owner.sql("update reference_value set recorded_at = now() - interval '2 days' where revision = 1")
                .update();
        var today = LocalDate.now(clock);
        assertThat(known("2", today)).contains("32.5");
        assertThat(known("2", today.minusDays(1))).contains("36");
        assertThat(known("2", today.minusDays(5))).isEmpty();
    }

    private Optional<String> known(String code, LocalDate day) {
        return people.as(
                "lanhdao.dienbien",
                () -> verdicts.find("dien-bien-24-nq-tu-2026", code, Viewpoint.on(day))
                        .orElseThrow()
                        .now()
                        .orElseThrow()
                        .assessment()
                        .value()
                        .map(value -> value.stripTrailingZeros().toPlainString()));
    }

    @Test
    void theHistoryOfVerdictsNamesTheReferenceThatMovedThem() {
        ApprovedNumerator.of("2", 2026, "23.4");
        keep("65", null);
        var latest = people.as(
                "lanhdao.dienbien",
                () -> verdicts.find("dien-bien-24-nq-tu-2026", "2", Viewpoint.of(2026))
                        .orElseThrow()
                        .history()
                        .getFirst());
        assertThat(latest.cause()).isEqualTo(Cause.REFERENCE);
        assertThat(latest.subject()).isEqualTo("TN-CA-NUOC/2026");
        assertThat(latest.verdict()).isEqualTo(VerdictWord.AT_RISK);
    }

    /// Enters the national average of 2026.
    private void keep(String value, @Nullable String reason) {
        var admin = people.user("quantri");
        var wanted = new Wanted(null, 2026, new BigDecimal(value), "Niên giám", reason);
        people.as("quantri", () -> {
            var series = references.find("TN-CA-NUOC").orElseThrow();
            var seen = (Previewed) revising.preview(series, wanted, admin);
            return revising.keep(series, wanted, seen.seal(), admin);
        });
    }
}
