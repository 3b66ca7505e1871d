package vn.cotmoc.drafts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether the head of a resolution tells what it must, in a form that can be read.
final class CheckingHeads {

    private CheckingHeads() {}

    static List<Finding> check(ResolutionSheets sheets) {
        var findings = new ArrayList<Finding>();
        for (Heads.Part part : Heads.PARTS) {
            String value = sheets.head(part.key());
            if (value == null) {
                if (part.required()) findings.add(finding(part.key(), Rule.EMPTY_CELL));
            } else broken(part, value).ifPresent(rule -> findings.add(finding(part.key(), rule, value)));
        }
        Integer from = year(sheets.head("period_from"));
        Integer to = year(sheets.head("period_to"));
        if (from != null && to != null && to < from)
            findings.add(finding("period_to", Rule.ENDS_BEFORE_IT_BEGINS, String.valueOf(from), String.valueOf(to)));
        return findings;
    }

    private static Optional<Rule> broken(Heads.Part part, String value) {
        return switch (part.form()) {
            case DATE -> isDate(value) ? Optional.empty() : Optional.of(Rule.UNREADABLE_DATE);
            case YEAR -> year(value) != null ? Optional.empty() : Optional.of(Rule.UNREADABLE_YEAR);
            case TEXT, LONG_TEXT, DECIMAL, FLAG, CHOICE, CLAUSE, INDICATOR, AGENCY, AGENCIES, LIST -> Optional.empty();
        };
    }

    private static boolean isDate(String value) {
        try {
            return LocalDate.parse(value).getYear() >= 1930;
        } catch (RuntimeException unreadable) {
            return false;
        }
    }

    private static @Nullable Integer year(@Nullable String value) {
        return value == null || !value.matches("[12]\\d{3}") ? null : Integer.valueOf(value);
    }

    private static Finding finding(String key, Rule rule, String... arguments) {
        return new Finding(rule, Sheet.RESOLUTION, key, "value", List.of(arguments));
    }
}
