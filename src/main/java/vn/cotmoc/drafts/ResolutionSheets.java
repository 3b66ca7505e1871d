package vn.cotmoc.drafts;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A whole resolution as ten sheets of cells: what the proofreadable files hold, a draft edits and the portal adopts.
public record ResolutionSheets(Map<Sheet, List<SheetRow>> rows) {

    public ResolutionSheets {
        var all = new EnumMap<Sheet, List<SheetRow>>(Sheet.class);
        for (Sheet sheet : Sheet.values()) all.put(sheet, List.copyOf(rows.getOrDefault(sheet, List.of())));
        rows = java.util.Collections.unmodifiableMap(all);
    }

    public List<SheetRow> of(Sheet sheet) {
        return Objects.requireNonNull(rows.get(sheet));
    }

    public Stream<SheetRow> all() {
        return rows.values().stream().flatMap(List::stream);
    }

    /// What the head of the resolution states under a name such as `issued_on`.
    public @Nullable String head(String key) {
        return headRow(key).map(row -> row.text("value")).orElse(null);
    }

    public Optional<SheetRow> headRow(String key) {
        return of(Sheet.RESOLUTION).stream()
                .filter(row -> key.equals(row.text("key")))
                .findFirst();
    }

    String requiredHead(String key) {
        String value = head(key);
        if (value == null) throw new SheetFault("resolution states no " + key);
        return value;
    }

    @Nullable
    Integer headYear(String key) {
        return headRow(key).map(row -> row.integer("value")).orElse(null);
    }

    public Optional<SheetRow> find(Sheet sheet, String key) {
        return of(sheet).stream().filter(row -> row.key().equals(key)).findFirst();
    }

    /// The same with another set of rows in one sheet.
    public ResolutionSheets with(Sheet sheet, List<SheetRow> changed) {
        var all = new EnumMap<>(rows);
        all.put(sheet, new ArrayList<>(changed));
        return new ResolutionSheets(all);
    }
}
