package vn.cotmoc.concepts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import vn.cotmoc.concepts.LinkingSeries.Wanted;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.Indicators;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.Visitors;

/// Row 3.1 of 24-NQ/TU: poor households by the standards until 2026 and from 2027.
@PortalTest
class LinkingSeriesTests {

    private static final String SLUG = "dien-bien-24-nq-tu-2026";
    private static final String PAGE = "/resolutions/%s/indicators/3.1".formatted(SLUG);

    @Autowired
    private LinkingSeries linking;

    @Autowired
    private Indicators indicators;

    @Autowired
    private People people;

    @Autowired
    private Visitors visitors;

    @AfterEach
    void takeOut() {
        OwnerDatabase.jdbc().sql("delete from linking_value").update();
        OwnerDatabase.jdbc()
                .sql("delete from audit_event where kind like 'series.%'")
                .update();
    }

    @Test
    void withoutALinkingValueThePageSaysThatNothingIsComputedAcross() {
        assertThat(visitors.person("lanhdao.dienbien").get(PAGE))
                .bodyText()
                .contains("Từ năm 2027 chỉ tiêu được đo theo", "Chưa có số nối");
    }

    @Test
    void aLinkingValueIsShownWithItsSource() {
        assertThat(link("2026", "14.6", "26.4", "Rà soát cuối năm 2026", 0)).isInstanceOf(BindingOutcome.Done.class);
        assertThat(visitors.person("lanhdao.dienbien").get(PAGE))
                .bodyText()
                .contains("14,6 theo chuẩn trước, 26,4 theo chuẩn mới (Rà soát cuối năm 2026)");
        assertThat(row().series().getLast().link()).isNotNull();
    }

    @Test
    void aCorrectionKeepsTheFormerAndCanTakeItBack() {
        link("2026", "14.6", "26.4", "Rà soát", 0);
        link("2026", "14.6", "26.9", "Rà soát lại", 1);
        link("2026", null, null, "Nhập nhầm", 2);
        List<LinkingValue> history = people.as("lanhdao.dienbien", () -> linking.history(row().id()));
        assertThat(history).extracting(LinkingValue::revision).containsExactly(3, 2, 1);
        assertThat(history).extracting(LinkingValue::inForce).containsExactly(true, false, false);
        assertThat(row().series().getLast().link()).isNull();
        assertThat(OwnerDatabase.jdbc()
                        .sql("select string_agg(kind, ' ' order by id) from audit_event where kind like 'series.%'")
                        .query(String.class)
                        .single())
                .isEqualTo("series.linked series.linked series.unlinked");
    }

    @Test
    void whoHasSeenAnOlderOneChangesNothing() {
        link("2026", "14.6", "26.4", "Rà soát", 0);
        assertThat(link("2026", "14.6", "27", "Rà soát", 0)).isInstanceOf(BindingOutcome.Stale.class);
    }

    @ParameterizedTest(name = "{0}, {1} and {2}: {4}")
    @CsvSource({
        "2025, 14.6, 26.4, Rà soát, year",
        "2028, 14.6, 26.4, Rà soát, year",
        "2026, 14.6, , Rà soát, both",
        "2026, , , Rà soát, nothing",
        "2026, 101, 26.4, Rà soát, limits",
        "2026, 14.6, -1, Rà soát, limits",
        "2026, 14.6, 26.4, , source"
    })
    void whatCannotBeIsRefused(
            String year, @Nullable String before, @Nullable String after, @Nullable String source, String why) {
        assertThat(link(year, before, after, source, 0))
                .isInstanceOfSatisfying(
                        BindingOutcome.Refused.class,
                        refused -> assertThat(refused.key()).isEqualTo("concepts.link.fault." + why));
    }

    @ParameterizedTest
    @ValueSource(strings = {"quantri", "canbo.nnmt", "duyet.dienbien", "kiemtra.trunguong"})
    void onlyAnEditorOfTheProvinceLinks(String who) {
        assertThatThrownBy(() -> as(who, "2026", "14.6", "26.4", "Rà soát", 0))
                .isInstanceOf(AccessDeniedException.class);
    }

    private BindingOutcome link(
            String year, @Nullable String before, @Nullable String after, @Nullable String source, int seen) {
        return as("bientap.dienbien", year, before, after, source, seen);
    }

    private BindingOutcome as(
            String who,
            String year,
            @Nullable String before,
            @Nullable String after,
            @Nullable String source,
            int seen) {
        var wanted = new Wanted(
                "2027-2030",
                Integer.parseInt(year),
                before == null ? null : new BigDecimal(before),
                after == null ? null : new BigDecimal(after),
                source,
                seen);
        return people.as(who, () -> linking.link(row(), wanted, people.user(who)));
    }

    private Indicator row() {
        return people.as("lanhdao.dienbien", () -> indicators.find(SLUG, "3.1").orElseThrow());
    }
}
