package vn.cotmoc.drafts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.drafts.SheetColumn.Form;

/// The head of a resolution, which its sheet holds as pairs: which names there are and how their values read.
public final class Heads {

    /// What the portal has settled: the stable name, and the province that issued the resolution.
    private static final Set<String> FIXED = Set.of("slug", "province");

    private Heads() {}

    /// One thing that a head tells.
    public record Part(String key, Form form, boolean required) {}

    /// In the order in which they are asked for.
    public static final List<Part> PARTS = List.of(
            new Part("slug", Form.TEXT, true),
            new Part("province", Form.TEXT, true),
            new Part("number_symbol", Form.TEXT, false),
            new Part("issued_on", Form.DATE, false),
            new Part("title", Form.LONG_TEXT, true),
            new Part("issuing_body", Form.TEXT, false),
            new Part("signer", Form.TEXT, false),
            new Part("signer_position", Form.TEXT, false),
            new Part("period_from", Form.YEAR, true),
            new Part("period_to", Form.YEAR, true),
            new Part("horizon", Form.YEAR, false),
            new Part("review_midterm", Form.YEAR, false),
            new Part("review_end", Form.YEAR, false),
            new Part("distribution_text", Form.TEXT, false));

    /// Whether a person may not change the value any more.
    public static boolean isFixed(String key) {
        return FIXED.contains(key);
    }

    static boolean isFixed(SheetRow row) {
        String key = row.text("key");
        return row.sheet() == Sheet.RESOLUTION && key != null && isFixed(key);
    }

    static List<SheetRow> rows(NewDraft head, String slug, String provinceCode) {
        var values = new ArrayList<SheetRow>();
        add(values, "slug", slug);
        add(values, "province", provinceCode);
        add(values, "number_symbol", head.numberSymbol());
        add(
                values,
                "issued_on",
                head.issuedOn() == null ? null : head.issuedOn().toString());
        add(values, "title", head.title());
        add(values, "period_from", String.valueOf(head.periodFrom()));
        add(values, "period_to", String.valueOf(head.periodTo()));
        return values;
    }

    private static void add(List<SheetRow> values, String key, @Nullable String value) {
        if (value != null)
            values.add(new SheetRow(Sheet.RESOLUTION, values.size() + 1, Map.of("key", key, "value", value)));
    }
}
