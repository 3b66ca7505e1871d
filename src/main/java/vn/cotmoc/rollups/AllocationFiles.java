package vn.cotmoc.rollups;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.cotmoc.documents.Block;
import vn.cotmoc.documents.FoundDocument;
import vn.cotmoc.documents.Reading;
import vn.cotmoc.documents.ReadingDocuments;
import vn.cotmoc.documents.TableCell;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.rollups.AllocationStanding.Unit;
import vn.cotmoc.shared.Vietnamese;

/// Sheets as csv and xlsx: a head row, the unit's code, its name, and what is allocated.
@Component
class AllocationFiles {

    private static final int MOST_ROWS = 2_000;

    private final ReadingDocuments documents;
    private final Saying saying;

    AllocationFiles(ReadingDocuments documents, Saying saying) {
        this.documents = documents;
        this.saying = saying;
    }

    /// The fields that a file fills in, or everything that is wrong with it: then nothing of it counts.
    record Found(Map<String, String> form, List<String> faults) {}

    /// Rows as text, with the number that each has in the file.
    private record Line(int number, List<String> cells) {}

    Found read(AllocationStanding standing, String name, byte[] content, Locale locale) {
        boolean zip = content.length > 1 && content[0] == 'P' && content[1] == 'K';
        if (zip || !name.toLowerCase(Locale.ROOT).endsWith(".csv")) return excel(standing, name, content, locale);
        try {
            return lines(standing, csv(content), locale);
        } catch (CharacterCodingException | CsvParseException unreadable) {
            return wrong("rollups.import.encoding", locale);
        }
    }

    private Found excel(AllocationStanding standing, String name, byte[] content, Locale locale) {
        return switch (documents.read(name, content)) {
            case Reading.Refused(var refusal) ->
                new Found(
                        Map.of(),
                        List.of(saying.say(
                                "documents.refused." + refusal.reason(),
                                locale,
                                refusal.arguments().toArray())));
            case Reading.Read(FoundDocument document) ->
                document.blocks().stream()
                        .filter(Block.Table.class::isInstance)
                        .map(Block.Table.class::cast)
                        .findFirst()
                        .map(table -> lines(standing, rows(table), locale))
                        .orElseGet(() -> wrong("rollups.import.head", locale));
        };
    }

    private static List<Line> rows(Block.Table table) {
        return table.grid().stream()
                .filter(row -> row.stream().anyMatch(cell -> !cell.isBlank()))
                .map(row -> new Line(
                        row.getFirst().row(), row.stream().map(TableCell::text).toList()))
                .toList();
    }

    private static List<Line> csv(byte[] content) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(content))
                .toString()
                .replace("\uFEFF", "");
        // Vietnamese Excel parts by semicolons, for the comma belongs to numbers.
        String head = text.lines().findFirst().orElse("");
        char parted = head.indexOf(';') >= 0 ? ';' : head.indexOf('\t') >= 0 ? '\t' : ',';
        try (var records = CsvReader.builder().fieldSeparator(parted).ofCsvRecord(text)) {
            var lines = new ArrayList<Line>();
            for (CsvRecord row : records) lines.add(new Line((int) row.getStartingLineNumber(), row.getFields()));
            return lines;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Found lines(AllocationStanding standing, List<Line> lines, Locale locale) {
        if (lines.isEmpty() || lines.size() > MOST_ROWS) return wrong("rollups.import.head", locale);
        Map<Integer, String> fields = fields(standing, lines.getFirst());
        if (!fields.containsValue("code") || fields.size() < 2) return wrong("rollups.import.head", locale);
        var units = standing.units().stream().collect(Collectors.toMap(Unit::key, Unit::name));
        var form = new HashMap<String, String>();
        var places = new HashMap<String, String>();
        var faults = new ArrayList<String>();
        for (Line line : lines.subList(1, lines.size())) line(line, fields, units, form, places, faults, locale);
        ReadingSheets.read(standing, form)
                .faults()
                .forEach((field, why) -> faults.add(places.getOrDefault(field, "") + ": " + saying.say(why, locale)));
        return new Found(faults.isEmpty() ? form : Map.of(), faults);
    }

    private void line(
            Line line,
            Map<Integer, String> fields,
            Map<String, String> units,
            Map<String, String> form,
            Map<String, String> places,
            List<String> faults,
            Locale locale) {
        int coded = fields.entrySet().stream()
                .filter(field -> field.getValue().equals("code"))
                .findFirst()
                .orElseThrow()
                .getKey();
        String code = coded < line.cells().size() ? padded(line.cells().get(coded)) : "";
        if (!units.containsKey(code)) {
            faults.add(saying.say("rollups.import.unit", locale, String.valueOf(line.number()), code));
            return;
        }
        fields.forEach((column, field) -> {
            if (field.equals("code")
                    || field.equals("name")
                    || column >= line.cells().size()) return;
            String cell = line.cells().get(column).strip();
            String name = field.replace("*", code);
            if (form.putIfAbsent(name, said(cell)) != null)
                faults.add(saying.say("rollups.import.twice", locale, String.valueOf(line.number()), code));
            places.put(name, saying.say("rollups.import.place", locale, String.valueOf(line.number()), column + 1));
        });
    }

    // Excel takes the zero off a code that looks like a number.
    private static String padded(String code) {
        String plain = code.strip().replaceFirst("^'", "");
        return plain.matches("\\d{4}") ? "0" + plain : plain;
    }

    private static String said(String cell) {
        return switch (Vietnamese.fold(cell)) {
            case "dat", "co", "x", "met", "yes" -> "true";
            case "chua dat", "chua", "khong", "not met", "no" -> "false";
            case String _ -> cell;
        };
    }

    // A star stands for the unit's code.
    private Map<Integer, String> fields(AllocationStanding standing, Line head) {
        var fields = new HashMap<Integer, String>();
        var known = heads(standing);
        for (int column = 0; column < head.cells().size(); column++) {
            String folded = Vietnamese.fold(head.cells().get(column));
            int place = column;
            Optional.ofNullable(known.get(folded)).ifPresent(field -> fields.put(place, field));
        }
        return fields;
    }

    private Map<String, String> heads(AllocationStanding standing) {
        var heads = new HashMap<String, String>();
        for (Locale locale : List.of(Locale.of("vi"), Locale.ENGLISH))
            columns(standing, locale).forEach(column -> heads.put(Vietnamese.fold(column.words()), column.field()));
        return heads;
    }

    private record Column(String field, String words) {}

    private List<Column> columns(AllocationStanding standing, Locale locale) {
        var columns = new ArrayList<Column>();
        columns.add(new Column("code", saying.say("rollups.file.code", locale)));
        columns.add(new Column("name", saying.say("rollups.file.name", locale)));
        columns.add(new Column("p:*", saying.say("rollups.file.people", locale)));
        for (int quarter : standing.quarters()) {
            String of = saying.say("rollups.file.period." + quarter, locale);
            if (standing.form() == CellForm.PARTS) {
                columns.add(new Column("n:*:" + quarter, saying.say("rollups.file.numerator", locale, of)));
                columns.add(new Column("d:*:" + quarter, saying.say("rollups.file.denominator", locale, of)));
            } else columns.add(new Column("a:*:" + quarter, of));
        }
        return columns;
    }

    String write(AllocationStanding standing, Map<String, String> typed, Locale locale) {
        var text = new StringWriter();
        text.append('\uFEFF');
        var columns = columns(standing, locale);
        try (var csv = CsvWriter.builder().fieldSeparator(';').build(text)) {
            csv.writeRecord(columns.stream().map(Column::words).toList());
            for (Unit unit : standing.units())
                csv.writeRecord(columns.stream()
                        .map(column -> switch (column.field()) {
                            case "code" -> unit.key();
                            case "name" -> unit.name();
                            case String field ->
                                written(typed.getOrDefault(field.replace("*", unit.key()), ""), locale);
                        })
                        .toList());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private String written(String typed, Locale locale) {
        return switch (typed) {
            case "true" -> saying.say("rollups.meets", locale);
            case "false" -> saying.say("rollups.meetsNot", locale);
            case String other -> other;
        };
    }

    private Found wrong(String key, Locale locale) {
        return new Found(Map.of(), List.of(saying.say(key, locale)));
    }
}
