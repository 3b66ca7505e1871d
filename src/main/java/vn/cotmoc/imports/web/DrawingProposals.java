package vn.cotmoc.imports.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.drafts.Filling;
import vn.cotmoc.drafts.Place;
import vn.cotmoc.drafts.Sheet;
import vn.cotmoc.imports.FoundResolution;
import vn.cotmoc.imports.Proposal;
import vn.cotmoc.imports.web.DocumentPage.Aim;
import vn.cotmoc.imports.web.DocumentPage.Assignment;
import vn.cotmoc.imports.web.DocumentPage.Found;
import vn.cotmoc.imports.web.DocumentPage.Kind;
import vn.cotmoc.imports.web.DocumentPage.Line;
import vn.cotmoc.imports.web.DocumentPage.Promise;
import vn.cotmoc.targets.Comparison;
import vn.cotmoc.targets.PrintedUnit;
import vn.cotmoc.targets.Target;
import vn.cotmoc.targets.TargetWriter;

/// Draws what was found in a document: each reading beside what it was read from.
record DrawingProposals(FoundResolution found, Words words) {

    static Found draw(Proposal proposal, Words words) {
        return new DrawingProposals(proposal.found(), words).draw(proposal.name());
    }

    private Found draw(String name) {
        var doubted =
                found.rows().stream().filter(row -> !row.doubts().isEmpty()).count();
        String answer = words.say(
                "imports.document.answer",
                found.rows(Sheet.INDICATORS).size(),
                found.rows(Sheet.TARGETS).size(),
                found.rows(Sheet.TASKS).size(),
                found.rows(Sheet.CLAUSES).size(),
                doubted);
        return new Found(
                name,
                answer,
                doubts(),
                found.rows(Sheet.RESOLUTION).stream().map(this::head).toList(),
                promises(),
                found.rows(Sheet.TASKS).stream().map(this::task).toList(),
                found.rows(Sheet.CLAUSES).stream().map(this::clause).toList(),
                left());
    }

    private List<Kind> doubts() {
        var counts = new LinkedHashMap<String, Integer>();
        for (var row : found.rows())
            row.doubts().stream().map(words::kind).distinct().forEach(kind -> counts.merge(kind, 1, Integer::sum));
        found.remarks().forEach(remark -> counts.merge(words.say(remark), 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(kind -> new Kind(kind.getKey(), kind.getValue()))
                .toList();
    }

    private Line head(Filling.Row row) {
        return new Line(
                words.say("imports.head." + row.cells().get("key")),
                cell(row, "value"),
                place(row, "value"),
                doubts(row));
    }

    private Line clause(Filling.Row row) {
        String text = (cell(row, "heading") + " " + cell(row, "text")).strip();
        return new Line(cell(row, "path"), text, place(row, "text", "heading"), doubts(row));
    }

    private List<Line> left() {
        return found.left().stream()
                .map(left -> new Line(
                        words.say("imports.document.left." + left.what()),
                        left.words(),
                        words.place(left.place()),
                        List.of()))
                .toList();
    }

    private List<Promise> promises() {
        var aims = new LinkedHashMap<String, List<Filling.Row>>();
        found.rows(Sheet.TARGETS)
                .forEach(row -> aims.computeIfAbsent(cell(row, "code"), _ -> new ArrayList<>())
                        .add(row));
        return found.rows(Sheet.INDICATORS).stream()
                .map(row -> promise(row, aims.getOrDefault(cell(row, "code"), List.of())))
                .toList();
    }

    private Promise promise(Filling.Row row, List<Filling.Row> targets) {
        var doubts = new ArrayList<>(doubts(row));
        targets.forEach(target ->
                doubts(target).stream().filter(words -> !doubts.contains(words)).forEach(doubts::add));
        var meaning = Stream.of("kind", "direction")
                .flatMap(column -> Optional.ofNullable(row.cells().get(column)).stream()
                        .map(cell -> words.say("targets." + column + "." + cell)))
                .toList();
        var agencies = Stream.of(cell(row, "leading_agency"), cell(row, "advising_agency"))
                .filter(name -> !name.isEmpty())
                .toList();
        return new Promise(
                cell(row, "code"),
                cell(row, "name"),
                "true".equals(row.cells().get("header")),
                cell(row, "unit"),
                String.join(" · ", meaning),
                targets.stream().map(target -> aim(target, cell(row, "unit"))).toList(),
                String.join("; ", agencies),
                place(row, "name"),
                doubts);
    }

    private Aim aim(Filling.Row row, String unit) {
        return new Aim(
                cell(row, "milestone"),
                cell(row, "printed"),
                target(row)
                        .map(target -> words.say(TargetWriter.inWords(target, new PrintedUnit(unit))))
                        .orElse(""),
                row.cells().get("wording"));
    }

    private static Optional<Target> target(Filling.Row row) {
        String comparator = row.cells().get("comparator");
        if (comparator == null) return Optional.empty();
        return Optional.of(Target.of(
                Comparison.valueOf(comparator),
                number(row, "low"),
                number(row, "high"),
                row.cells().get("text")));
    }

    private static @Nullable BigDecimal number(Filling.Row row, String column) {
        String cell = row.cells().get(column);
        return cell == null ? null : new BigDecimal(cell);
    }

    private Assignment task(Filling.Row row) {
        var agencies = Stream.of("monitoring", "lead", "coordinating")
                .filter(column -> row.cells().containsKey(column))
                .map(column -> words.say("imports.document.part." + column) + ": "
                        + cell(row, column + "_agencies").replace("|", " + "))
                .toList();
        return new Assignment(
                cell(row, "number"),
                cell(row, "content"),
                String.join("; ", agencies),
                cell(row, "deadline"),
                place(row, "content"),
                doubts(row));
    }

    private List<String> doubts(Filling.Row row) {
        return row.doubts().stream().map(words::say).distinct().toList();
    }

    private String place(Filling.Row row, String... columns) {
        Place place = Stream.of(columns)
                .filter(column -> row.places().containsKey(column))
                .map(column -> row.places().get(column))
                .findFirst()
                .orElse(null);
        return words.place(place);
    }

    private static String cell(Filling.Row row, String column) {
        return row.cells().getOrDefault(column, "");
    }
}
