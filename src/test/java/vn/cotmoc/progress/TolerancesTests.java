package vn.cotmoc.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import vn.cotmoc.indicators.Tuning;
import vn.cotmoc.progress.ToleranceOutcome.Kept;
import vn.cotmoc.progress.ToleranceOutcome.Previewed;
import vn.cotmoc.progress.ToleranceOutcome.Refused;
import vn.cotmoc.progress.Tolerances.Wanted;
import vn.cotmoc.reporting.Viewpoint;
import vn.cotmoc.shared.Knowledge;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.Visitors;

/// Row 5 of 24-NQ/TU in 2026: 16 of 42 communes are 38,1 %, the plan is 39,3; a full count tolerates 0,1.
@PortalTest
@ExtendWith(KeepsReports.class)
class TolerancesTests {

    private static final String EDITOR = "bientap.dienbien";
    private static final String SLUG = "dien-bien-24-nq-tu-2026";
    private static final String PAGE = "/resolutions/%s/indicators/5".formatted(SLUG);

    @Autowired
    private Tolerances tolerances;

    @Autowired
    private Verdicts verdicts;

    @Autowired
    private Beliefs beliefs;

    @Autowired
    private People people;

    @Autowired
    private Visitors visitors;

    @Autowired
    private Clock clock;

    @Test
    void aPreviewSaysWhichVerdictsWouldMoveAndKeepsNothing() {
        var preview = previewed("2", "0", "100", "Sai số rà soát một xã trên 42");
        assertThat(preview.moves())
                .extracting(
                        ToleranceOutcome.Move::milestone, ToleranceOutcome.Move::before, ToleranceOutcome.Move::after)
                .contains(tuple(0, VerdictWord.AT_RISK, VerdictWord.ON_TRACK));
        assertThat(history()).isEmpty();
        assertThat(now().assessment().word()).isEqualTo(VerdictWord.AT_RISK);
    }

    @Test
    void whatIsKeptIsJudgedByAndExplained() {
        assertThat(keep("2", "0", "100", "Sai số rà soát một xã trên 42")).isInstanceOf(Kept.class);
        assertThat(now().assessment().word()).isEqualTo(VerdictWord.ON_TRACK);
        assertThat(now().assessment().epsilon().orElseThrow()).isEqualByComparingTo("2");
        assertThat(visitors.person("lanhdao.dienbien").get(PAGE))
                .bodyText()
                .contains("ε = 2", "biên tập viên đặt: Sai số rà soát một xã trên 42", "Đặt lại dung sai và giới hạn");
        assertThat(visitors.program("kiemtra.dienbien").get("/api/v1" + PAGE + "/tolerance"))
                .bodyJson()
                .extractingPath("$.history[0].reason")
                .isEqualTo("Sai số rà soát một xã trên 42");
    }

    @Test
    void theNewBeliefAndTheTrailCarryTheReason() {
        keep("2", "0", "100", "Sai số rà soát");
        var latest = people.as(EDITOR, () -> beliefs.of(now().indicator().id(), Knowledge.TODAYS))
                .getFirst();
        assertThat(latest.cause()).isEqualTo(Cause.TOLERANCE);
        assertThat(latest.subject()).isEqualTo("Sai số rà soát");
        assertThat(latest.verdict()).isEqualTo(VerdictWord.ON_TRACK);
        assertThat(OwnerDatabase.jdbc()
                        .sql(
                                "select account_name || ': ' || (details ->> 'reason') from audit_event where kind = 'tolerance.set' order by id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo(EDITOR + ": Sai số rà soát");
    }

    @Test
    void aDayOfThePastKeepsTheToleranceOfThatDay() {
        keep("2", "0", "100", "Sai số rà soát");
        OwnerDatabase.jdbc()
                .sql("update tolerance set recorded_at = recorded_at - interval '1 day'")
                .update();
        var today = LocalDate.now(clock);
        assertThat(wordOn(today.minusDays(2))).isEqualTo(VerdictWord.AT_RISK);
        assertThat(wordOn(today.minusDays(1))).isEqualTo(VerdictWord.ON_TRACK);
    }

    private VerdictWord wordOn(LocalDate day) {
        return people.as(
                "lanhdao.dienbien",
                () -> verdicts.find(SLUG, "5", Viewpoint.on(day))
                        .orElseThrow()
                        .now()
                        .orElseThrow()
                        .assessment()
                        .word());
    }

    @Test
    void eachSettingIsARevisionAndAnEmptyOneFollowsTheRuleAgain() {
        keep("2", "0", "100", "Sai số rà soát");
        keep(null, "0", "100", "Theo quy tắc");
        assertThat(history()).extracting(Tuning::revision).containsExactly(2, 1);
        assertThat(now().assessment().word()).isEqualTo(VerdictWord.AT_RISK);
        assertThat(now().assessment().epsilon().orElseThrow()).isEqualByComparingTo("0.1");
    }

    @Test
    void whoHasSeenAnotherPreviewIsShownWhatWouldMoveNow() {
        var seen = previewed("2", "0", "100", "Sai số rà soát");
        keep("1", "0", "100", "Trước đó");
        assertThat(as(EDITOR, wanted("2", "0", "100", "Sai số rà soát"), seen.seal()))
                .isInstanceOf(ToleranceOutcome.Changed.class);
    }

    @ParameterizedTest(name = "ε {0}, {1} to {2}, {3}: {4}")
    @CsvSource({
        "-1, 0, 100, x, negative",
        "0.0000001, 0, 100, x, huge",
        "2, 100, 0, x, order",
        "2, 0, 30, x, outside",
        "2, 0, 100, , reason",
        ", 0, 100, x, same"
    })
    void whatCannotBeIsRefused(
            @Nullable String epsilon, String lower, String upper, @Nullable String reason, String why) {
        assertThat(preview(EDITOR, wanted(epsilon, lower, upper, reason)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.key()).isEqualTo("progress.tolerance.fault." + why));
    }

    @ParameterizedTest
    @ValueSource(strings = {"quantri", "canbo.nnmt", "duyet.dienbien", "lanhdao.dienbien", "kiemtra.trunguong"})
    void onlyAnEditorOfTheProvinceSetsIt(String who) {
        assertThatThrownBy(() -> as(who, wanted("2", "0", "100", "x"), "")).isInstanceOf(AccessDeniedException.class);
    }

    private static Wanted wanted(
            @Nullable String epsilon, @Nullable String lower, @Nullable String upper, @Nullable String reason) {
        return new Wanted(decimal(epsilon), decimal(lower), decimal(upper), reason);
    }

    private static @Nullable BigDecimal decimal(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private Previewed previewed(@Nullable String epsilon, String lower, String upper, String reason) {
        return (Previewed) preview(EDITOR, wanted(epsilon, lower, upper, reason));
    }

    private ToleranceOutcome preview(String who, Wanted wanted) {
        var user = people.user(who);
        return people.as(who, () -> tolerances.preview(SLUG, "5", wanted, user));
    }

    private ToleranceOutcome keep(@Nullable String epsilon, String lower, String upper, String reason) {
        var seen = previewed(epsilon, lower, upper, reason);
        return as(EDITOR, wanted(epsilon, lower, upper, reason), seen.seal());
    }

    private ToleranceOutcome as(String who, Wanted wanted, String seal) {
        var user = people.user(who);
        return people.as(who, () -> tolerances.keep(SLUG, "5", wanted, seal, user));
    }

    private Judged now() {
        return people.as(
                "lanhdao.dienbien",
                () -> verdicts.find(SLUG, "5", Viewpoint.of(2026))
                        .orElseThrow()
                        .now()
                        .orElseThrow());
    }

    private List<Tuning> history() {
        return people.as(
                "lanhdao.dienbien", () -> tolerances.history(now().indicator().id()));
    }
}
