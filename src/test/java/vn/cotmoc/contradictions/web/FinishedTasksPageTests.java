package vn.cotmoc.contradictions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cotmoc.testing.Json;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.KeepsTasks;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.Visitors;

/// Điện Biên's indicators that are behind in 2026 although the tasks that serve them are done.
@PortalTest
@ExtendWith({KeepsReports.class, KeepsTasks.class})
class FinishedTasksPageTests {

    private static final String SLUG = "dien-bien-24-nq-tu-2026";
    private static final String PAGE = "/provinces/11/contradictions?asOf=2026";
    private static final String INDICATORS =
            "(select i.id from indicator i join resolution r on r.id = i.resolution_id where r.slug = '" + SLUG
                    + "' and i.code = '%s')";

    @Autowired
    private Visitors visitors;

    // Row 12 of Phụ lục 02 falls to 40: its page calls that regressed. Row 13 is left on course.
    @BeforeEach
    void rowTwelveFallsBack() {
        owner("create table kept_report as select * from report");
        owner(
                "update report set amount = 40 where year = 2026 and quarter = 0 and unit_id = province_id and indicator_id in "
                        + INDICATORS.formatted("12"));
    }

    @AfterEach
    void asItWas() {
        owner("update report r set amount = k.amount from kept_report k where k.id = r.id");
        owner("drop table kept_report");
    }

    @Test
    void onlyTheIndicatorThatIsBehindIsListedAndOnlyOnceAllItsTasksAreDone() {
        link("13", "13");
        link("13", "12");
        link("3", "12");
        assertThat(found()).as("nothing is done").isEmpty();
        done("13", "2026-08-20");
        assertThat(found()).as("task 3 is open, row 13 is on course").isEmpty();
        done("3", "2026-09-15");
        assertThat(found()).containsExactly("12");
        assertThat(visitors.person("lanhdao.dienbien").get(PAGE))
                .bodyText()
                .contains("Cả 2 nhiệm vụ gắn với chỉ tiêu đã hoàn thành những kỳ đến nay");
        link("5", "12");
        assertThat(found()).as("task 5 is not due yet and not done").isEmpty();
    }

    @Test
    void anIndicatorWithoutTasksIsNoContradiction() {
        assertThat(found()).isEmpty();
    }

    private List<String> found() {
        return Json.of(visitors.person("lanhdao.dienbien").get("/api/v1" + PAGE))
                .path("contradictions")
                .values()
                .stream()
                .filter(one -> one.path("kind").asString().equals("TASKS_DONE"))
                .map(one -> one.path("indicator").asString())
                .toList();
    }

    private static void link(String task, String code) {
        owner("""
                insert into task_indicator (task_id, indicator_id, province_id, revision, linked, rationale, form_id, author_id, author_name, recorded_at)
                select t.id, i.id, t.province_id, 9, true, 'x', uuidv7(), a.id, 'x', now() from task t, indicator i, account a
                where t.id = '%s' and i.id in %s and a.username = 'bientap.dienbien'
                """.formatted(KeepsTasks.task(SLUG, task), INDICATORS.formatted(code)));
    }

    private static void done(String task, String day) {
        owner("""
                insert into task_step (task_id, province_id, occurrence, revision, kind, agency_id, standing, body, product, product_date, form_id,
                    author_id, author_name, recorded_at)
                select x.task_id, x.province_id, 'ONCE', 90, 'REPORT', x.agency_id, 'DONE', 'x', 'x', date '%2$s', uuidv7(), a.id, 'x', now()
                from task_agency x join agency g on g.id = x.agency_id and not g.collective, account a
                where x.task_id = '%1$s' and x.role = 'LEAD' and a.username = 'canbo.nnmt'
                """.formatted(KeepsTasks.task(SLUG, task), day));
        owner("""
                insert into task_step (task_id, province_id, occurrence, revision, kind, body, form_id, author_id, author_name, recorded_at)
                select t.id, t.province_id, 'ONCE', 91, 'CONFIRM', 'x', uuidv7(), a.id, 'x', now() from task t, account a
                where t.id = '%s' and a.username = 'duyet.dienbien'
                """.formatted(KeepsTasks.task(SLUG, task)));
    }

    private static void owner(String statement) {
        OwnerDatabase.jdbc().sql(statement).update();
    }
}
