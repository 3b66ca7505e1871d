package vn.cotmoc.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.support.StaticMessageSource;
import vn.cotmoc.testing.Json;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.KeepsReviews;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.Visitors;
import vn.cotmoc.typesetting.Typesetting;

/// What happens after a review was frozen changes nothing in it, and shows as a difference.
@PortalTest
@ExtendWith({KeepsReports.class, KeepsReviews.class})
class AfterwardsTests {

    private static final String LEADER = "lanhdao.dienbien";

    @Autowired
    private Visitors visitors;

    @Autowired
    private People people;

    @Autowired
    private Reviews reviews;

    @Autowired
    private FileRows rows;

    @Autowired
    private MakingRows work;

    @Autowired
    private MakingFiles making;

    @Autowired
    private MessageSource messages;

    @Autowired
    private Clock clock;

    private Boards boards;
    private String number;

    @BeforeEach
    void freeze() {
        boards = new Boards(visitors);
        number = boards.frozen(boards.opened("ANNUAL"));
    }

    @Test
    void filesStayTheSameWhateverIsRenamedAmendedCorrectedOrTranslated() {
        var before = new EnumMap<ReviewFormat, byte[]>(ReviewFormat.class);
        for (var format : ReviewFormat.values()) before.put(format, boards.export(LEADER, number, format.extension()));
        var owner = OwnerDatabase.jdbc();
        owner.sql("update agency set name = name || ' (mới)' where name = 'Sở Y tế'")
                .update();
        try {
            Boards.correct(visitors);
            for (var format : ReviewFormat.values())
                assertThat(visitors.program(LEADER)
                                .inEnglish()
                                .get("/api/v1/reviews/{number}/export?format={format}", number, format.extension())
                                .getResponse()
                                .getContentAsByteArray())
                        .isEqualTo(before.get(format));
        } finally {
            owner.sql("update agency set name = replace(name, ' (mới)', '') where name like '% (mới)'")
                    .update();
        }
    }

    @Test
    void aCorrectionShowsAsADifferenceWithItsReason() {
        Boards.correct(visitors);
        assertThat(visitors.person(LEADER).get("/reviews/" + number))
                .bodyText()
                .contains("Có 1 số liệu đã điều chỉnh sau khi chốt");
        assertThat(visitors.person(LEADER).get("/reviews/" + number + "/differences"))
                .hasStatusOk()
                .bodyText()
                .contains("Số liệu năm 2026", "Đếm sót một xã", "38,1", "40,5");
        assertThat(visitors.person(LEADER).get("/reviews/" + number + "/differences.csv"))
                .hasStatusOk()
                .bodyText()
                .contains("Đếm sót một xã");
        assertThat(Json.items(visitors.program(LEADER).get("/api/v1/reviews/" + number + "/differences")))
                .anySatisfy(row -> assertThat(row.path("code").asString()).isEqualTo("5"));
    }

    @Test
    void twoReviewsCompareRowByRow() {
        Boards.correct(visitors);
        String later = boards.frozen(boards.opened("ANNUAL"));
        var page = visitors.person(LEADER).get("/reviews/comparison?first={a}&second={b}", number, later);
        assertThat(page).hasStatusOk().bodyText().contains("Số liệu năm 2026", "→");
        assertThat(visitors.person(LEADER).get("/reviews/comparison.csv?first={a}&second={b}", number, later))
                .hasStatusOk()
                .bodyText()
                .contains("Đếm sót một xã");
        assertThat(visitors.person(LEADER).get("/reviews/comparison?first={a}&second=11-2020-99", number))
                .hasStatus(404);
    }

    @Test
    void aReviewThatALaterOneReplacesStaysAndSaysSo() {
        byte[] before = boards.export(LEADER, number, "json");
        String path = "/reviews/" + number + "/replacement";
        assertThat(boards.post(Boards.EDITOR, path, Map.of("by", number, "reason", "Nhầm")))
                .hasStatusOk()
                .bodyText()
                .contains("Chọn một đợt của tỉnh chốt sau bản này.", "Chưa có đợt nào của tỉnh chốt sau bản này.");
        String later = boards.frozen(boards.opened("ANNUAL"));
        assertThat(boards.post(Boards.EDITOR, path, Map.of("by", later, "reason", " ")))
                .hasStatusOk()
                .bodyText()
                .contains("Ghi lý do thay.");
        assertThat(boards.post(LEADER, path, Map.of("by", later, "reason", "Nhầm")))
                .hasStatus(403);
        assertThat(boards.post(Boards.EDITOR, path, Map.of("by", later, "reason", "Ghi nhầm cơ quan ban hành")))
                .hasStatus(302);
        assertThat(boards.post(Boards.EDITOR, path, Map.of("by", later, "reason", "Lần nữa")))
                .bodyText()
                .contains("đã được ghi là thay bằng đợt khác");
        String said = "Đã được thay bằng bản chốt số";
        assertThat(visitors.person(LEADER).get("/reviews/" + number)).bodyText().contains(said, later);
        assertThat(visitors.person(LEADER).get("/reviews")).bodyText().contains(said + " " + later);
        assertThat(visitors.person(LEADER)
                        .get("/verify?number={number}&hash={hash}", number, FreezingTests.hash(number)))
                .bodyText()
                .contains("Đúng:", said);
        assertThat(boards.export(LEADER, number, "json")).isEqualTo(before);
    }

    /// A later version of the portal words and writes otherwise: what was made before is served as it was made.
    @Test
    void aLaterProgramThatWritesOtherBytesServesTheFormerOnes() {
        var before = boards.exports(LEADER, number);
        var later = new FrozenFiles(reviews, rows, work, making, new Typesetting(reworded()), clock);
        var review = people.as(LEADER, () -> reviews.find(number).orElseThrow());
        for (var format : List.of(ReviewFormat.DOCX, ReviewFormat.XLSX, ReviewFormat.PDF)) {
            assertThat(people.as(LEADER, () -> later.make(review, format)))
                    .as(format.name())
                    .isNotEqualTo(before.get(format));
            assertThat(people.as(LEADER, () -> later.file(review, format)).content())
                    .as(format.name())
                    .isEqualTo(before.get(format));
        }
    }

    private MessageSource reworded() {
        var words = new StaticMessageSource();
        words.setParentMessageSource(messages);
        words.addMessage("typesetting.seal.number", Locale.of("vi", "VN"), "Số hiệu của bản này: {0}");
        return words;
    }
}
