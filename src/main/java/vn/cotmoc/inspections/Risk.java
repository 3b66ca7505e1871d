package vn.cotmoc.inspections;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cotmoc.targets.Phrase;

/// One thing that speaks against a value: how much of it there is (grade 1 or 2), and in words. `wording` tells apart
/// what
/// one factor can say.
public record Risk(RiskFactor factor, String wording, int grade, List<Object> arguments) {

    public Risk {
        if (grade < 1 || grade > 2) throw new IllegalArgumentException(factor + " of grade " + grade);
        arguments = List.copyOf(arguments);
    }

    static Risk of(RiskFactor factor, int grade, Object... arguments) {
        return of(factor, "", grade, arguments);
    }

    static Risk of(RiskFactor factor, String wording, int grade, Object... arguments) {
        return new Risk(factor, wording, grade, List.of(arguments));
    }

    public Phrase phrase() {
        String key = "inspections.risk." + factor;
        return new Phrase(wording.isEmpty() ? key : key + "." + wording, arguments);
    }

    /// As samples keep them: `OUTLIER/SCORE/2/n8.1;LATE_ENTRY//1/n3`, numbers behind an n and words behind a t.
    static String written(List<Risk> risks) {
        return risks.stream().map(Risk::written).collect(Collectors.joining(";"));
    }

    static List<Risk> read(String written) {
        return written.isEmpty()
                ? List.of()
                : Arrays.stream(written.split(";")).map(Risk::readOne).toList();
    }

    private String written() {
        var head = Stream.of(factor.name(), wording, String.valueOf(grade));
        var rest = arguments.stream()
                .map(one -> one instanceof BigDecimal number ? "n" + number.toPlainString() : "t" + one);
        return Stream.concat(head, rest).collect(Collectors.joining("/"));
    }

    private static Risk readOne(String written) {
        var parts = List.of(written.split("/", -1));
        return new Risk(
                RiskFactor.valueOf(parts.get(0)),
                parts.get(1),
                Integer.parseInt(parts.get(2)),
                parts.subList(3, parts.size()).stream().map(Risk::argument).toList());
    }

    private static Object argument(String written) {
        String rest = written.substring(1);
        return written.startsWith("n") ? new BigDecimal(rest) : rest;
    }
}
