package vn.cotmoc.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cotmoc.testing.KeepsReviews;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.StatementCounter;
import vn.cotmoc.testing.Visitors;

/// The pages of reviews ask the database the same few questions, however much has been written or frozen.
@PortalTest
@ExtendWith(KeepsReviews.class)
class ReviewStatementTests {

    @Autowired
    private Visitors visitors;

    @Autowired
    private StatementCounter counter;

    @ParameterizedTest(name = "{0}: at most {1}")
    @CsvSource({
        "/reviews, 12",
        "/reviews/drafts/{draft}, 45",
        "/reviews/drafts/{draft}/text?place=RESULTS, 12",
        "/reviews/{number}, 45",
        "/reviews/{number}/differences, 35",
        "/verify/{number}/0123456789ab, 12"
    })
    void moreWordsAndReviewsCostNoStatementMore(String page, int most) {
        var boards = new Boards(visitors);
        String draft = boards.opened("ANNUAL");
        String number = boards.frozen(boards.opened("ANNUAL"));
        String path = page.replace("{draft}", draft).replace("{number}", number);
        for (var format : ReviewFormat.values()) boards.export(Boards.EDITOR, number, format.extension());
        int before = statements(path);
        for (int code = 1; code <= 9; code++) boards.write(draft, Boards.SLUG + "/" + code, "Nhận định " + code, 0);
        boards.frozen(boards.opened("FINAL"));
        assertThat(statements(path)).as(path).isEqualTo(before).isLessThanOrEqualTo(most);
    }

    @Test
    void aFrozenReviewIsServedInAFewStatements() {
        var boards = new Boards(visitors);
        String number = boards.frozen(boards.opened("ANNUAL"));
        boards.export(Boards.EDITOR, number, "docx");
        assertThat(statements("/reviews/" + number + "/files/docx")).isLessThanOrEqualTo(8);
        assertThat(OwnerDatabase.jdbc()
                        .sql("select count(*) from review_file where format = 'DOCX'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    // The second of two: the first asks for what is kept afterwards.
    private int statements(String path) {
        var editor = visitors.person(Boards.EDITOR);
        assertThat(editor.get(path)).hasStatusOk();
        int sent = counter.statements(() -> assertThat(editor.get(path)).hasStatusOk());
        System.out.println(path.replaceAll("[0-9a-f-]{36}", "x") + " " + sent);
        return sent;
    }
}
