package vn.cotmoc.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import vn.cotmoc.checks.AdoptingInclusions;
import vn.cotmoc.concepts.AdoptingConcepts;
import vn.cotmoc.indicators.AdoptingIndicators;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.tasks.Holidays;

/// How the rows of the files of definitions read: standards, reference series, concepts and their bindings.
final class DefinitionRows {

    private DefinitionRows() {}

    static AdoptingIndicators.StandardEntry standard(CsvRow row) {
        return new AdoptingIndicators.StandardEntry(
                row.required("code"),
                row.required("name"),
                row.required("name_en"),
                Objects.requireNonNull(row.integer("from_year")),
                row.integer("to_year"),
                row.required("legal_source"),
                row.text("note"));
    }

    static AdoptingConcepts.SeriesEntry series(CsvRow row) {
        return new AdoptingConcepts.SeriesEntry(
                row.required("code"),
                row.required("name"),
                row.required("name_en"),
                row.required("unit"),
                row.required("scope"),
                row.required("source"),
                row.text("note"));
    }

    static AdoptingConcepts.BindingEntry binding(CsvRow row, UUID resolution) {
        return new AdoptingConcepts.BindingEntry(
                resolution,
                row.required("code"),
                row.required("concept"),
                row.flag("differs"),
                row.text("series"),
                row.text("note"));
    }

    static AdoptingInclusions.Entry inclusion(CsvRow row) {
        return new AdoptingInclusions.Entry(
                row.required("slug"), row.required("code"), row.required("relation"), row.required("why"));
    }

    static List<AdoptingConcepts.Entry> concepts(List<CsvRow> rows) {
        var entries = new ArrayList<AdoptingConcepts.Entry>();
        for (CsvRow row : rows) entries.add(concept(row, entries.size() + 1));
        return entries;
    }

    private static AdoptingConcepts.Entry concept(CsvRow row, int position) {
        return new AdoptingConcepts.Entry(
                row.required("code"),
                position,
                row.required("name"),
                row.required("name_en"),
                row.text("parent"),
                row.required("field"),
                row.required("definition"),
                row.text("numerator"),
                row.text("denominator"),
                row.text("unit"),
                row.text("kind"),
                row.text("direction"),
                row.text("series"),
                row.required("source"),
                row.required("frequency"),
                row.text("disaggregation"),
                row.text("legal_source"),
                row.text("note"),
                Vietnamese.fold(String.join(
                        " ",
                        row.required("code"),
                        row.required("name"),
                        row.required("name_en"),
                        row.required("definition"))));
    }

    static Holidays.Entry holiday(CsvRow row) {
        return new Holidays.Entry(
                Objects.requireNonNull(row.date("day")),
                row.required("kind"),
                row.required("name"),
                row.required("source"));
    }
}
