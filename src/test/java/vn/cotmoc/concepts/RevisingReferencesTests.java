package vn.cotmoc.concepts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import vn.cotmoc.concepts.RevisingReferences.Wanted;
import vn.cotmoc.concepts.RevisionOutcome.Kept;
import vn.cotmoc.concepts.RevisionOutcome.Previewed;
import vn.cotmoc.progress.VerdictWord;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.testing.Json;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.Visitors;

/// Rows 1 and 2 of 24-NQ/TU, income against the year 2020 and against the national average.
@PortalTest
@ExtendWith(KeepsReports.class)
class RevisingReferencesTests {

    private static final String NATIONAL = "TN-CA-NUOC";
    private static final String OWN = "TN-NONG-THON";

    @Autowired
    private RevisingReferences revising;

    @Autowired
    private References references;

    @Autowired
    private People people;

    @Autowired
    private Visitors visitors;

    @AfterEach
    void takeOut() {
        OwnerDatabase.jdbc().sql("delete from reference_effect").update();
        OwnerDatabase.jdbc().sql("delete from reference_value").update();
    }

    @Test
    void thePortalIsShippedWithoutAnyReferenceValue() {
        assertThat(people.as("quantri", references::standing))
                .extracting(References.Standing::years)
                .hasSizeGreaterThanOrEqualTo(3)
                .containsOnly(0);
    }

    @Test
    void aValueSaysWhatItWouldMoveBeforeItIsKept() {
        ApprovedNumerator.of("2", 2026, "23.4");
        var preview = preview("quantri", NATIONAL, national(2026, "65", null));
        assertThat(preview.moves()).singleElement().satisfies(move -> {
            assertThat(move.year()).isEqualTo(2026);
            assertThat(move.before()).isEmpty();
            assertThat(move.after().orElseThrow()).isEqualByComparingTo("36");
            assertThat(move.verdictBefore()).isEqualTo(VerdictWord.NO_DATA);
            assertThat(move.verdictAfter()).isEqualTo(VerdictWord.AT_RISK);
        });
        assertThat(people.as("quantri", () -> references.values(NATIONAL))).isEmpty();
    }

    @Test
    void aCorrectionIsANewRevisionAndEverythingDerivedFollows() {
        ApprovedNumerator.of("2", 2026, "23.4");
        keep("quantri", NATIONAL, national(2026, "65", null));
        assertThat(value("2", 2026)).isEqualByComparingTo("36");
        var moved = keep("quantri", NATIONAL, national(2026, "72", "Số chính thức."));
        assertThat(moved.moves()).singleElement().satisfies(move -> {
            assertThat(move.before().orElseThrow()).isEqualByComparingTo("36");
            assertThat(move.after().orElseThrow()).isEqualByComparingTo("32.5");
            assertThat(move.verdictAfter()).isNotEqualTo(move.verdictBefore());
        });
        assertThat(value("2", 2026)).isEqualByComparingTo("32.5");
        assertThat(people.as("lanhdao.dienbien", () -> references.values(NATIONAL)))
                .extracting(ReferenceValue::revision)
                .containsExactly(2, 1);
        assertThat(people.as("lanhdao.dienbien", () -> references.effects(NATIONAL)))
                .hasSize(2);
    }

    /// What the reporter wrote stays in the ledger as he wrote it.
    @Test
    void theReportedRowIsNotTouched() {
        ApprovedNumerator.of("2", 2026, "23.4");
        keep("quantri", NATIONAL, national(2026, "65", null));
        assertThat(OwnerDatabase.jdbc()
                        .sql(
                                "select numerator || ' ' || coalesce(denominator::text, 'none') from report where author_name = 'thử'")
                        .query(String.class)
                        .single())
                .isEqualTo("23.4 none");
    }

    @Test
    void aBaseYearMovesEveryYearThatIsDividedByIt() {
        ApprovedNumerator.of("1", 2025, "38");
        ApprovedNumerator.of("1", 2026, "42");
        var moved = keep("bientap.dienbien", OWN, own(2020, "20", null));
        assertThat(moved.moves()).extracting(Move::year).containsExactly(2025, 2026);
        assertThat(value("1", 2026)).isEqualByComparingTo("2.1");
        assertThat(preview("bientap.dienbien", OWN, own(2021, "21", null)).moves())
                .isEmpty();
    }

    @Test
    void aValueCanBeTakenBackWithAReason() {
        ApprovedNumerator.of("2", 2026, "23.4");
        keep("quantri", NATIONAL, national(2026, "65", null));
        var moved = keep("quantri", NATIONAL, national(2026, null, "Nhầm năm."));
        assertThat(moved.moves())
                .singleElement()
                .satisfies(move -> assertThat(move.after()).isEmpty());
    }

    @Test
    void whatHasChangedSinceThePreviewIsSaidAgainFirst() {
        ApprovedNumerator.of("2", 2026, "23.4");
        var seal = preview("quantri", NATIONAL, national(2026, "65", null)).seal();
        ApprovedNumerator.of("2", 2026, "24.7");
        assertThat(keep("quantri", NATIONAL, national(2026, "65", null), seal))
                .asInstanceOf(type(RevisionOutcome.Changed.class))
                .satisfies(changed -> assertThat(
                                changed.now().moves().getFirst().after().orElseThrow())
                        .isEqualByComparingTo("38"));
        assertThat(people.as("quantri", () -> references.values(NATIONAL))).isEmpty();
    }

    @Test
    void theProvinceReadsInItsTrailWhatHasMoved() {
        ApprovedNumerator.of("2", 2026, "23.4");
        keep("quantri", NATIONAL, national(2026, "65", null));
        String trail =
                "select string_agg(kind, ' ' order by id) from audit_event where subject = 'reference/TN-CA-NUOC/2026'";
        assertThat(OwnerDatabase.jdbc().sql(trail).query(String.class).single())
                .isEqualTo("reference.entered reference.moved");
        assertThat(OwnerDatabase.jdbc()
                        .sql(
                                "select details->>'values' from audit_event where kind = 'reference.moved' order by id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("dien-bien-24-nq-tu-2026/2/2026: - > 36.000000, NO_DATA > AT_RISK");
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "2009, 65, x, year",
        "2026, 0, x, positive",
        "2026, -1, x, positive",
        "2026, , x, nothing",
        "2026, 65, , sourceMissing"
    })
    void whatCannotBeIsRefused(int year, @Nullable String value, @Nullable String source, String why) {
        var wanted = new Wanted(null, year, value == null ? null : new BigDecimal(value), source, null);
        assertThat(people.as("quantri", () -> revising.preview(series(NATIONAL), wanted, people.user("quantri"))))
                .asInstanceOf(type(RevisionOutcome.Refused.class))
                .extracting(RevisionOutcome.Refused::key)
                .isEqualTo("concepts.reference.fault." + why);
    }

    @Test
    void aCorrectionNeedsAReason() {
        keep("quantri", NATIONAL, national(2026, "65", null));
        var again = national(2026, "66", null);
        assertThat(people.as("quantri", () -> revising.preview(series(NATIONAL), again, people.user("quantri"))))
                .isEqualTo(new RevisionOutcome.Refused("reason", "concepts.reference.fault.reasonMissing"));
    }

    @ParameterizedTest
    @CsvSource({
        "bientap.dienbien, TN-CA-NUOC",
        "lanhdao.dienbien, TN-CA-NUOC",
        "duyet.dienbien, TN-NONG-THON",
        "quantri, TN-NONG-THON",
        "canbo.laichau, TN-NONG-THON"
    })
    void theCountryIsTheAdministratorsAndTheProvinceItsEditors(String who, String code) {
        var wanted = code.equals(NATIONAL) ? national(2026, "65", null) : own(2020, "20", null);
        assertThatThrownBy(() -> people.as(who, () -> revising.preview(series(code), wanted, people.user(who))))
                .isInstanceOf(AccessDeniedException.class);
    }

    private Previewed preview(String who, String code, Wanted wanted) {
        return (Previewed) people.as(who, () -> revising.preview(series(code), wanted, people.user(who)));
    }

    private Kept keep(String who, String code, Wanted wanted) {
        return (Kept) keep(who, code, wanted, preview(who, code, wanted).seal());
    }

    private RevisionOutcome keep(String who, String code, Wanted wanted, String seal) {
        return people.as(who, () -> revising.keep(series(code), wanted, seal, people.user(who)));
    }

    private Series series(String code) {
        return people.as("quantri", () -> references.find(code).orElseThrow());
    }

    private static Wanted national(int year, @Nullable String value, @Nullable String reason) {
        return new Wanted(null, year, value == null ? null : new BigDecimal(value), "Niên giám", reason);
    }

    private static Wanted own(int year, String value, @Nullable String reason) {
        UUID province = OwnerDatabase.jdbc()
                .sql("select province_id from resolution where slug = 'dien-bien-24-nq-tu-2026'")
                .query(UUID.class)
                .single();
        return new Wanted(new UnitId(province), year, new BigDecimal(value), "Thống kê tỉnh", reason);
    }

    private BigDecimal value(String code, int year) {
        var answer = visitors.program("lanhdao.dienbien")
                .get("/api/v1/resolutions/dien-bien-24-nq-tu-2026/values?period=" + year);
        return Json.items(answer).stream()
                .filter(item -> item.path("code").asString().equals(code))
                .map(item -> item.path("value").decimalValue())
                .findFirst()
                .orElseThrow();
    }
}
