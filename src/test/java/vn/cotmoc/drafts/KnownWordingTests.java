package vn.cotmoc.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cotmoc.drafts.Draft.AmendingDocument;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.Indicators;
import vn.cotmoc.progress.Belief;
import vn.cotmoc.progress.Beliefs;
import vn.cotmoc.progress.Cause;
import vn.cotmoc.shared.Knowledge;
import vn.cotmoc.testing.KeepsDrafts;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.Visitors;
import vn.cotmoc.users.CurrentUser;

/// A resolution that has been amended today, and how it read until yesterday.
@PortalTest
@ExtendWith(KeepsDrafts.class)
class KnownWordingTests {

    private static final AmendingDocument AMENDING = new AmendingDocument(
            "101-NQ/TU", LocalDate.of(2026, 9, 1), "Sửa đổi mục tiêu nước sạch", LocalDate.of(2026, 9, 15));

    @Autowired
    private Drafts drafts;

    @Autowired
    private EditingDrafts editing;

    @Autowired
    private PublishingDrafts publishing;

    @Autowired
    private Indicators indicators;

    @Autowired
    private Beliefs beliefs;

    @Autowired
    private People people;

    @Autowired
    private Visitors visitors;

    @Autowired
    private Clock clock;

    @BeforeEach
    void amendedToday() {
        DraftId draft = edit(user -> drafts.create(Given.aHead(), user));
        edit(user -> editing.save(draft, Given.aWholeText(), user));
        var start = Given.add(Sheet.BASELINES, "code", "1", "year", "2025", "value", "60", "source", "Báo cáo 2025");
        edit(user -> editing.save(draft, List.of(start), user));
        edit(user -> publishing.publish(draft, user));
        DraftId amendment = edit(user -> drafts.amend(Given.SLUG, user));
        change(amendment, Sheet.TARGETS, "1 / 2028", Map.of("printed", "≥ 90", "low", "90"));
        change(amendment, Sheet.INDICATORS, "1", Map.of("name", "Tỷ lệ hộ dùng nước sạch", "decimals", "2"));
        var dropped = row(amendment, Sheet.INDICATORS, "2");
        edit(user -> editing.save(amendment, List.of(new Edit.Remove(dropped.id(), dropped.version())), user));
        edit(user -> editing.save(
                amendment,
                List.of(
                        Given.indicator("3", "Số xã có nước sạch", "Xã", "LEVEL"),
                        Given.target("3", "2030", "≥ 30", "AT_LEAST", "30")),
                user));
        edit(user -> editing.amendBy(amendment, AMENDING, user));
        Publishing published = edit(user -> publishing.publish(amendment, user));
        assertThat(published).isEqualTo(new Publishing.Published(Given.SLUG, true));
    }

    @Test
    void untilYesterdayTheFormerWordingStood() {
        var row = on(1).getFirst();
        assertThat(row.milestone(2028).orElseThrow().printed()).isEqualTo("≥ 85");
        assertThat(row.milestone(2030).orElseThrow().printed()).isEqualTo("Trên 95");
        assertThat(row.name()).isEqualTo("Tỷ lệ hộ dân nông thôn được sử dụng nước sạch");
        assertThat(row.decimals()).isNull();
        assertThat(row.baselines()).hasSize(1);
    }

    @Test
    void fromTodayTheNewOneStands() {
        var row = on(0).getFirst();
        assertThat(row.milestone(2028).orElseThrow().printed()).isEqualTo("≥ 90");
        assertThat(row.name()).isEqualTo("Tỷ lệ hộ dùng nước sạch");
        assertThat(row).isEqualTo(edit(_ -> indicators.ofResolution(Given.SLUG)).getFirst());
    }

    @Test
    void whatWasDroppedHadNotEndedAndWhatWasAddedWasNotThere() {
        assertThat(on(1)).extracting(Indicator::code).containsExactly("1", "2");
        assertThat(on(1)).allSatisfy(row -> assertThat(row.ended()).isNull());
        assertThat(on(0)).extracting(Indicator::code).containsExactlyInAnyOrder("1", "2", "3");
    }

    @Test
    void thePagesOfThatDayFollow() {
        var leader = visitors.person("lanhdao.dienbien");
        var yesterday = LocalDate.now(clock).minusDays(1);
        String page = "/resolutions/%s/indicators/".formatted(Given.SLUG);
        assertThat(leader.get(page + "1?asOf=" + yesterday))
                .hasStatusOk()
                .bodyText()
                .contains("≥ 85", "Như tại ngày")
                .doesNotContain("≥ 90", "101-NQ/TU");
        assertThat(leader.get(page + "3?asOf=" + yesterday))
                .hasStatusOk()
                .bodyText()
                .contains("chỉ tiêu này chưa có");
        assertThat(leader.get(page + "1")).bodyText().contains("≥ 90", "101-NQ/TU", "Sửa đổi bởi 101-NQ/TU");
    }

    @Test
    void bothPublicationsAreInTheHistoryOfVerdicts() {
        var row = on(0).getFirst();
        List<Belief> history = edit(_ -> beliefs.of(row.id(), Knowledge.TODAYS));
        assertThat(history)
                .extracting(Belief::cause, Belief::subject)
                .containsExactly(
                        tuple(Cause.AMENDED, "101-NQ/TU"),
                        tuple(Cause.ADOPTED, "Nghị quyết thử về nước sạch nông thôn"));
    }

    private List<Indicator> on(int daysAgo) {
        var known = new Knowledge(LocalDate.now(clock).minusDays(daysAgo));
        return edit(_ -> indicators.ofResolution(Given.SLUG, known));
    }

    private void change(DraftId amendment, Sheet sheet, String key, Map<String, String> cells) {
        DraftRow row = row(amendment, sheet, key);
        var changed = new HashMap<>(row.row().cells());
        changed.putAll(cells);
        edit(user -> editing.save(amendment, List.of(new Edit.Change(row.id(), row.version(), changed)), user));
    }

    private DraftRow row(DraftId id, Sheet sheet, String key) {
        return edit(_ -> drafts.rows(id, sheet)).stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private <T> T edit(Function<CurrentUser, T> work) {
        return people.as("bientap.dienbien", () -> work.apply(people.user("bientap.dienbien")));
    }
}
