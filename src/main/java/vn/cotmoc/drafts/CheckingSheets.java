package vn.cotmoc.drafts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Whether the cells of sheets can be taken in at all: filled, readable, each key once, and naming only what is there.
final class CheckingSheets {

    private final ResolutionSheets sheets;
    private final Predicate<String> knownAgency;
    private final Set<String> clauses;
    private final Set<String> indicators;
    private final List<Finding> findings = new ArrayList<>();

    private CheckingSheets(ResolutionSheets sheets, Predicate<String> knownAgency) {
        this.sheets = sheets;
        this.knownAgency = knownAgency;
        this.clauses = keys(Sheet.CLAUSES);
        this.indicators = keys(Sheet.INDICATORS);
    }

    static List<Finding> check(ResolutionSheets sheets, Predicate<String> knownAgency) {
        return new CheckingSheets(sheets, knownAgency).findings();
    }

    private List<Finding> findings() {
        for (Sheet sheet : Sheet.values()) {
            var seen = new HashSet<String>();
            for (SheetRow row : sheets.of(sheet)) {
                if (!seen.add(row.key())) findings.add(Finding.at(row, null, Rule.DUPLICATE_KEY, row.key()));
                for (SheetColumn column : sheet.columns()) check(row, column);
            }
        }
        return findings;
    }

    private Set<String> keys(Sheet sheet) {
        return sheets.of(sheet).stream().map(SheetRow::key).collect(Collectors.toSet());
    }

    private void check(SheetRow row, SheetColumn column) {
        String cell = row.text(column.name());
        if (cell == null) {
            if (column.required()) findings.add(Finding.at(row, column.name(), Rule.EMPTY_CELL));
            return;
        }
        for (String part : column.form() == SheetColumn.Form.AGENCIES ? row.list(column.name()) : List.of(cell)) {
            Rule broken = broken(column, part);
            if (broken != null) findings.add(Finding.at(row, column.name(), broken, part));
        }
    }

    private @Nullable Rule broken(SheetColumn column, String cell) {
        return switch (column.form()) {
            case TEXT, LONG_TEXT, LIST -> null;
            case YEAR -> unless(reads(cell, Integer::valueOf), Rule.UNREADABLE_YEAR);
            case DECIMAL -> unless(reads(cell, BigDecimal::new), Rule.UNREADABLE_NUMBER);
            case DATE -> unless(reads(cell, LocalDate::parse), Rule.UNREADABLE_DATE);
            case FLAG -> unless(cell.equals("true") || cell.equals("false"), Rule.NOT_A_CHOICE);
            case CHOICE -> unless(column.choices().contains(cell), Rule.NOT_A_CHOICE);
            case CLAUSE -> unless(clauses.contains(cell), Rule.UNKNOWN_CLAUSE);
            case INDICATOR -> unless(indicators.contains(cell), Rule.UNKNOWN_INDICATOR);
            case AGENCY, AGENCIES -> unless(knownAgency.test(cell), Rule.UNKNOWN_AGENCY);
        };
    }

    private static @Nullable Rule unless(boolean right, Rule broken) {
        return right ? null : broken;
    }

    private static boolean reads(String cell, Function<String, ?> reading) {
        try {
            var _ = reading.apply(cell);
            return true;
        } catch (RuntimeException unreadable) {
            return false;
        }
    }
}
