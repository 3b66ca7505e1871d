package vn.cotmoc.drafts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.indicators.AdoptingIndicators;
import vn.cotmoc.resolutions.AdoptingResolutions;
import vn.cotmoc.resolutions.ResolutionText;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.tasks.Tasks;

/// How rows of the sheets read as the entries that resolutions, indicators and tasks adopt.
final class SheetEntries {

    private SheetEntries() {}

    static AdoptingResolutions.Head head(ResolutionSheets sheets, UUID province, String hash) {
        return new AdoptingResolutions.Head(
                sheets.requiredHead("slug"),
                province,
                sheets.head("number_symbol"),
                sheets.headRow("issued_on").map(row -> row.date("value")).orElse(null),
                sheets.requiredHead("title"),
                sheets.head("issuing_body"),
                sheets.head("signer"),
                sheets.head("signer_position"),
                Objects.requireNonNull(sheets.headYear("period_from")),
                Objects.requireNonNull(sheets.headYear("period_to")),
                sheets.headYear("horizon"),
                sheets.headYear("review_midterm"),
                sheets.headYear("review_end"),
                sheets.head("distribution_text"),
                hash);
    }

    static ResolutionText text(ResolutionSheets sheets) {
        return new ResolutionText(
                sheets.of(Sheet.CLAUSES).stream()
                        .map(row -> new ResolutionText.Clause(
                                row.required("path"),
                                row.text("parent"),
                                row.required("kind"),
                                row.text("heading"),
                                row.text("text"),
                                row.text("printed")))
                        .toList(),
                sheets.of(Sheet.DOCUMENTS).stream()
                        .map(row -> new ResolutionText.RelatedDocument(
                                row.required("relation"),
                                row.text("number"),
                                row.date("issued_on"),
                                row.text("issuer"),
                                row.text("title"),
                                row.text("clause")))
                        .toList(),
                sheets.of(Sheet.FACTS).stream().map(SheetEntries::fact).toList());
    }

    private static ResolutionText.HistoricalFact fact(SheetRow row) {
        return new ResolutionText.HistoricalFact(
                row.required("code"),
                row.required("name"),
                row.decimal("value"),
                row.required("value_text"),
                row.text("unit"),
                row.integer("year"),
                row.text("year_text"),
                row.required("quote"),
                row.required("clause"),
                row.text("indicator"),
                row.text("note"));
    }

    static AdoptingIndicators.Entry indicator(
            SheetRow row,
            UUID resolution,
            UUID province,
            int position,
            @Nullable UUID leading,
            @Nullable UUID advising) {
        return new AdoptingIndicators.Entry(
                resolution,
                province,
                position,
                row.required("code"),
                row.required("layer"),
                row.text("parent"),
                row.text("printed_ordinal"),
                row.required("name"),
                row.text("printed_name"),
                row.text("unit"),
                row.text("kind"),
                row.text("direction"),
                row.flag("header"),
                row.integer("base_year"),
                row.integer("decimals"),
                row.text("collection"),
                row.decimal("lower_limit"),
                row.decimal("upper_limit"),
                leading,
                advising,
                row.text("leading_agency"),
                row.text("advising_agency"),
                row.required("clause"),
                row.text("counterpart"),
                row.text("note"),
                Vietnamese.fold(row.required("name")));
    }

    static AdoptingIndicators.MilestoneEntry milestone(SheetRow row, UUID resolution) {
        return new AdoptingIndicators.MilestoneEntry(
                resolution,
                row.required("code"),
                Objects.requireNonNull(row.integer("milestone")),
                Objects.requireNonNullElse(row.text("printed"), ""),
                row.required("comparator"),
                row.decimal("low"),
                row.decimal("high"),
                row.text("text"),
                row.text("wording"),
                row.required("clause"),
                row.flag("governing"),
                row.text("note"));
    }

    static AdoptingIndicators.BaselineEntry baseline(SheetRow row, UUID resolution) {
        return new AdoptingIndicators.BaselineEntry(
                resolution,
                row.required("code"),
                Objects.requireNonNull(row.integer("year")),
                row.decimal("value"),
                row.decimal("numerator"),
                row.decimal("denominator"),
                row.decimal("level"),
                row.required("source"),
                row.text("clause"),
                row.text("note"));
    }

    static AdoptingIndicators.SeriesEntry series(SheetRow row, UUID resolution) {
        return new AdoptingIndicators.SeriesEntry(
                resolution,
                row.required("code"),
                row.required("version"),
                Objects.requireNonNull(row.integer("from_year")),
                row.integer("to_year"),
                row.required("name"),
                row.required("source"),
                row.text("standard"));
    }

    static List<AdoptingIndicators.ConflictEntry> conflicts(List<SheetRow> rows, UUID resolution, UUID province) {
        var entries = new ArrayList<AdoptingIndicators.ConflictEntry>();
        for (SheetRow row : rows)
            entries.add(new AdoptingIndicators.ConflictEntry(
                    resolution,
                    province,
                    entries.size() + 1,
                    row.required("body_code"),
                    row.required("annex_code"),
                    row.integer("milestone"),
                    row.required("kind"),
                    Objects.requireNonNullElse(row.text("body_text"), ""),
                    Objects.requireNonNullElse(row.text("annex_text"), ""),
                    row.required("statement_vi"),
                    row.required("statement_en"),
                    row.required("governing")));
        return entries;
    }

    static Tasks.Entry task(SheetRow row, UUID resolution, UUID province, int position) {
        return new Tasks.Entry(
                resolution,
                province,
                position,
                row.required("number"),
                row.required("layer"),
                row.required("content"),
                row.text("printed_content"),
                row.text("monitoring"),
                row.text("lead"),
                row.text("coordinating"),
                row.text("funding"),
                row.text("deadline"),
                row.required("clause"),
                row.text("note"),
                Vietnamese.fold(row.required("content")));
    }
}
