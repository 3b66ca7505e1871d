package vn.cotmoc.assignments.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.progress.VerdictChip;
import vn.cotmoc.tasks.StateChip;

/// A task as its page prints it: the printed words first, then what they mean, then what has become of it.
record TaskPage(
        Given given,
        DeadlinePart deadline,
        StateChip chip,
        String sentence,
        List<OccurrenceLine> occurrences,
        List<ActLink> acts,
        @Nullable Asking asking,
        List<StepLine> steps,
        List<PartLine> parts,
        List<IndicatorLine> indicators,
        List<HistoryLine> history,
        boolean mayPlan,
        boolean illustrative) {

    /// What was given to whom, in the words of the document.
    record Given(
            String id,
            String number,
            String content,
            @Nullable String printed,
            Link origin,
            Link province,
            String clause,
            List<Agencies> agencies,
            @Nullable String funding,
            @Nullable String note,
            @Nullable String ended) {}

    record Link(String words, String href) {}

    /// The agencies of one part: as printed, and as the register knows them.
    record Agencies(String key, @Nullable String printed, List<Known> known) {}

    /// An agency of the register, and who has its work today where it has ended.
    record Known(Link agency, @Nullable Link today, String remark) {}

    /// The deadline as printed and what it means.
    record DeadlinePart(@Nullable String printed, List<String> reading, boolean unread, boolean maySet) {}

    /// Something that this person can do now.
    record ActLink(String key, String href, boolean chosen) {}

    record PartLine(
            String content,
            String responsible,
            String from,
            String to,
            String doneOn,
            boolean late,
            String href,
            boolean illustrative) {}

    /// @param verdict where the indicator stands at present; empty where it takes no values
    record IndicatorLine(
            String code,
            String name,
            String href,
            @Nullable VerdictChip verdict,
            String rationale,
            String author,
            String day,
            String undo) {}

    /// An earlier revision of a part or a link.
    record HistoryLine(String day, String author, String words) {}

    public String heading() {
        return given.number() + ". " + given.content();
    }
}
