package vn.cotmoc.concepts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import vn.cotmoc.concepts.BindingConcepts.Wanted;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.Indicators;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;

@PortalTest
class BindingConceptsTests {

    private static final String SLUG = "dien-bien-24-nq-tu-2026";

    @Autowired
    private BindingConcepts binding;

    @Autowired
    private Concepts concepts;

    @Autowired
    private Indicators indicators;

    @Autowired
    private People people;

    @AfterEach
    void takeOutWhatEditorsHaveDone() {
        OwnerDatabase.jdbc()
                .sql("delete from concept_binding where author_id is not null")
                .update();
        OwnerDatabase.jdbc()
                .sql("delete from audit_event where kind like 'concept.%'")
                .update();
    }

    @Test
    void aNewBindingKeepsTheFormerOne() {
        assertThat(bind("CT04", true, "Đếm cả phường.", 1)).isInstanceOf(BindingOutcome.Done.class);
        var history = history();
        assertThat(history).extracting(Binding::conceptCode).containsExactly("CT04", "CT05");
        assertThat(history.getFirst().note()).isEqualTo("Đếm cả phường.");
        assertThat(history.getFirst().recordedAt())
                .isAfterOrEqualTo(history.getLast().recordedAt());
        assertThat(history).extracting(Binding::fromFiles).containsExactly(false, true);
    }

    @Test
    void anIndicatorCanBeBoundToNothing() {
        bind(null, false, "Chờ định nghĩa mới.", 1);
        assertThat(history()).extracting(Binding::conceptCode).containsExactly(null, "CT05");
        List<BoundIndicator> bound = people.as("bientap.dienbien", () -> concepts.indicators("CT05"));
        assertThat(bound).extracting(BoundIndicator::code).doesNotContain("5");
    }

    @Test
    void everyChangeGoesOnRecord() {
        bind("CT04", false, null, 1);
        assertThat(OwnerDatabase.jdbc()
                        .sql(
                                "select kind || ' ' || subject || ' ' || account_name from audit_event where kind like 'concept.%'")
                        .query(String.class)
                        .list())
                .containsExactly("concept.bound %s/5 bientap.dienbien".formatted(SLUG));
    }

    @Test
    void whoHasSeenAnOlderBindingChangesNothing() {
        bind("CT04", false, null, 1);
        assertThat(bind("CT07", false, null, 1)).isInstanceOf(BindingOutcome.Stale.class);
        assertThat(history()).hasSize(2);
    }

    @Test
    void sayingTheSameAgainWritesNothing() {
        bind("CT04", false, null, 1);
        assertThat(bind("CT04", false, null, 2)).isInstanceOf(BindingOutcome.Done.class);
        assertThat(history()).hasSize(2);
    }

    @Test
    void whereItDiffersMustBeSaid() {
        assertThat(bind("CT04", true, null, 1))
                .isEqualTo(new BindingOutcome.Refused("note", "concepts.fault.noteMissing"));
        assertThat(bind("CT99", false, null, 1))
                .isEqualTo(new BindingOutcome.Refused("concept", "concepts.fault.unknown"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"quantri", "canbo.nnmt", "duyet.dienbien", "lanhdao.dienbien", "kiemtra.trunguong"})
    void onlyAnEditorOfTheProvinceBinds(String who) {
        assertThatThrownBy(() -> as(who, "CT04", false, null, 1)).isInstanceOf(AccessDeniedException.class);
    }

    private BindingOutcome bind(@Nullable String concept, boolean differs, @Nullable String note, int seen) {
        return as("bientap.dienbien", concept, differs, note, seen);
    }

    private BindingOutcome as(String who, @Nullable String concept, boolean differs, @Nullable String note, int seen) {
        return people.as(
                who, () -> binding.bind(row(), new Wanted(concept, differs, null, note, seen), people.user(who)));
    }

    private Indicator row() {
        return indicators.find(SLUG, "5").orElseThrow();
    }

    private List<Binding> history() {
        return people.as("bientap.dienbien", () -> concepts.bindings(row().id()));
    }
}
