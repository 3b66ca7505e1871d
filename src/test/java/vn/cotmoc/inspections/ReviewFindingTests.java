package vn.cotmoc.inspections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cotmoc.testing.KeepsInspections;
import vn.cotmoc.testing.KeepsReviews;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.Visitors;

/// What auditors find on a frozen review, by its number.
@PortalTest
@ExtendWith({KeepsReviews.class, KeepsInspections.class})
class ReviewFindingTests {

    private static final String WORDS = "Số liệu của dòng 5 trong bản chốt chưa có minh chứng.";

    @Autowired
    private Visitors visitors;

    @Test
    void aFindingOnAReviewLeadsToIt() {
        String number = KeepsReviews.aReviewOfDienBien();
        var inspecting = new Inspecting(visitors);
        String inspection = inspecting.opened("Kiểm tra bản chốt");
        assertThat(visitors.person(Inspecting.AUDITOR)
                        .get("/inspections/{id}/findings/new?review={number}", inspection, number))
                .hasStatusOk()
                .bodyText()
                .containsPattern("<option[^>]*value=\"" + number + "\" selected=\"selected\">" + number);
        assertThat(issue(inspecting, inspection, number)).isEqualTo(302);
        String finding = OwnerDatabase.jdbc()
                .sql("select f.id from finding f join review r on r.id = f.review_id where r.number = ?")
                .param(number)
                .query(String.class)
                .single();
        assertThat(visitors.person(Inspecting.AGENCY).get("/findings/" + finding))
                .hasStatusOk()
                .bodyText()
                .contains(WORDS, "href=\"/reviews/" + number + "\"", number + ": ");
    }

    @Test
    void aReviewThatIsNoneOfTheProvinceIsRefused() {
        var inspecting = new Inspecting(visitors);
        String inspection = inspecting.opened("Kiểm tra bản chốt");
        assertThat(issue(inspecting, inspection, "12-2026-01")).isEqualTo(200);
        assertThat(Inspecting.count("finding")).isZero();
    }

    private static int issue(Inspecting inspecting, String inspection, String number) {
        return inspecting
                .post(
                        Inspecting.AUDITOR,
                        "/inspections/" + inspection + "/findings",
                        Map.of(
                                "severity",
                                "MATERIAL",
                                "words",
                                WORDS,
                                "agency",
                                Inspecting.health(),
                                "dueOn",
                                Inspecting.day(10),
                                "review",
                                number,
                                "form",
                                UUID.randomUUID().toString()))
                .getResponse()
                .getStatus();
    }
}
