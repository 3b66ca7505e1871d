package vn.cotmoc.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;

/// What is found in the five resolutions and their territory, in which order, and by whom.
@PortalTest
class SearchingTests {

    @Autowired
    private Searching searching;

    @Autowired
    private People people;

    @ParameterizedTest(name = "{0} by {1}: {2}")
    @CsvFileSource(resources = "ranking.csv", numLinesToSkip = 2)
    void theBestComesFirst(String typed, String who, String first) {
        var wanted = List.of(first.split(" · "));
        var found = few(typed, who).hits().stream().map(SearchingTests::called).toList();
        assertThat(found.subList(0, Math.min(wanted.size(), found.size()))).isEqualTo(wanted);
    }

    private static String called(Hit hit) {
        String code = hit.code().isEmpty() ? Objects.requireNonNullElse(hit.slug(), hit.name()) : hit.code();
        return hit.kind() + " " + code;
    }

    @Test
    void theSameQuestionHasTheSameAnswer() {
        var first = few("xã", "kiemtra.trunguong");
        for (int again = 0; again < 5; again++)
            assertThat(few("xã", "kiemtra.trunguong")).isEqualTo(first);
    }

    @Test
    void kindsTakeTurnsHoweverManyCommunesThereAre() {
        var found = few("xa", "lanhdao.dienbien");
        assertThat(found.of(Kind.UNIT)).isGreaterThan(found.total() / 2);
        assertThat(found.hits().stream().filter(hit -> hit.kind() == Kind.UNIT)).hasSizeLessThan(4);
    }

    @Test
    void theOwnProvinceComesFirst() {
        assertThat(few("muong", "lanhdao.dienbien").hits().getFirst().provinceCode())
                .isEqualTo("11");
        assertThat(few("muong", "lanhdao.laichau").hits().getFirst().provinceCode())
                .isEqualTo("12");
    }

    @Test
    void whatHasEndedComesAfterWhatIsInForceAndSaysWhereItWent() {
        var provinces = few("tinh bac kan", "lanhdao.dienbien").hits();
        assertThat(provinces).first().satisfies(ended -> {
            assertThat(Vietnamese.date(Objects.requireNonNull(ended.endedOn()))).isEqualTo("30/06/2025");
            assertThat(ended.successors()).containsExactly("Tỉnh Thái Nguyên");
        });
        var both = few("ho chi minh", "lanhdao.dienbien").hits().stream()
                .filter(hit -> hit.code().equals("79"))
                .toList();
        assertThat(both)
                .hasSize(2)
                .first()
                .satisfies(today -> assertThat(today.endedOn()).isNull());
    }

    /// Not a row, not a count, not even that there is something.
    @ParameterizedTest
    @CsvSource({
        "canbo.laichau, 24-NQ/TU",
        "lanhdao.laichau, '\"Trần Tiến Dũng\"'",
        "lanhdao.laichau, 38/45 xã đặc biệt khó khăn",
        "lanhdao.dienbien, hợp tác xã nông lâm ngư nghiệp 460",
        "lanhdao.dienbien, '\"Sâm Lai Châu\"'",
        "duyet.dienbien, nghị quyết lạng sơn"
    })
    void anotherProvincesTextIsNotFoundAndNotCounted(String who, String typed) {
        assertThat(few(typed, "kiemtra.trunguong").total()).isPositive();
        assertThat(few(typed, who)).isEqualTo(new Finds(List.of(), Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xã", "nghèo", "tỉnh", "a", "20"})
    void countsAndFindsStayWithinWhatAPersonMayRead(String typed) {
        var foreign = everything(typed, "lanhdao.laichau").hits().stream()
                .filter(hit -> hit.kind() != Kind.UNIT && !hit.provinceCode().equals("12"));
        assertThat(foreign).isEmpty();
        for (Kind kind : Kind.values()) {
            if (kind == Kind.UNIT) continue;
            long visible = OwnerDatabase.jdbc()
                    .sql(
                            "select count(*) from search_entry where kind = ? and province_code = '12' and words @@ to_tsquery('simple', ?)")
                    .params(kind.name(), Query.of(typed).condition())
                    .query(Long.class)
                    .single();
            assertThat(few(typed, "lanhdao.laichau").of(kind)).as("%s", kind).isEqualTo(visible);
        }
    }

    /// Two foldings that differ would hide a text from whoever types it.
    @Test
    void theDatabaseFoldsEveryTextAsThePortalFoldsWhatIsTyped() {
        record Text(String printed, String words) {}
        var texts = OwnerDatabase.jdbc()
                .sql(
                        "select distinct text as printed, searched_words(text) as words from (select name || ' ' || body || ' ' || code as text from search_entry) every_text")
                .query((row, _) -> new Text(row.getString(1), row.getString(2)))
                .list();
        assertThat(texts)
                .hasSizeGreaterThan(800)
                .allSatisfy(text -> assertThat(text.words())
                        .isEqualTo(Vietnamese.fold(text.printed())
                                .replaceAll("[^a-z0-9]+", " ")
                                .strip()));
    }

    private Finds few(String typed, String who) {
        return people.as(who, () -> searching.find(Query.of(typed), Wanted.few(8), people.user(who)));
    }

    private Finds everything(String typed, String who) {
        return people.as(
                who, () -> searching.find(Query.of(typed), Wanted.page(null, null, 1, 10_000), people.user(who)));
    }
}
