package vn.cotmoc.drafts.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cotmoc.agencies.Agencies;
import vn.cotmoc.agencies.Agency;
import vn.cotmoc.drafts.Draft;
import vn.cotmoc.drafts.DraftRow;
import vn.cotmoc.drafts.Finding;
import vn.cotmoc.drafts.PrintedReading;
import vn.cotmoc.drafts.Sheet;
import vn.cotmoc.drafts.web.RowPage.FaultLine;
import vn.cotmoc.drafts.web.RowPage.Lists;
import vn.cotmoc.drafts.web.RowPage.Part;
import vn.cotmoc.drafts.web.RowPage.TargetPart;
import vn.cotmoc.users.CurrentUser;

/// Puts the form of a row together, as it stands or as it was typed.
@Component
class RowForms {

    private final Fields fields;
    private final DeskWords words;
    private final Agencies agencies;

    RowForms(Fields fields, DeskWords words, Agencies agencies) {
        this.fields = fields;
        this.words = words;
        this.agencies = agencies;
    }

    /// @param clashed whether somebody else was faster: then what stands there is shown beside what was typed
    RowPage page(Standing standing, TypedForm form, boolean clashed, CurrentUser user, Locale locale) {
        Draft draft = standing.draft();
        Sheet sheet = form.main().sheet();
        DraftRow row = row(standing, form.main());
        var siblings = standing.of(sheet);
        var faults = new ArrayList<FaultLine>();
        var targets = targets(standing, form, clashed, faults, locale);
        Part main = part(standing, form.main(), clashed, locale);
        main.fields().stream()
                .filter(Field::isWrong)
                .map(field -> fault(field, field.label()))
                .forEach(faults::add);
        return new RowPage(
                DraftHead.of(draft, user),
                words.sheet(sheet, locale),
                sheet.fileName(),
                "/drafts/%s/sheets/%s".formatted(draft.id(), sheet.fileName()),
                title(row, sheet, locale),
                "/drafts/%s/rows".formatted(draft.id()) + (row == null ? "" : "/" + row.id()),
                row == null ? null : "/drafts/%s/rows/%s".formatted(draft.id(), row.id()),
                main,
                sheet == Sheet.INDICATORS,
                targets,
                doubts(standing, form, locale),
                faults,
                clashed,
                row != null && !row.confirmed(),
                row == null ? siblings.size() + 1 : siblings.indexOf(row) + 1,
                siblings.size(),
                lists(standing));
    }

    private String title(@Nullable DraftRow row, Sheet sheet, Locale locale) {
        return row == null
                ? words.say("drafts.row.new", locale, words.sheet(sheet, locale))
                : words.say("drafts.row.title", locale, words.sheet(sheet, locale), row.key());
    }

    private Part part(Standing standing, Typed typed, boolean clashed, Locale locale) {
        DraftRow row = row(standing, typed);
        // What is wrong is said of the row as it stands: nothing was typed yet in a new one.
        List<Finding> findings = row == null ? List.of() : standing.findings(row.sheet(), row.key());
        return new Part(
                typed.prefix(),
                typed.id() == null ? "" : typed.id().toString(),
                typed.version(),
                fields.of(typed, findings, row == null ? Map.of() : row.places(), clashed ? row : null, locale));
    }

    private List<TargetPart> targets(
            Standing standing, TypedForm form, boolean clashed, List<FaultLine> faults, Locale locale) {
        List<PrintedReading> readings = form.readings();
        var parts = new ArrayList<TargetPart>();
        for (Typed target : form.targets()) {
            PrintedReading reading = readings.get(parts.size());
            Part part = part(standing, target, clashed, locale);
            String legend = target.cell("milestone").isEmpty()
                    ? words.say("drafts.target.new", locale)
                    : words.say("drafts.target.of", locale, target.cell("milestone"));
            parts.add(new TargetPart(
                    part,
                    legend,
                    TypedForm.isFilled(target) ? words.reading(reading, locale) : "",
                    reading.isUnderstood(),
                    target.overridden(),
                    target.removed(),
                    form.isUnexplained(target)));
            part.fields().stream()
                    .filter(Field::isWrong)
                    .map(field -> fault(field, legend + ", " + field.label()))
                    .forEach(faults::add);
            if (form.isUnexplained(target))
                faults.add(new FaultLine(
                        "#" + target.prefix().replace('.', '-') + (target.overridden() ? "note" : "printed"),
                        legend + ": "
                                + words.say(
                                        target.overridden() ? "drafts.target.unexplained" : "drafts.target.unread",
                                        locale)));
        }
        return parts;
    }

    private static FaultLine fault(Field field, String where) {
        return new FaultLine("#" + field.id(), where + ": " + String.join(" ", field.wrong()));
    }

    private List<String> doubts(Standing standing, TypedForm form, Locale locale) {
        return Stream.concat(Stream.of(form.main()), form.targets().stream())
                .map(typed -> row(standing, typed))
                .filter(Objects::nonNull)
                .filter(row -> !row.confirmed())
                .flatMap(row -> row.doubts().stream())
                .map(doubt -> words.doubt(doubt, locale))
                .toList();
    }

    Lists lists(Standing standing) {
        return new Lists(
                agencies.inProvince(standing.draft().province(), DeskPages.FAR).stream()
                        .map(Agency::name)
                        .toList(),
                named(standing, Sheet.CLAUSES, "heading"),
                named(standing, Sheet.INDICATORS, "name"));
    }

    private static List<Field.Choice> named(Standing standing, Sheet sheet, String column) {
        return standing.of(sheet).stream()
                .filter(row -> !row.key().isEmpty())
                .map(row -> new Field.Choice(row.key(), row.row().cells().getOrDefault(column, "")))
                .toList();
    }

    private static @Nullable DraftRow row(Standing standing, Typed typed) {
        return typed.id() == null ? null : standing.find(typed.id()).orElse(null);
    }
}
