package vn.cotmoc.rollups;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import vn.cotmoc.allocations.Allocation.Bearer;
import vn.cotmoc.allocations.Allocation.Part;
import vn.cotmoc.allocations.Assigned;
import vn.cotmoc.allocations.Deciding;
import vn.cotmoc.allocations.KeepingAllocations;
import vn.cotmoc.allocations.KeepingAllocations.Document;
import vn.cotmoc.allocations.KeepingAllocations.Sheet;
import vn.cotmoc.progress.Beliefs;
import vn.cotmoc.progress.Cause;
import vn.cotmoc.progress.Explaining;
import vn.cotmoc.progress.Judged;
import vn.cotmoc.progress.Progress;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.reporting.Viewpoint;
import vn.cotmoc.shared.Knowledge;
import vn.cotmoc.territory.AdministrativeUnit;
import vn.cotmoc.testing.KeepsAllocations;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;

/// What has been allocated officially for a year is the province's plan of that year, once every commune that is asked
/// has its part; else the line between the milestones is.
@PortalTest
@ExtendWith(KeepsAllocations.class)
class AllocatedPlanTests {

    private static final String EDITOR = "bientap.dienbien";
    private static final String LEADER = "lanhdao.dienbien";
    private static final Document ISSUED = new Document("12-QĐ/TU", LocalDate.of(2026, 3, 1));

    @Autowired
    private KeepingAllocations keeping;

    @Autowired
    private Progress progress;

    @Autowired
    private Beliefs beliefs;

    @Autowired
    private AllocationStandings standings;

    @Autowired
    private Saying saying;

    @Autowired
    private People people;

    private Communes communes;

    @BeforeEach
    void there(@Autowired AutowireCapableBeanFactory beans) {
        communes = beans.createBean(Communes.class);
    }

    @ParameterizedTest(name = "row {0}, every commune {1}: the plan of 2026 is {2}")
    @CsvSource({
        // 45 communes report on row 13; 42 of them are rural and report on rows 5 and 12.
        "13, 100, 4500",
        "12, 30/40, 75",
        "5, true, 100",
        "5, false, 0",
    })
    void whatIsAllocatedToEveryCommuneIsThePlan(String code, String each, BigDecimal plan) {
        assertThat(plan(code)).isPresent().get().isNotEqualTo(plan);
        keep(code, everybody(code, each), ISSUED, 0);
        assertThat(plan(code)).hasValueSatisfying(found -> assertThat(found).isEqualByComparingTo(plan));
    }

    @Test
    void theVerdictItsSentenceAndItsHistoryFollowInTheSameTransaction() {
        keep("13", everybody("13", "1000"), ISSUED, 0);
        var judged = judged("13");
        assertThat(judged.assessment().gap())
                .hasValueSatisfying(gap -> assertThat(gap)
                        .isEqualByComparingTo(
                                judged.assessment().value().orElseThrow().subtract(new BigDecimal("45000"))));
        assertThat(Explaining.explain(judged.commitment(), judged.assessment()).arithmetic().stream()
                        .map(line -> saying.say(line, Locale.forLanguageTag("vi"))))
                .anyMatch(
                        line -> line.startsWith("Kế hoạch năm 2026: P = 45.000 ") && line.contains("giao chính thức"));
        var believed = people.as(
                LEADER,
                () -> beliefs.of(judged.indicator().id(), Knowledge.TODAYS).getFirst());
        assertThat(believed.cause()).isEqualTo(Cause.ALLOCATED);
        assertThat(believed.subject()).isEqualTo("12-QĐ/TU (2026)");
        assertThat(believed.plan()).isEqualByComparingTo("45000");
        assertThat(believed.verdict()).isEqualTo(judged.assessment().word());
        assertThat(judged.isIllustrative())
                .as("a demonstration's role has allocated it")
                .isTrue();
    }

    @Test
    void whoeverReadsTheVerdictReadsTheSamePlan() {
        keep("13", everybody("13", "100"), ISSUED, 0);
        for (String who : List.of("canbo.muongphang", "canbo.nnmt", "kiemtra.trunguong", "quantri", EDITOR))
            assertThat(judged(who, "13", Viewpoint.of(2026)).assessment().plan())
                    .as(who)
                    .hasValueSatisfying(plan -> assertThat(plan).isEqualByComparingTo("4500"));
    }

    @Test
    void aDayBeforeTheDocumentWasEnteredKnowsNothingOfIt() {
        var before = plan("13");
        keep("13", everybody("13", "100"), ISSUED, 0);
        assertThat(judged(LEADER, "13", Viewpoint.on(LocalDate.of(2026, 11, 20)))
                        .commitment()
                        .allocated())
                .isEmpty();
        assertThat(plan("13")).isNotEqualTo(before);
    }

    @ParameterizedTest(name = "row 13: {0}")
    @ValueSource(strings = {"a draft", "one commune is left out", "an empty part", "quarters alone"})
    void otherwiseTheLineBetweenTheMilestonesStays(String what) {
        var before = plan("13");
        var parts = everybody("13", "100");
        switch (what) {
            case "a draft" -> keep("13", parts, null, 0);
            case "one commune is left out" -> keep("13", parts.subList(1, parts.size()), ISSUED, 0);
            case "an empty part" -> keep("13", emptied(parts), ISSUED, 0);
            default -> keep("13", inQuarter(parts), ISSUED, 0);
        }
        assertThat(plan("13")).isEqualTo(before);
    }

    @Test
    void aLaterDocumentThatLeavesSomebodyOutTakesThePlanBack() {
        var before = plan("13");
        var parts = everybody("13", "100");
        keep("13", parts, ISSUED, 0);
        keep("13", parts.subList(1, parts.size()), new Document("20-QĐ/TU", LocalDate.of(2026, 6, 1)), 1);
        assertThat(plan("13")).isEqualTo(before);
    }

    @Test
    void aSheetIsHeldAgainstTheTargetsAndNotAgainstTheOneBefore() {
        var user = people.user(EDITOR);
        var before = people.as(EDITOR, () -> standings.of(Communes.SLUG, "13", 2026, false, user))
                .orElseThrow();
        keep("13", everybody("13", "100"), ISSUED, 0);
        var after = people.as(EDITOR, () -> standings.of(Communes.SLUG, "13", 2026, false, user))
                .orElseThrow();
        assertThat(after.asking()).isEqualTo(before.asking());
    }

    private void keep(String code, List<Part> parts, @Nullable Document document, int seen) {
        var user = people.user(EDITOR);
        var sheet = new Sheet(2026, parts, null, document, "Giao chỉ tiêu năm 2026");
        var kept = people.as(EDITOR, () -> keeping.keep(communes.indicator(code), sheet, seen, user));
        assertThat(kept).isInstanceOf(Deciding.Kept.class);
    }

    private Optional<BigDecimal> plan(String code) {
        return judged(code).assessment().plan().map(plan -> plan.setScale(4, RoundingMode.HALF_UP));
    }

    private Judged judged(String code) {
        return judged(LEADER, code, Viewpoint.of(2026));
    }

    private Judged judged(String who, String code, Viewpoint view) {
        return people.as(who, () -> progress.ofResolution(Communes.SLUG, view)).stream()
                .filter(row -> row.indicator().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private List<Part> everybody(String code, String each) {
        return communes.all().stream()
                .filter(commune -> code.equals("13") || isRural(commune))
                .map(commune -> new Part(new Bearer.Commune(commune.id()), 0, assigned(each), null))
                .toList();
    }

    private static boolean isRural(AdministrativeUnit commune) {
        return commune.kind().equals("xã");
    }

    private static Assigned assigned(String each) {
        var parts = each.split("/");
        if (parts.length == 2) return new Assigned.Parts(new BigDecimal(parts[0]), new BigDecimal(parts[1]));
        return each.matches("\\d+")
                ? new Assigned.Amount(new BigDecimal(each))
                : new Assigned.Meets(Boolean.parseBoolean(each));
    }

    private static List<Part> emptied(List<Part> parts) {
        return IntStream.range(0, parts.size())
                .mapToObj(place ->
                        place > 0 ? parts.get(place) : new Part(parts.get(place).bearer(), 0, null, null))
                .toList();
    }

    private static List<Part> inQuarter(List<Part> parts) {
        return parts.stream()
                .map(part -> new Part(part.bearer(), 3, part.assigned(), null))
                .toList();
    }
}
