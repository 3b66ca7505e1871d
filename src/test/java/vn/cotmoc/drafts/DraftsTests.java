package vn.cotmoc.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.testing.KeepsDrafts;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.users.CurrentUser;

@PortalTest
@ExtendWith(KeepsDrafts.class)
class DraftsTests {

    private static final String EDITOR = "bientap.dienbien";
    private static final String ADOPTED = "dien-bien-24-nq-tu-2026";

    @Autowired
    private Drafts drafts;

    @Autowired
    private PublishedSheets published;

    @Autowired
    private People people;

    @Test
    void aNewResolutionBeginsWithItsHeadAndAStableName() {
        DraftId id = as(EDITOR, user -> drafts.create(Given.aHead(), user));
        var draft = as(EDITOR, user -> drafts.find(id, user)).orElseThrow();
        assertThat(draft.slug()).isEqualTo(Given.SLUG);
        assertThat(draft.isAmendment()).isFalse();
        var sheets = as(EDITOR, _ -> drafts.sheets(id));
        assertThat(sheets.head("province")).isEqualTo("11");
        assertThat(sheets.head("issued_on")).isEqualTo("2026-06-01");
        assertThat(onRecord("draft.created")).isEqualTo("bientap.dienbien " + Given.SLUG);
    }

    @Test
    void anAmendmentBeginsWithTheAdoptedTextCellByCell() {
        DraftId id = as(EDITOR, user -> drafts.amend(ADOPTED, user));
        var adopted = as(EDITOR, _ -> published.of(ADOPTED)).orElseThrow();
        var begun = as(EDITOR, _ -> drafts.sheets(id));
        for (Sheet sheet : Sheet.values())
            assertThat(begun.of(sheet).stream().map(SheetRow::cells))
                    .containsExactlyElementsOf(
                            adopted.of(sheet).stream().map(SheetRow::cells).toList());
    }

    @Test
    void whoAmendsAResolutionThatIsOnTheDeskGoesOnThere() {
        DraftId first = as(EDITOR, user -> drafts.amend(ADOPTED, user));
        var answer1 = as(EDITOR, user -> drafts.amend(ADOPTED, user));
        assertThat(answer1).isEqualTo(first);
        assertThat(as(EDITOR, drafts::open).stream().map(Draft::id)).containsExactly(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"quantri", "canbo.nnmt", "duyet.dienbien", "lanhdao.dienbien", "canbo.laichau"})
    void nobodyElseSeesTheDesk(String who) {
        DraftId id = as(EDITOR, user -> drafts.create(Given.aHead(), user));
        var answer2 = as(who, user -> drafts.find(id, user));
        assertThat(answer2).isEmpty();
        var answer3 = as(who, drafts::open);
        assertThat(answer3).isEmpty();
        var answer4 = as(who, _ -> drafts.rows(id));
        assertThat(answer4).isEmpty();
    }

    @Test
    void theProvincesAuditorReadsTheDeskAndChangesNothing() {
        DraftId id = as(EDITOR, user -> drafts.create(Given.aHead(), user));
        var answer5 = as("kiemtra.dienbien", user -> drafts.find(id, user));
        assertThat(answer5).isPresent();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> as("kiemtra.dienbien", user -> drafts.discard(id, user)))
                .satisfies(problem -> assertThat(problem.status().value()).isEqualTo(403));
    }

    @Test
    void whatAReaderFoundWaitsForConfirmationWithItsPlacesAndDoubts() {
        DraftId id = as(EDITOR, user -> drafts.create(Given.aHead(), user));
        var cells = Map.of("code", "1", "name", "Tỷ lệ hộ nghèo", "header", "false");
        var found = Given.found(Sheet.INDICATORS, cells, Doubt.of("name", "unsure", "Tỷ lệ hộ nghéo"));
        var document = new Filling.Document("phu-luc.docx", "nội dung".getBytes(StandardCharsets.UTF_8));
        as(EDITOR, user -> drafts.fill(id, new Filling(List.of(found), document), user));
        var row = as(EDITOR, _ -> drafts.rows(id, Sheet.INDICATORS)).getFirst();
        assertThat(row.confirmed()).isFalse();
        assertThat(row.doubts()).containsExactly(Doubt.of("name", "unsure", "Tỷ lệ hộ nghéo"));
        assertThat(row.places().get("name"))
                .satisfies(place -> assertThat(place.found()).isEqualTo("Tỷ lệ hộ nghèo "));
        assertThat(OwnerDatabase.jdbc()
                        .sql("select name || ' ' || length(sha256) from draft_document where draft_id = ?")
                        .param(id.value())
                        .query(String.class)
                        .single())
                .isEqualTo("phu-luc.docx 64");
    }

    @Test
    void aReadingSaysWhatItReplacesAndLeavesTheStableNameAlone() {
        DraftId id = as(EDITOR, user -> drafts.create(Given.aHead(), user));
        var title = Given.found(Sheet.RESOLUTION, Map.of("key", "title", "value", "Về nước sạch"));
        var slug = Given.found(Sheet.RESOLUTION, Map.of("key", "slug", "value", "lai-chau-gi-do"));
        var signer = Given.found(Sheet.RESOLUTION, Map.of("key", "signer", "value", "Trần Tiến Dũng"));
        as(EDITOR, user -> drafts.fill(id, new Filling(List.of(title, slug, signer), null), user));
        var rows = as(EDITOR, _ -> drafts.rows(id, Sheet.RESOLUTION));
        var sheets = as(EDITOR, _ -> drafts.sheets(id));
        assertThat(sheets.head("slug")).isEqualTo(Given.SLUG);
        assertThat(sheets.head("title")).isEqualTo("Về nước sạch");
        assertThat(sheets.head("signer")).isEqualTo("Trần Tiến Dũng");
        assertThat(rows.stream().filter(row -> row.key().equals("title")).toList())
                .singleElement()
                .satisfies(row -> assertThat(row.doubts())
                        .containsExactly(
                                Doubt.of("value", Doubt.REPLACED, Given.aHead().title())));
    }

    @Test
    void aDiscardedDraftFreesItsName() {
        DraftId id = as(EDITOR, user -> drafts.create(Given.aHead(), user));
        var answer6 = as(EDITOR, user -> drafts.discard(id, user));
        assertThat(answer6).isTrue();
        var answer7 = as(EDITOR, user -> drafts.discard(id, user));
        assertThat(answer7).isFalse();
        DraftId again = as(EDITOR, user -> drafts.create(Given.aHead(), user));
        assertThat(as(EDITOR, user -> drafts.find(again, user)).orElseThrow().slug())
                .isEqualTo(Given.SLUG);
    }

    private <T> T as(String who, Function<CurrentUser, T> work) {
        return people.as(who, () -> work.apply(people.user(who)));
    }

    private static String onRecord(String kind) {
        return OwnerDatabase.jdbc()
                .sql("select account_name || ' ' || subject from audit_event where kind = ?")
                .param(kind)
                .query(String.class)
                .single();
    }
}
