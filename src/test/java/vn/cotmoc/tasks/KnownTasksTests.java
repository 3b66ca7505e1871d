package vn.cotmoc.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cotmoc.shared.Knowledge;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.StatementCounter;

/// The tasks of 24-NQ/TU as they stood on days of 2026, from what the demonstration tells of that year.
@PortalTest
class KnownTasksTests {

    private static final String OFFICE = "duyet.dienbien";

    @Autowired
    private KnownTasks known;

    @Autowired
    private FollowedTasks present;

    @Autowired
    private People people;

    @Autowired
    private StatementCounter counter;

    // Task 2 is due on 31/5, was reported on 27/5 and confirmed on 02/6; 13 is due on 31/8, reported 22/9, confirmed
    // 25/9; 3 is due on
    // 30/9 and was given until 15/12 on 10/9; 16 has told of each quarter, 15 of the second one alone.
    @ParameterizedTest(name = "on {0} task {1}: {2}, told of: {3}, next {4}")
    @CsvSource({
        "2026-05-26, 2, OPEN_IN_TIME, false, 31/5/2026",
        "2026-05-27, 2, OPEN_IN_TIME, true, 31/5/2026",
        "2026-06-01, 2, OPEN_IN_TIME, true, 31/5/2026",
        "2026-06-02, 2, DONE_IN_TIME, true, ''",
        "2026-08-31, 13, OPEN_IN_TIME, false, 31/8/2026",
        "2026-09-01, 13, OPEN_OVERDUE, false, 31/8/2026",
        "2026-09-24, 13, OPEN_OVERDUE, true, 31/8/2026",
        "2026-09-25, 13, DONE_LATE, true, ''",
        "2026-09-09, 3, OPEN_IN_TIME, true, 30/9/2026",
        "2026-09-10, 3, OPEN_IN_TIME, true, 15/12/2026",
        "2026-07-15, 16, UPDATE_AWAITED, false, ''",
        "2026-09-24, 16, UPDATED, true, ''",
        "2026-09-30, 15, UPDATE_AWAITED, false, ''",
        "2026-10-01, 15, NOT_UPDATED, false, ''"
    })
    void whatWasSaidLaterWasNotSaidYet(LocalDate day, String number, TaskState state, boolean told, String next) {
        var task = on(day, number);
        assertThat(task.state()).isEqualTo(state);
        assertThat(task.current().flatMap(FollowedOccurrence::lastReport).isPresent())
                .isEqualTo(told);
        if (!next.isEmpty())
            assertThat(Vietnamese.officialDate(java.util.Objects.requireNonNull(task.nextDue())))
                    .isEqualTo(next);
    }

    @Test
    void todayIsWhatEverybodySees() {
        var today = people.as(OFFICE, () -> known.ofResolution(resolution(), Knowledge.TODAYS));
        assertThat(today).isEqualTo(people.as(OFFICE, () -> present.ofResolution(resolution())));
    }

    @Test
    void aDayCostsOneStatementMoreHoweverManyTasks() {
        int now = counter.statements(() -> people.as(OFFICE, () -> present.ofResolution(resolution())));
        int then = counter.statements(() -> on(LocalDate.of(2026, 7, 1), "1"));
        assertThat(then).isLessThanOrEqualTo(now + 1);
    }

    private FollowedTask on(LocalDate day, String number) {
        return people.as(OFFICE, () -> known.ofResolution(resolution(), new Knowledge(day))).stream()
                .filter(task -> task.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private static UUID resolution() {
        return OwnerDatabase.jdbc()
                .sql("select id from resolution where slug = 'dien-bien-24-nq-tu-2026'")
                .query(UUID.class)
                .single();
    }
}
