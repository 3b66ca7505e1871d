package vn.cotmoc.resolutions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a document says, clause by clause, what it cites and what it states about the past.
public record ResolutionText(List<Clause> clauses, List<RelatedDocument> documents, List<HistoricalFact> facts) {

    /// One clause in the order of the document; `printed` is the scan's wording where a fault of it has been corrected.
    public record Clause(
            String path,
            @Nullable String parent,
            String kind,
            @Nullable String heading,
            @Nullable String text,
            @Nullable String printed) {}

    /// A document that this one continues or cites.
    public record RelatedDocument(
            String relation,
            @Nullable String numberSymbol,
            @Nullable LocalDate issuedOn,
            @Nullable String issuer,
            @Nullable String title,
            @Nullable String clause) {}

    /// A figure about the past, with the words that state it.
    public record HistoricalFact(
            String code,
            String name,
            @Nullable BigDecimal value,
            String valueText,
            @Nullable String unit,
            @Nullable Integer year,
            @Nullable String yearText,
            String quote,
            String clause,
            @Nullable String indicator,
            @Nullable String note) {}
}
