package vn.cotmoc.dashboards;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.dashboards.IndicatorPage.Conflict;
import vn.cotmoc.resolutions.ResolutionText.Clause;
import vn.cotmoc.resolutions.ResolutionText.HistoricalFact;

/// *Nghị quyết*: the document as adopted, clause by clause, with both annexes as printed and what they disagree on.
public record ResolutionPage(
        String slug,
        String name,
        String title,
        String issuedOn,
        String issuingBody,
        String signer,
        String period,
        String distribution,
        String provinceCode,
        String provinceName,
        String provinceNote,
        List<Clause> clauses,
        List<Clause> closing,
        List<Integer> annexYears,
        List<AnnexRow> annex,
        List<BodyTarget> bodyTargets,
        List<TaskRow> tasks,
        List<TaskRow> assignments,
        List<HistoricalFact> facts,
        List<Document> documents,
        List<Conflict> conflicts,
        List<FindingRow> findings) {

    /// A row of Phụ lục 02, cell by cell as printed.
    public record AnnexRow(
            String code,
            String ordinal,
            String name,
            String unit,
            Map<Integer, String> targets,
            String leading,
            String advising,
            boolean sub,
            boolean header,
            @Nullable String ended) {}

    public record BodyTarget(
            String code,
            String name,
            int year,
            String printed,
            String reading,
            String wording,
            boolean governing,
            @Nullable String counterpart,
            @Nullable String ended) {}

    public record TaskRow(
            String number,
            String content,
            @Nullable String printed,
            String monitoring,
            String lead,
            String coordinating,
            String funding,
            String deadline,
            @Nullable String note,
            @Nullable String ended,
            String href) {}

    public record Document(String relationKey, String name, String date, String issuer, String title, String clause) {}
}
