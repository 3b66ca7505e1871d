package vn.cotmoc.tasks.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
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
    record Agencies(String key, @Nullable String printed, List<Link> known) {}

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

    record IndicatorLine(
            String code, String name, String href, String rationale, String author, String day, String undo) {}

    /// An earlier revision of a part or a link.
    record HistoryLine(String day, String author, String words) {}

    public String heading() {
        return given.number() + ". " + given.content();
    }
}
