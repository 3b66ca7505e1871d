package vn.cotmoc.imports;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import vn.cotmoc.indicators.AdoptingIndicators;
import vn.cotmoc.resolutions.AdoptingResolutions;
import vn.cotmoc.resolutions.ResolutionText;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.tasks.Tasks;

/// One resolution as a folder of proofreadable files, and how its rows read.
final class ResolutionFolder {

    private static final List<String> FILES = List.of(
            "resolution",
            "clauses",
            "documents",
            "facts",
            "indicators",
            "targets",
            "baselines",
            "series",
            "conflicts",
            "tasks",
            // Not every folder has it: editors bind what is left open.
            "concepts");

    private final Map<String, Resource> files;
    private final Map<String, CsvRow> head;

    ResolutionFolder(Resource headFile) throws IOException {
        var found = new java.util.LinkedHashMap<String, Resource>();
        for (String name : FILES) found.put(name, headFile.createRelative(name + ".csv"));
        this.files = found;
        this.head = CsvFile.read(headFile).stream().collect(Collectors.toMap(row -> row.required("key"), row -> row));
    }

    String hash() {
        return ImportState.hash(List.copyOf(files.values()));
    }

    List<CsvRow> rows(String name) {
        return CsvFile.read(Objects.requireNonNull(files.get(name)));
    }

    String head(String key) {
        return Objects.requireNonNull(optionalHead(key), () -> "resolution.csv states no " + key);
    }

    @Nullable
    String optionalHead(String key) {
        CsvRow row = head.get(key);
        return row == null ? null : row.text("value");
    }

    private @Nullable Integer year(String key) {
        CsvRow row = head.get(key);
        return row == null ? null : row.integer("value");
    }

    AdoptingResolutions.Head toHead(UUID province) {
        String issued = optionalHead("issued_on");
        return new AdoptingResolutions.Head(
                head("slug"),
                province,
                optionalHead("number_symbol"),
                issued == null ? null : LocalDate.parse(issued),
                head("title"),
                optionalHead("issuing_body"),
                optionalHead("signer"),
                optionalHead("signer_position"),
                Integer.parseInt(head("period_from")),
                Integer.parseInt(head("period_to")),
                year("horizon"),
                year("review_midterm"),
                year("review_end"),
                optionalHead("distribution_text"),
                hash());
    }

    ResolutionText toText() {
        return new ResolutionText(
                rows("clauses").stream()
                        .map(row -> new ResolutionText.Clause(
                                row.required("path"),
                                row.text("parent"),
                                row.required("kind"),
                                row.text("heading"),
                                row.text("text"),
                                row.text("printed")))
                        .toList(),
                rows("documents").stream()
                        .map(row -> new ResolutionText.RelatedDocument(
                                row.required("relation"),
                                row.text("number"),
                                row.date("issued_on"),
                                row.text("issuer"),
                                row.text("title"),
                                row.text("clause")))
                        .toList(),
                rows("facts").stream()
                        .map(row -> new ResolutionText.HistoricalFact(
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
                                row.text("note")))
                        .toList());
    }

    static AdoptingIndicators.Entry indicator(
            CsvRow row, UUID resolution, UUID province, int position, @Nullable UUID leading, @Nullable UUID advising) {
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
                note(row),
                Vietnamese.fold(row.required("name")));
    }

    private static @Nullable String note(CsvRow row) {
        String joined = Stream.of("note", "series_note")
                .map(row::text)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return joined.isEmpty() ? null : joined;
    }

    static AdoptingIndicators.MilestoneEntry milestone(CsvRow row, UUID resolution) {
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

    static AdoptingIndicators.BaselineEntry baseline(CsvRow row, UUID resolution) {
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

    static AdoptingIndicators.SeriesEntry series(CsvRow row, UUID resolution) {
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

    List<AdoptingIndicators.ConflictEntry> conflicts(UUID resolution, UUID province) {
        var entries = new ArrayList<AdoptingIndicators.ConflictEntry>();
        for (CsvRow row : rows("conflicts"))
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

    static Tasks.Entry task(CsvRow row, UUID resolution, UUID province, int position) {
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
