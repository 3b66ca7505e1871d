package vn.cotmoc.drafts.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.cotmoc.drafts.DraftRow;
import vn.cotmoc.drafts.DraftRowId;
import vn.cotmoc.drafts.Edit;
import vn.cotmoc.drafts.PrintedReading;
import vn.cotmoc.drafts.Sheet;
import vn.cotmoc.targets.Target;

/// A row and, for an indicator, its targets at all milestones: people think of them as one.
record TypedForm(Typed main, List<Typed> targets) {

    private static final int MOST_TARGETS = 12;

    TypedForm {
        targets = List.copyOf(targets);
    }

    static TypedForm of(DraftRow main, List<DraftRow> all) {
        var targets = new ArrayList<Typed>();
        if (main.sheet() == Sheet.INDICATORS)
            all.stream()
                    .filter(row -> row.sheet() == Sheet.TARGETS
                            && !main.key().isEmpty()
                            && main.key().equals(row.row().text("code")))
                    .sorted(Comparator.comparing(row -> row.row().cells().getOrDefault("milestone", "")))
                    .forEach(row -> targets.add(Typed.of(row, prefix(targets.size()))));
        return new TypedForm(Typed.of(main, "main."), targets).noticed();
    }

    // Where the kept meaning is not what the reader makes of the words, a person has decided so.
    private TypedForm noticed() {
        List<PrintedReading> readings = readings();
        return new TypedForm(
                main,
                IntStream.range(0, targets.size())
                        .mapToObj(at ->
                                readings.get(at).agreesWith(targets.get(at).cells())
                                        ? targets.get(at)
                                        : targets.get(at).taken())
                        .toList());
    }

    static TypedForm read(Sheet sheet, MultiValueMap<String, String> form, List<DraftRow> all) {
        Map<DraftRowId, DraftRow> standing = all.stream().collect(Collectors.toMap(DraftRow::id, Function.identity()));
        var targets = IntStream.range(0, MOST_TARGETS)
                .filter(at -> form.containsKey(prefix(at) + "milestone"))
                .mapToObj(at -> Typed.read(Sheet.TARGETS, prefix(at), form, standing))
                .toList();
        return new TypedForm(
                Typed.read(sheet, "main.", form, standing), sheet == Sheet.INDICATORS ? targets : List.of());
    }

    static String prefix(int target) {
        return "target" + target + ".";
    }

    /// One more milestone to fill in, with what it has in common with its indicator.
    TypedForm plusTarget(String year) {
        if (targets.size() >= MOST_TARGETS) return this;
        var cells = new LinkedHashMap<String, String>();
        if (!year.isEmpty()) cells.put("milestone", year);
        if (!main.cell("clause").isEmpty()) cells.put("clause", main.cell("clause"));
        cells.put("governing", "true");
        var more = new ArrayList<>(targets);
        more.add(Typed.blank(Sheet.TARGETS, prefix(targets.size()), cells));
        return new TypedForm(main, more);
    }

    /// The form with every target read anew from what is printed, but for those that a person has taken over.
    TypedForm reread() {
        var read = new ArrayList<Typed>();
        @Nullable Target before = null;
        for (Typed target : targets) {
            PrintedReading reading = reading(target, before);
            if (!target.removed() && isFilled(target)) before = reading.isUnderstood() ? reading.target() : before;
            read.add(target.overridden() || !isFilled(target) ? target : target.with(reading.cells()));
        }
        return new TypedForm(main, read);
    }

    PrintedReading reading(Typed target, @Nullable Target before) {
        String unit = main.cell("unit");
        return PrintedReading.of(
                target.cell("printed"),
                PrintedReading.direction(main.cell("direction")),
                unit.isEmpty() ? null : unit,
                before);
    }

    /// The readings of all the targets, each with what the milestone before asks for in mind.
    List<PrintedReading> readings() {
        var readings = new ArrayList<PrintedReading>();
        @Nullable Target before = null;
        for (Typed target : targets) {
            PrintedReading reading = reading(target, before);
            readings.add(reading);
            if (!target.removed() && isFilled(target)) before = reading.isUnderstood() ? reading.target() : before;
        }
        return readings;
    }

    /// A target that a person has taken over without saying why, or that the reader does not understand and nobody has
    /// taken over; what stood there before is left alone.
    boolean isUnexplained(Typed target) {
        if (target.removed() || target.untouched() || !isFilled(target)) return false;
        return target.overridden()
                ? target.cell("note").isEmpty()
                : !readings().get(targets.indexOf(target)).isUnderstood();
    }

    /// The targets' rows name the indicator by its code; a milestone that was never filled in is none.
    List<Edit> edits(@Nullable DraftRowId behind) {
        var edits = new ArrayList<Edit>();
        edits.add(main.edit(behind));
        for (Typed target : targets) {
            if (target.id() == null && (target.removed() || !isFilled(target))) continue;
            edits.add(target.with(Map.of("code", main.cell("code"))).edit(null));
        }
        return edits;
    }

    static boolean isFilled(Typed target) {
        return target.id() != null
                || !target.cell("printed").isEmpty()
                || !target.cell("wording").isEmpty()
                || !target.cell("comparator").isEmpty();
    }
}
