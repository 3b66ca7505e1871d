package vn.cotmoc.checks;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// A finding as its columns hold it, so that it can be said in any language later.
public record FindingColumns(String check, String severity, String wording, String arguments) {

    private static final String BETWEEN = "\u001f";
    private static final String WITHIN = "\u001e";

    public static FindingColumns of(Finding finding) {
        return new FindingColumns(
                finding.check().name(),
                finding.severity().name(),
                finding.wording(),
                finding.arguments().stream().map(FindingColumns::written).collect(Collectors.joining(BETWEEN)));
    }

    public Finding toFinding() {
        return new Finding(
                Check.valueOf(check),
                Severity.valueOf(severity),
                wording,
                arguments.isEmpty()
                        ? List.of()
                        : Arrays.stream(arguments.split(BETWEEN, -1))
                                .map(FindingColumns::read)
                                .toList());
    }

    private static String written(Object argument) {
        return switch (argument) {
            case BigDecimal number -> "n" + number.toPlainString();
            case Word(var key, var arguments) ->
                arguments.isEmpty() ? "w" + key : "w" + key + WITHIN + String.join(WITHIN, arguments);
            case Object other -> "t" + other;
        };
    }

    private static Object read(String written) {
        String rest = written.substring(1);
        if (written.startsWith("n")) return new BigDecimal(rest);
        if (written.startsWith("t")) return rest;
        var parts = List.of(rest.split(WITHIN, -1));
        return new Word(parts.getFirst(), parts.subList(1, parts.size()));
    }
}
