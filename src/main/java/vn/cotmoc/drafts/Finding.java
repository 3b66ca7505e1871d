package vn.cotmoc.drafts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something about a sheet that a person should know before it is published: which rule, where, and with which words.
public record Finding(
        Rule rule, Sheet sheet, String key, @Nullable String column, List<String> arguments) {

    public Finding {
        arguments = List.copyOf(arguments);
    }

    static Finding at(SheetRow row, @Nullable String column, Rule rule, String... arguments) {
        return new Finding(rule, row.sheet(), row.key(), column, List.of(arguments));
    }

    public Severity severity() {
        return rule.severity();
    }
}
