package vn.cotmoc.progress;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What the engine makes of every worked case is on record with the version of the method: where the arithmetic
/// changes, the version has to change with it, so that kept verdicts can be told from those of another method.
class MethodVersionTests {

    private static final List<String> TABLES =
            List.of("vectors", "levels", "ratios", "yearly", "stages", "boundaries", "silence");

    @Test
    void theArithmeticOfAVersionNeverChanges() {
        var recorded = recorded();
        var changed = new ArrayList<String>();
        results().forEach((worked, result) -> {
            String before = recorded.get(worked);
            if (before != null && !before.equals(result)) changed.add(worked);
        });
        assertThat(changed)
                .as("cases that come out differently: raise Assessment.METHOD_VERSION and record them in method.csv")
                .isEmpty();
    }

    @Test
    void everyWorkedCaseIsOnRecordForTheVersion() {
        var recorded = recorded();
        assertThat(results().entrySet().stream()
                        .filter(entry -> !recorded.containsKey(entry.getKey()))
                        .map(entry -> "%s,%s,%s"
                                .formatted(Assessment.METHOD_VERSION, quoted(entry.getKey()), entry.getValue()))
                        .collect(Collectors.joining("\n")))
                .as("lines to be added to method.csv")
                .isEmpty();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static Map<String, String> recorded() {
        return rows("method").stream()
                .filter(row -> row.getField("version").equals(Assessment.METHOD_VERSION))
                .collect(Collectors.toMap(row -> row.getField("case"), row -> row.getField("result")));
    }

    private static Map<String, String> results() {
        var results = new LinkedHashMap<String, String>();
        for (String table : TABLES)
            for (NamedCsvRecord row : rows(table)) results.put(table + ": " + row.getField(0), result(row));
        return results;
    }

    private static String result(NamedCsvRecord row) {
        var commitment = Written.commitment(
                row.getField(1), row.getField(2), cell(row, 3), row.getField(4), cell(row, 5), cell(row, 8));
        var approved = Written.observations(cell(row, 6));
        var asOf = Written.asOf(row.getField(7));
        var said = Stream.concat(
                        Stream.of(said(Assessor.assess(commitment, approved, asOf))),
                        MilestoneVerdict.of(commitment, approved, asOf).stream()
                                .map(milestone -> milestone.year() + " " + said(milestone.assessment())))
                .collect(Collectors.joining("; "));
        return UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String said(Assessment assessment) {
        var figures = new ArrayList<String>();
        Stream.of(
                        assessment.value(),
                        assessment.plan(),
                        assessment.done(),
                        assessment.due(),
                        assessment.epsilon(),
                        assessment.gap(),
                        assessment.ratio(),
                        assessment.pace())
                .forEach(figure -> figures.add(rounded(figure)));
        assessment.projections().values().forEach(projection -> {
            figures.add(projection.year() + ":" + rounded(Optional.of(projection.value())));
            figures.add(rounded(projection.z()) + rounded(projection.low80()) + rounded(projection.high80()));
        });
        assessment.requiredPaces().values().forEach(pace -> {
            figures.add(pace.milestone() + ":" + rounded(Optional.of(pace.perYear())));
            figures.add(rounded(pace.speedUp()));
        });
        return "%s %s %s %s %s %d %s %s %s %s"
                .formatted(
                        assessment.word(),
                        assessment.rule(),
                        assessment.position(),
                        assessment.outlook(),
                        assessment.confidence(),
                        assessment.year(),
                        assessment.milestoneYear(),
                        assessment.hardToReach(),
                        assessment.yearlyMissing(),
                        figures);
    }

    // The last digits are the machine's.
    private static String rounded(Optional<BigDecimal> figure) {
        return figure.map(exact -> exact.setScale(6, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString())
                .orElse("-");
    }

    private static @Nullable String cell(NamedCsvRecord row, int column) {
        String text = column < row.getFieldCount() ? row.getField(column) : "";
        return text.isBlank() ? null : text;
    }

    private static List<NamedCsvRecord> rows(String table) {
        var file = Objects.requireNonNull(MethodVersionTests.class.getResourceAsStream(table + ".csv"), table);
        try (var reader = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
