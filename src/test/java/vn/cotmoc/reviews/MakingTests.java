package vn.cotmoc.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cotmoc.testing.KeepsReviews;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.Visitors;

/// Files are made beside the pages, and made all the same where a portal is killed in the middle.
@PortalTest
@ExtendWith(KeepsReviews.class)
class MakingTests {

    private static final String LEADER = "lanhdao.dienbien";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Autowired
    private Visitors visitors;

    @Autowired
    private People people;

    @Autowired
    private Reviews reviews;

    @Autowired
    private FrozenFiles files;

    @Autowired
    private MakingRows work;

    private Boards boards;
    private Review review;

    @BeforeEach
    void freeze() throws InterruptedException {
        boards = new Boards(visitors);
        String number = boards.frozen(boards.opened("ANNUAL"));
        review = people.as(LEADER, () -> reviews.find(number).orElseThrow());
        await();
    }

    @Test
    void thePageSaysHowManyRowsOfWhichFileAreWritten() {
        killedInTheMiddle(Instant.now());
        people.as(LEADER, () -> {
            work.tell(review, ReviewFormat.PDF, 612, 1305);
            return true;
        });
        assertThat(visitors.person(LEADER).get("/reviews/{number}/files", review.number()))
                .hasStatusOk()
                .hasHeader("Refresh", "2")
                .bodyText()
                .contains("Tệp PDF: đã viết 612/1.305 dòng biểu.", "Đang tạo tệp: 47%", "/files/docx");
        assertThat(visitors.person(LEADER).get("/reviews/{number}", review.number()))
                .hasStatusOk()
                .doesNotContainHeader("Refresh")
                .bodyText()
                .contains("data-making=\"/reviews/%s/files\"".formatted(review.number()));
    }

    /// What a killed portal leaves behind: some files, and the word that it was at the others a while ago.
    @Test
    void theFilesOfAPortalThatWasKilledAreMadeByTheNextOne() throws InterruptedException {
        killedInTheMiddle(Instant.now().minus(Duration.ofMinutes(5)));
        assertThat(files.resume()).isEqualTo(1);
        await();
        assertThat(made()).isEqualTo(ReviewFormat.values().length);
        assertThat(OwnerDatabase.jdbc()
                        .sql("select begun from review_making where review_id = ?")
                        .param(review.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(files.resume()).isZero();
    }

    @Test
    void whoIsAtItIsNotDisturbed() {
        killedInTheMiddle(Instant.now());
        assertThat(files.resume()).isZero();
        assertThat(made()).isEqualTo(2);
    }

    @Test
    void whatWasCutOffSaysThatItIsMadeAgain() {
        killedInTheMiddle(Instant.now());
        OwnerDatabase.jdbc()
                .sql("update review_making set begun = 2 where review_id = ?")
                .param(review.id())
                .update();
        assertThat(visitors.person(LEADER).get("/reviews/{number}/files", review.number()))
                .bodyText()
                .contains("Lần làm trước bị ngắt giữa chừng; đang làm lại (lần 2).");
    }

    @Test
    void whatCannotBeMadeIsTriedAFewTimesAndNotForEver() {
        killedInTheMiddle(Instant.now());
        OwnerDatabase.jdbc()
                .sql("update review_making set failed = true, begun = 5 where review_id = ?")
                .param(review.id())
                .update();
        assertThat(files.resume()).isZero();
    }

    /// Two files are there; the clock of the tests is that of the portal.
    private void killedInTheMiddle(Instant at) {
        var owner = OwnerDatabase.jdbc();
        owner.sql("delete from review_file where review_id = ? and format in ('PDF', 'CSV', 'JSON')")
                .param(review.id())
                .update();
        owner.sql("""
                        update review_making set begun = 1, failed = false, format = 'PDF', rows_written = 0, rows_in_all = 0,
                            worked_at = (select max(made_at) from review_file where review_id = :review) + cast(:ago as interval)
                        where review_id = :review
                        """)
                .param("review", review.id())
                .param(
                        "ago",
                        "%d seconds"
                                .formatted(Duration.between(Instant.now(), at).toSeconds()))
                .update();
    }

    private int made() {
        return OwnerDatabase.jdbc()
                .sql("select count(*) from review_file where review_id = ?")
                .param(review.id())
                .query(Integer.class)
                .single();
    }

    private void await() throws InterruptedException {
        for (var end = Instant.now().plus(PATIENCE);
                made() < ReviewFormat.values().length && Instant.now().isBefore(end); ) Thread.sleep(100);
    }
}
