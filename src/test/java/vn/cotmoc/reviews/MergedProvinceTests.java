package vn.cotmoc.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.testing.KeepsReviews;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.typesetting.OfficialForm;
import vn.cotmoc.users.CurrentUser;
import vn.cotmoc.users.Grant;
import vn.cotmoc.users.Role;

/// Provinces that have ended: the last review of their resolution is made by the province that they passed whole into.
@PortalTest
@ExtendWith(KeepsReviews.class)
class MergedProvinceTests {

    @Autowired
    private OpeningPreparations opening;

    @Autowired
    private Preparations preparations;

    @Autowired
    private Preparing preparing;

    @Autowired
    private FreezingReviews freezing;

    @Autowired
    private Reviews reviews;

    @Autowired
    private People people;

    @ParameterizedTest(name = "{0} is reviewed by {1}")
    @CsvSource({
        "bac-kan-ctmtqg-2021-2025, 19, true",
        "quang-ngai-mien-nui-2021-2025, 51, true",
        "bac-kan-ctmtqg-2021-2025, 51, false"
    })
    void theProvinceThatItPassedWholeIntoMakesTheLastReview(String slug, String province, boolean may) {
        var editor = editorOf(province);
        var wanted =
                new OpeningPreparations.Wanted(ReviewKind.FINAL, 2025, null, null, List.of(slug), UUID.randomUUID());
        var opened =
                people.as(editor, () -> opening.open(province, wanted, editor).orElseThrow());
        if (!may) {
            assertThat(opened).isInstanceOf(Opening.Refused.class);
            return;
        }
        var preparation = people.as(
                editor,
                () -> preparations.find(((Opening.Opened) opened).preparation()).orElseThrow());
        String mark =
                people.as(editor, () -> preparing.completeness(preparation).mark());
        var wish = new FreezingReviews.Wish(mark, OfficialForm.STATE, UUID.randomUUID());
        var frozen = people.as(editor, () -> freezing.freeze(preparation, wish, editor));
        assertThat(frozen).isInstanceOf(Freezing.Frozen.class);
        String number = ((Freezing.Frozen) frozen).number();
        assertThat(number).startsWith(province + "-");
        var read = people.as(editor, () -> reviews.read(reviews.find(number).orElseThrow()));
        assertThat(read.snapshot().resolutions()).singleElement().satisfies(resolution -> {
            assertThat(resolution.slug()).isEqualTo(slug);
            assertThat(resolution.rows()).isNotEmpty();
        });
    }

    /// Nobody of the demonstration edits these provinces.
    private CurrentUser editorOf(String code) {
        var known = people.user(Boards.EDITOR);
        var unit = new UnitId(OwnerDatabase.jdbc()
                .sql("select id from administrative_unit where code = ? and level = 'PROVINCE' and valid_to is null")
                .param(code)
                .query(UUID.class)
                .single());
        var predecessors = OwnerDatabase.jdbc()
                .sql("select l from unit_lineage(?) l")
                .param(unit.value())
                .query(UUID.class)
                .list();
        return new CurrentUser(
                known.id(),
                known.username(),
                known.displayName(),
                true,
                false,
                known.version(),
                List.of(Grant.in(Role.EDITOR, unit)),
                Map.of(unit, Set.copyOf(predecessors.stream().map(UnitId::new).toList())),
                code);
    }
}
