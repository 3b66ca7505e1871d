package vn.cotmoc.meetings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.progress.ProgressItem;

/// What a session needs to know of a province, as figures and as sentences in one language.
/// Without a part that looks for contradictions they are null: nobody has looked, which is not the same as none.
public record Pack(
        Head head,
        Standing standing,
        List<Row> rows,
        Overdue overdue,
        @Nullable List<Contradiction> contradictions,
        Followed followed) {

    public Pack {
        rows = List.copyOf(rows);
        contradictions = contradictions == null ? null : List.copyOf(contradictions);
    }

    /// Of which province, for which year, as known on which day.
    public record Head(
            String provinceCode,
            String province,
            int asOf,
            LocalDate knownOn,
            boolean illustrative,
            String methodVersion) {}

    /// The counts of the province's page; `coverage`, `onCourse` and `composite` are shares of 1.
    public record Standing(
            int rows,
            int numbered,
            String answer,
            List<Count> counts,
            int expected,
            int known,
            BigDecimal coverage,
            @Nullable BigDecimal onCourse,
            @Nullable BigDecimal composite,
            String onCourseWords,
            String compositeWords,
            List<Count> confidence) {}

    /// How many rows stand under a word.
    public record Count(
            String word, String label, int number, @Nullable String href) {}

    /// A row that needs a decision: the texts of the province's page, with the figures behind them and the cause.
    public record Row(
            String label,
            String verdict,
            boolean low,
            String flags,
            String value,
            String plan,
            String target,
            String requiredPace,
            String leadingAgency,
            String agency,
            String href,
            ProgressItem progress) {}

    /// Tasks whose last day is over, by the agency that leads them; a task of two agencies stands under both.
    public record Overdue(int tasks, List<AgencyTasks> agencies) {
        public Overdue {
            agencies = List.copyOf(agencies);
        }
    }

    public record AgencyTasks(@Nullable UUID agency, String name, List<LateTask> tasks) {}

    public record LateTask(String slug, String number, String content, String deadline, LocalDate due, long daysLate) {}

    /// Two things that cannot both be so: about which row, what is odd, who is asked, and where the question stands.
    public record Contradiction(String subject, String sentence, String agency, String standing) {}

    /// The decisions of the last session and those of earlier ones that are still open; no day where there was none
    /// yet.
    public record Followed(@Nullable LocalDate lastHeldOn, List<FollowedDecision> decisions) {}

    public record FollowedDecision(
            UUID id,
            LocalDate heldOn,
            int number,
            String content,
            String agency,
            LocalDate due,
            DecisionState state,
            boolean late,
            String note,
            String document) {}
}
