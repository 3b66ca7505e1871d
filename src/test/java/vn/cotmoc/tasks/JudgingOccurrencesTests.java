package vn.cotmoc.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Where an occurrence stands; the day in the wording is that of task 2 of 24-NQ/TU, "Tháng 5/2026".
class JudgingOccurrencesTests {

    private static final LocalDate DUE = LocalDate.of(2026, 5, 31);

    private static TaskState state(LocalDate today, @Nullable String story) {
        return Told.judged(today, DUE, story, Set.of(Told.A)).automatic();
    }

    @ParameterizedTest(name = "on {0}: {1}, {2}")
    @CsvSource({
        "2026-04-30, OPEN_IN_TIME, FAR",
        "2026-05-01, OPEN_IN_TIME, WITHIN_30",
        "2026-05-15, OPEN_IN_TIME, WITHIN_30",
        "2026-05-16, OPEN_IN_TIME, WITHIN_15",
        "2026-05-23, OPEN_IN_TIME, WITHIN_15",
        "2026-05-24, OPEN_IN_TIME, WITHIN_7",
        "2026-05-31, OPEN_IN_TIME, WITHIN_7",
        "2026-06-01, OPEN_OVERDUE, FAR"
    })
    void theLastDayIsInTimeAndTheDayAfterIsNot(LocalDate today, TaskState state, Nearness nearness) {
        var judged = Told.judged(today, DUE, null, Set.of(Told.A));
        assertThat(judged.automatic()).isEqualTo(state);
        assertThat(judged.nearness()).isEqualTo(nearness);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    A 2026-05-20 DONE 2026-05-18, ok 2026-05-25                          | DONE_IN_TIME
                    A 2026-05-31 DONE, ok 2026-06-20                                     | DONE_IN_TIME
                    A 2026-06-15 DONE 2026-05-31, ok 2026-06-20                          | DONE_IN_TIME
                    A 2026-06-15 DONE 2026-06-01, ok 2026-06-20                          | DONE_LATE
                    A 2026-06-01 DONE, ok 2026-06-01                                     | DONE_LATE
                    A 2026-05-20 UNDER_WAY                                               | OPEN_OVERDUE
                    A 2026-05-20 DONE 2026-05-18                                         | OPEN_IN_TIME
                    A 2026-06-02 DONE 2026-06-02                                         | OPEN_OVERDUE
                    A 2026-05-20 DONE, back 2026-05-25                                   | OPEN_OVERDUE
                    A 2026-05-20 DONE, back 2026-05-25, A 2026-05-28 DONE, ok 2026-06-02 | DONE_IN_TIME
                    A 2026-05-20 DONE, back 2026-06-05, A 2026-06-08 DONE, ok 2026-06-09 | DONE_LATE
                    A 2026-05-20 DONE, ok 2026-05-25, back 2026-06-01                    | OPEN_OVERDUE
                    part 2026-05-20                                                      | OPEN_OVERDUE
                    B 2026-05-20 DONE, ok 2026-05-21                                     | OPEN_OVERDUE
                    """)
    void whatIsDoneIsJudgedByTheDayOfItsProductAndCountsOnceConfirmed(String story, TaskState state) {
        assertThat(state(LocalDate.of(2026, 7, 1), story)).isEqualTo(state);
    }

    @ParameterizedTest(name = "reported at {0}: {1}")
    @CsvSource({"2026-05-31T00:00, DONE_IN_TIME", "2026-05-31T23:59:59, DONE_IN_TIME", "2026-06-01T00:00, DONE_LATE"})
    void theDayEndsWithItsLastSecondInHanoi(String moment, TaskState state) {
        assertThat(state(LocalDate.of(2026, 7, 1), "A %s DONE, ok 2026-06-10".formatted(moment)))
                .isEqualTo(state);
    }

    @ParameterizedTest(name = "{0} seen on {1}: due {2}, {3}")
    @CsvSource(delimiter = '|', textBlock = """
                    extend 2026-05-20 2026-06-30                                            | 2026-05-19 | 2026-05-31 | OPEN_IN_TIME
                    extend 2026-05-20 2026-06-30                                            | 2026-06-30 | 2026-06-30 | OPEN_IN_TIME
                    extend 2026-05-20 2026-06-30                                            | 2026-07-01 | 2026-06-30 | OPEN_OVERDUE
                    extend 2026-05-20 2026-06-30, extend 2026-06-25 2026-08-31              | 2026-07-01 | 2026-08-31 | OPEN_IN_TIME
                    extend 2026-06-05 2026-06-30, A 2026-06-20 DONE, ok 2026-06-21          | 2026-07-01 | 2026-06-30 | DONE_IN_TIME
                    A 2026-06-04 DONE 2026-06-03, extend 2026-06-05 2026-06-30, ok 2026-06-21 | 2026-07-01 | 2026-06-30 | DONE_LATE
                    extend 2026-06-05 2026-06-30, A 2026-06-10 DONE 2026-06-03, ok 2026-06-21 | 2026-07-01 | 2026-06-30 | DONE_IN_TIME
                    extend 2026-06-05 2026-06-30, A 2026-07-02 DONE 2026-07-01, ok 2026-07-03 | 2026-07-04 | 2026-06-30 | DONE_LATE
                    extend 2026-06-05 2026-06-30, A 2026-06-10 DONE 2026-06-03                | 2026-07-01 | 2026-06-30 | OPEN_IN_TIME
                    """)
    void anExtensionCountsForWhatIsReportedAfterItAndNeverForWhatWasReportedBefore(
            String story, LocalDate today, LocalDate due, TaskState state) {
        var judged = Told.judged(today, DUE, story, Set.of(Told.A));
        assertThat(judged.due()).isEqualTo(due);
        assertThat(judged.automatic()).isEqualTo(state);
        assertThat(judged.dues().getFirst().due()).isEqualTo(DUE);
    }

    @ParameterizedTest(name = "A and B lead, {0}: {1}, waiting {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    A 2026-05-20 DONE                                       | OPEN_OVERDUE | false
                    A 2026-05-20 DONE, B 2026-05-25 UNDER_WAY               | OPEN_OVERDUE | false
                    A 2026-05-20 DONE, B 2026-05-25 DONE                    | OPEN_IN_TIME | true
                    A 2026-05-20 DONE, B 2026-06-02 DONE                    | OPEN_OVERDUE | true
                    A 2026-05-20 DONE, B 2026-05-25 DONE, ok 2026-06-10     | DONE_IN_TIME | false
                    A 2026-05-20 DONE, B 2026-06-02 DONE, ok 2026-06-10     | DONE_LATE    | false
                    """)
    void whereSeveralLeadTheLastOfThemFinishesIt(String story, TaskState state, boolean waits) {
        var judged = Told.judged(LocalDate.of(2026, 7, 1), DUE, story, Set.of(Told.A, Told.B));
        assertThat(judged.automatic()).isEqualTo(state);
        assertThat(judged.awaitsConfirmation()).isEqualTo(waits);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    -                                           | NO_DEADLINE
                    someone 2026-05-20 UNDER_WAY                | NO_DEADLINE
                    someone 2026-05-20 DONE                     | NO_DEADLINE
                    someone 2026-05-20 DONE, ok 2026-05-21      | DONE_UNDATED
                    """)
    void withoutAStatedDayNothingIsEverLate(@Nullable String story, TaskState state) {
        assertThat(Told.judged(LocalDate.of(2036, 1, 1), null, story, Set.of()).automatic())
                .isEqualTo(state);
    }

    /// Due on 30/6 and extended on 10/7 to 31/7; reported on 15/7 with and without the day of the product.
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"A 2026-07-15 DONE 2026-07-05", "A 2026-07-15 DONE"})
    void whoStatesAnHonestDayFaresNoWorseThanWhoStatesNone(String report) {
        var story = "extend 2026-07-10 2026-07-31, " + report + ", ok 2026-07-20";
        var judged = Told.judged(LocalDate.of(2026, 8, 1), LocalDate.of(2026, 6, 30), story, Set.of(Told.A));
        assertThat(judged.automatic()).isEqualTo(TaskState.DONE_IN_TIME);
    }

    @ParameterizedTest(name = "A and B lead, {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    A 2026-08-01 UNDER_WAY, B 2026-09-01 UNDER_WAY, A 2026-10-05 UNDER_WAY | UPDATED
                    A 2026-08-01 UNDER_WAY, B 2026-10-01 UNDER_WAY                         | NOT_UPDATED
                    """)
    void whereSeveralLeadEachOfThemAnswersWithinTheQuarter(String story, TaskState state) {
        var judged = Told.quarter(LocalDate.of(2026, 11, 22), story, Set.of(Told.A, Told.B));
        assertThat(judged.automatic()).isEqualTo(state);
    }

    @ParameterizedTest(name = "{0} seen on {1}: {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    -                                       | 2026-09-30 | UPDATE_AWAITED
                    -                                       | 2026-10-01 | NOT_UPDATED
                    A 2026-07-01 UNDER_WAY                  | 2026-07-01 | UPDATED
                    A 2026-09-30T23:59:59 UNDER_WAY         | 2026-10-01 | UPDATED
                    A 2026-10-01T00:00 UNDER_WAY            | 2026-10-01 | NOT_UPDATED
                    A 2026-08-01 UNDER_WAY, back 2026-08-05 | 2026-08-06 | UPDATE_AWAITED
                    part 2026-08-01                         | 2026-10-01 | NOT_UPDATED
                    A 2026-09-20 UNDER_WAY, A 2026-10-05 UNDER_WAY                     | 2026-11-22 | UPDATED
                    A 2026-09-20 UNDER_WAY, back 2026-10-02                            | 2026-11-22 | NOT_UPDATED
                    A 2026-09-20 UNDER_WAY, back 2026-10-02, A 2026-10-05 UNDER_WAY    | 2026-11-22 | NOT_UPDATED
                    B 2026-09-20 UNDER_WAY, A 2026-10-05 UNDER_WAY                     | 2026-11-22 | NOT_UPDATED
                    """)
    void aQuarterIsUpdatedByAReportWithinItWhateverIsReportedLater(
            @Nullable String story, LocalDate today, TaskState state) {
        assertThat(Told.quarter(today, story, Set.of(Told.A)).automatic()).isEqualTo(state);
    }

    @ParameterizedTest(name = "{0}: {1}, shown {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    override 2026-06-05 DONE_LATE                                     | OPEN_OVERDUE | DONE_LATE
                    override 2026-06-05 DONE_LATE, release 2026-06-06                 | OPEN_OVERDUE | OPEN_OVERDUE
                    override 2026-06-05 DONE_LATE, A 2026-06-07 DONE, ok 2026-06-08   | DONE_LATE    | DONE_LATE
                    override 2026-06-05 OPEN_IN_TIME, override 2026-06-09 DONE_LATE   | OPEN_OVERDUE | DONE_LATE
                    """)
    void whatAPersonSetsStandsBesideWhatFollowsFromTheSteps(String story, TaskState automatic, TaskState shown) {
        var judged = Told.judged(LocalDate.of(2026, 7, 1), DUE, story, Set.of(Told.A));
        assertThat(judged.automatic()).isEqualTo(automatic);
        assertThat(judged.state()).isEqualTo(shown);
    }

    @ParameterizedTest(name = "{0} on {1}: {2}, next due {3}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    -                                | 2026-11-22 | OPEN_OVERDUE | 2026-06-30
                    A 2026-06-20 DONE, ok 2026-06-25 | 2026-06-26 | OPEN_IN_TIME | 2026-12-30
                    A 2026-06-20 DONE, ok 2026-06-25 | 2026-12-30 | OPEN_IN_TIME | 2026-12-30
                    A 2026-06-20 DONE, ok 2026-06-25 | 2026-12-31 | OPEN_OVERDUE | 2026-12-30
                    A 2026-07-20 DONE, ok 2026-07-25 | 2026-11-22 | OPEN_IN_TIME | 2026-12-30
                    """)
    void taskEightAsksForThePresentYearAndThenForTheNext(
            @Nullable String story, LocalDate today, TaskState state, LocalDate next) {
        var first = Told.judged(today, LocalDate.of(2026, 6, 30), story, Set.of(Told.A));
        var second = Told.judged(today, LocalDate.of(2026, 12, 30), null, Set.of(Told.A));
        var standing = TaskStanding.of(List.of(first, second), false);
        assertThat(standing.state()).isEqualTo(state);
        assertThat(standing.nextDue()).isEqualTo(next);
    }
}
