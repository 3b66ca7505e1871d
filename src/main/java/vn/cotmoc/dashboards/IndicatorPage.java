package vn.cotmoc.dashboards;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.communes.CommuneTable;
import vn.cotmoc.concepts.Binding;
import vn.cotmoc.drafts.AmendmentHistory;
import vn.cotmoc.progress.VerdictChip;
import vn.cotmoc.progress.Viewing;

/// *Chỉ tiêu*: the printed words, the path and the values as picture and table, the verdict with its reasons, and every
/// revision.
public record IndicatorPage(
        String slug,
        String resolution,
        String code,
        String title,
        @Nullable String printedName,
        String unit,
        @Nullable String kindKey,
        @Nullable String directionKey,
        String clause,
        @Nullable String note,
        String leadingAgency,
        @Nullable String leadingHref,
        String advisingAgency,
        @Nullable String advisingHref,
        boolean header,
        boolean body,
        @Nullable String counterpart,
        Viewing viewing,
        @Nullable String notYet,
        boolean illustrative,
        @Nullable VerdictChip chip,
        @Nullable String sentence,
        List<String> arithmetic,
        String flags,
        @Nullable Trajectory trajectory,
        List<TargetLine> targets,
        List<YearLine> values,
        List<Pace> paces,
        List<Baseline> baselines,
        List<AllocatedLine> allocated,
        List<Conflict> conflicts,
        @Nullable Binding definition,
        List<String> breaks,
        List<Revision> history,
        List<MilestoneLine> milestones,
        List<BeliefLine> beliefs,
        List<AmendmentHistory.Line> amendments,
        @Nullable String ended,
        @Nullable CommuneTable communes) {

    public String heading() {
        return code + ". " + title;
    }

    public record TargetLine(
            int year,
            String printed,
            String reading,
            String clause,
            boolean governing,
            @Nullable String wording,
            @Nullable String note,
            boolean ofBody) {}

    public record YearLine(int year, String value, String plan, String maturityKey, String note, String series) {}

    /// What must happen each year from now to meet a milestone.
    public record Pace(int milestone, String projected, String perYear, String speedUp) {}

    /// What was officially allocated for a year, put together, and by which document.
    public record AllocatedLine(String year, String words, boolean illustrative) {}

    public record Baseline(
            int year, String value, String source, @Nullable String note) {}

    public record Conflict(
            @Nullable Integer milestone,
            String bodyCode,
            String bodyText,
            String annexText,
            String statement,
            String governing) {}

    /// One step in the life of a value: what stood there, who did it, when and why.
    public record Revision(
            int year,
            int revision,
            String value,
            String statusKey,
            String statusCss,
            String maturityKey,
            String author,
            String moment,
            String enteredBy,
            String note,
            String reason,
            boolean illustrative,
            List<String> remarks) {}
}
