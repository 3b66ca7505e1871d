package vn.cotmoc.drafts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A resolution's sheets as the rules of sense look at them: promises by their code, with their parents and
/// counterparts.
record LintedResolution(ResolutionSheets sheets, Map<String, Promise> promises) {

    static LintedResolution of(ResolutionSheets sheets) {
        var targets = sheets.of(Sheet.TARGETS).stream()
                .filter(row -> row.text("code") != null)
                .collect(groupingBy(row -> row.required("code")));
        return new LintedResolution(
                sheets,
                sheets.of(Sheet.INDICATORS).stream()
                        .collect(toMap(
                                SheetRow::key,
                                row -> Promise.of(row, targets),
                                (first, _) -> first,
                                LinkedHashMap::new)));
    }

    Stream<Promise> all() {
        return promises.values().stream();
    }

    Optional<Promise> find(@Nullable String code) {
        return Optional.ofNullable(code).map(promises::get);
    }

    List<Promise> children(Promise header) {
        return all().filter(promise -> header.code().equals(promise.parent())).toList();
    }

    /// The first cell of its kind in the row itself or, for a sub-row, in a row above it.
    Optional<String> inherited(Promise promise, String column) {
        var at = Optional.of(promise);
        for (int depth = 0; at.isPresent() && depth < 10; depth++) {
            String cell = at.get().row().text(column);
            if (cell != null) return Optional.of(cell);
            at = find(at.get().parent());
        }
        return Optional.empty();
    }

    Optional<Integer> year(String key) {
        try {
            return Optional.ofNullable(sheets.headYear(key));
        } catch (SheetFault unreadable) {
            return Optional.empty();
        }
    }
}
