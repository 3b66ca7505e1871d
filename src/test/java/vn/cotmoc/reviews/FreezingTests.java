package vn.cotmoc.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cotmoc.testing.Json;
import vn.cotmoc.testing.KeepsReviews;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.Visitors;

/// A review is frozen once, with what is missing confirmed, under the next number of its province and year.
@PortalTest
@ExtendWith(KeepsReviews.class)
class FreezingTests {

    @Autowired
    private Visitors visitors;

    @Autowired
    private Reviews reviews;

    @Autowired
    private FrozenFiles files;

    @Autowired
    private People people;

    private Boards boards;

    @BeforeEach
    void sit() {
        boards = new Boards(visitors);
    }

    @Test
    void aReviewGoesFromItsPreparationToItsFiles() throws Exception {
        String draft = boards.opened("MIDTERM");
        assertThat(boards.write(draft, "DIFFICULTIES", "Địa bàn rộng.\nNguồn lực thiếu.", 0))
                .hasStatus(302);
        assertThat(boards.write(draft, Boards.SLUG + "/5", "Cần thêm vốn.", 0)).hasStatus(302);
        assertThat(visitors.person(Boards.EDITOR).get("/reviews/drafts/" + draft))
                .hasStatusOk()
                .bodyText()
                .contains("chưa có số liệu được duyệt", "Cần thêm vốn.");
        String number = boards.frozen(draft);
        assertThat(number).matches("11-2026-\\d{2}");
        assertThat(visitors.person("lanhdao.dienbien").get("/reviews/" + number))
                .hasStatusOk()
                .bodyText()
                .contains("Sơ kết giữa kỳ đến năm 2026", "Trong 25 chỉ tiêu chủ yếu", "Địa bàn rộng.");
        for (var format : ReviewFormat.values())
            assertThat(boards.export("lanhdao.dienbien", number, format.extension()))
                    .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(ReviewFormat.class)
    void aFileMadeAnewFromTheSnapshotHasTheSameBytes(ReviewFormat format) {
        String number = boards.frozen(boards.opened("ANNUAL"));
        byte[] first = boards.export(Boards.EDITOR, number, format.extension());
        byte[] again = people.as(
                "kiemtra.dienbien", () -> files.make(reviews.find(number).orElseThrow(), format));
        assertThat(again).isEqualTo(first);
    }

    @Test
    void nothingIsFrozenBeforeWhatIsMissingIsConfirmed() {
        String draft = boards.opened("ANNUAL");
        assertThat(boards.freeze(draft, "")).hasStatusOk().bodyText().contains("đánh dấu xác nhận");
        assertThat(boards.freeze(draft, "000000000000")).hasStatusOk();
        assertThat(Boards.count("review")).isZero();
    }

    @Test
    void twoWhoFreezeAtOnceFreezeOne() throws Exception {
        String draft = boards.opened("ANNUAL");
        String mark = boards.mark(draft);
        Callable<String> freezing =
                () -> String.valueOf(boards.freeze(draft, mark).getResponse().getRedirectedUrl());
        try (var both = Executors.newFixedThreadPool(2)) {
            var one = both.submit(freezing);
            var other = both.submit(freezing);
            assertThat(one.get()).isEqualTo(other.get()).startsWith("/reviews/11-");
        }
        assertThat(Boards.count("review")).isEqualTo(1);
    }

    @Test
    void manyFrozenAtOnceAreNumberedWithoutAGap() throws Exception {
        var drafts =
                IntStream.range(0, 4).mapToObj(_ -> boards.opened("ANNUAL")).toList();
        String mark = boards.mark(drafts.getFirst());
        try (var all = Executors.newFixedThreadPool(4)) {
            var begun = drafts.stream()
                    .map(draft -> all.submit(() -> boards.freeze(draft, mark)))
                    .toList();
            for (var one : begun) assertThat(one.get()).hasStatus(302);
        }
        assertThat(OwnerDatabase.jdbc()
                        .sql("select sequence from review order by sequence")
                        .query(Integer.class)
                        .list())
                .containsExactly(1, 2, 3, 4);
    }

    @Test
    void whatIsFrozenIsWrittenInNoMore() {
        String draft = boards.opened("ANNUAL");
        boards.frozen(draft);
        assertThat(boards.write(draft, "RESULTS", "Thêm một câu.", 0))
                .hasStatusOk()
                .bodyText()
                .contains("không sửa được nữa");
        assertThat(boards.post(Boards.EDITOR, "/reviews/drafts/" + draft + "/withdrawal", Map.of("reason", "Nhầm")))
                .hasStatusOk()
                .bodyText()
                .contains("không sửa được nữa");
    }

    @Test
    void aFormSentTwiceOpensOnePreparation() {
        UUID form = UUID.randomUUID();
        boards.open("ANNUAL", "2026", "", form);
        boards.open("ANNUAL", "2026", "", form);
        assertThat(Boards.count("review_preparation")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2029 | ''         | Năm này chưa đến.",
                "2024 | ''         | nằm ngoài giai đoạn",
                "hai  | ''         | bốn chữ số",
                "2026 | ngày mai   | Ngày cần viết theo dạng",
                "2026 | 31/12/2099 | không được sau hôm nay",
                "2026 | 31/12/2025 | không được trước năm đánh giá"
            })
    void whatCannotBeReviewedIsRefusedAndNothingTypedIsLost(String year, String day, String words) {
        assertThat(boards.open("ANNUAL", year, day, UUID.randomUUID()))
                .hasStatusOk()
                .bodyText()
                .contains(words, "value=\"" + year + "\"");
        assertThat(Boards.count("review_preparation")).isZero();
    }

    @Test
    void wordsThatSomebodyElseWroteMeanwhileAreShownBesideOnesOwn() {
        String draft = boards.opened("ANNUAL");
        boards.write(draft, "CAUSES", "Mưa lũ.", 0);
        assertThat(boards.write(draft, "CAUSES", "Thiếu vốn.", 0))
                .hasStatus(409)
                .bodyText()
                .contains("Mưa lũ.", "Thiếu vốn.</textarea>", "name=\"revision\" value=\"1\"");
        assertThat(boards.write(draft, "CAUSES", "Mưa lũ. Thiếu vốn.", 1)).hasStatus(302);
        assertThat(Boards.count("review_text")).isEqualTo(2);
    }

    @Test
    void anotherProvinceIsToldThatThereIsNothing() {
        String draft = boards.opened("ANNUAL");
        String number = boards.frozen(draft);
        var stranger = visitors.person("lanhdao.laichau");
        assertThat(stranger.get("/reviews/drafts/" + draft)).hasStatus(404);
        assertThat(stranger.get("/reviews/" + number)).hasStatus(404);
        assertThat(stranger.get("/reviews/" + number + "/files/pdf")).hasStatus(404);
        assertThat(stranger.get("/reviews/" + number + "/differences")).hasStatus(404);
        assertThat(Json.items(visitors.program("lanhdao.laichau").get("/api/v1/reviews")))
                .isEmpty();
        assertThat(stranger.get("/verify?number=" + number + "&hash=" + hash(number)))
                .bodyText()
                .contains("Không có bản chốt");
        assertThat(visitors.person("canbo.muongphang").get("/reviews/" + number))
                .hasStatus(404);
    }

    @Test
    void theJsonIsTheSnapshotThatWasHashed() {
        String number = boards.frozen(boards.opened("ANNUAL"));
        byte[] json = boards.export(Boards.EDITOR, number, "json");
        assertThat(Hashes.of(json)).isEqualTo(hash(number));
        assertThat(new String(json, StandardCharsets.UTF_8)).startsWith("{\"communes\":");
        assertThat(Canonical.write(Canonical.read(new String(json, StandardCharsets.UTF_8)))
                        .getBytes(StandardCharsets.UTF_8))
                .isEqualTo(json);
    }

    static String hash(String number) {
        return OwnerDatabase.jdbc()
                .sql("select sha256 from review where number = ?")
                .param(number)
                .query(String.class)
                .single();
    }
}
