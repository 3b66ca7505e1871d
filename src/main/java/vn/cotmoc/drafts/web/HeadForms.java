package vn.cotmoc.drafts.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import vn.cotmoc.drafts.DraftRow;
import vn.cotmoc.drafts.Edit;
import vn.cotmoc.drafts.Heads;
import vn.cotmoc.drafts.Place;
import vn.cotmoc.drafts.Sheet;
import vn.cotmoc.drafts.SheetColumn;
import vn.cotmoc.drafts.web.RowPage.FaultLine;
import vn.cotmoc.users.CurrentUser;

/// The form of a resolution's head, out of the pairs that its sheet holds.
@Component
class HeadForms {

    private final Fields fields;
    private final SheetPages sheets;

    HeadForms(Fields fields, SheetPages sheets) {
        this.fields = fields;
        this.sheets = sheets;
    }

    /// @param typed what somebody has typed over it; null where nobody has
    HeadPage page(Standing standing, @Nullable MultiValueMap<String, String> typed, CurrentUser user, Locale locale) {
        Map<String, DraftRow> rows = byKey(standing);
        var parts = Heads.PARTS.stream()
                .map(part -> part(standing, part, rows.get(part.key()), typed, locale))
                .toList();
        return new HeadPage(
                DraftHead.of(standing.draft(), user),
                parts,
                parts.stream()
                        .map(HeadPage.Part::field)
                        .filter(Field::isWrong)
                        .map(field ->
                                new FaultLine("#" + field.id(), field.label() + ": " + String.join(" ", field.wrong())))
                        .toList(),
                typed != null,
                sheets.tabs(standing, Sheet.RESOLUTION, locale));
    }

    private HeadPage.Part part(
            Standing standing,
            Heads.Part part,
            @Nullable DraftRow row,
            @Nullable MultiValueMap<String, String> typed,
            Locale locale) {
        var column = new SheetColumn(part.key(), part.form(), part.required(), List.of());
        String stands = row == null ? "" : row.row().cells().getOrDefault("value", "");
        String wanted = typed == null ? stands : read(part, typed, stands);
        Place place = row == null ? null : row.places().get("value");
        var wrong = fields.wrong(standing.findings(Sheet.RESOLUTION, part.key()), "value", locale);
        return new HeadPage.Part(
                fields.field(column, "head." + part.key(), wanted, wrong, place, typed == null ? null : stands, locale),
                row == null ? "" : row.id().toString(),
                row == null ? 0 : row.version(),
                Heads.isFixed(part.key()));
    }

    /// What the form wants changed, based on the versions that the person saw.
    List<Edit> edits(Standing standing, MultiValueMap<String, String> typed) {
        Map<String, DraftRow> rows = byKey(standing);
        var edits = new ArrayList<Edit>();
        for (Heads.Part part : Heads.PARTS) {
            if (Heads.isFixed(part.key()) || !typed.containsKey("head." + part.key())) continue;
            DraftRow row = rows.get(part.key());
            String value =
                    read(part, typed, row == null ? "" : row.row().cells().getOrDefault("value", ""));
            if (row == null && value.isEmpty()) continue;
            var cells = Map.of("key", part.key(), "value", value);
            edits.add(
                    row == null
                            ? new Edit.Add(Sheet.RESOLUTION, cells, null)
                            : new Edit.Change(row.id(), version(typed, part, row), cells));
        }
        return edits;
    }

    // A pair that somebody else has added meanwhile was seen by nobody who typed here.
    private static int version(MultiValueMap<String, String> typed, Heads.Part part, DraftRow row) {
        String version = typed.getFirst("head." + part.key() + ".version");
        boolean seen = row.id().toString().equals(typed.getFirst("head." + part.key() + ".id"));
        return !seen || version == null || !version.matches("\\d{1,9}") ? -1 : Integer.parseInt(version);
    }

    private static String read(Heads.Part part, MultiValueMap<String, String> typed, String before) {
        String text = typed.getFirst("head." + part.key());
        return text == null ? before : Cells.read(part.form(), text, before);
    }

    private static Map<String, DraftRow> byKey(Standing standing) {
        return standing.of(Sheet.RESOLUTION).stream()
                .collect(Collectors.toMap(DraftRow::key, Function.identity(), (first, _) -> first));
    }
}
