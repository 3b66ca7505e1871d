package vn.cotmoc.rollups;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cotmoc.allocations.Allocation;
import vn.cotmoc.allocations.Allocation.Part;
import vn.cotmoc.allocations.CollectionRule.Terms;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.progress.Progress;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.rollups.AllocationPage.Cell;
import vn.cotmoc.rollups.AllocationPage.Column;
import vn.cotmoc.rollups.AllocationPage.Fault;
import vn.cotmoc.rollups.AllocationPage.Former;
import vn.cotmoc.rollups.AllocationPage.Head;
import vn.cotmoc.rollups.AllocationPage.Row;
import vn.cotmoc.rollups.AllocationStanding.Unit;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.targets.Period;

/// Prepares the page of a sheet: what was typed or proposed, or else what stands in a revision.
@Component
class DrawingAllocations {

    private final SummingSheets summing;
    private final AssignedWords assignedWords;
    private final RuleWords words;
    private final Saying saying;

    DrawingAllocations(SummingSheets summing, AssignedWords assignedWords, RuleWords words, Saying saying) {
        this.summing = summing;
        this.assignedWords = assignedWords;
        this.words = words;
        this.saying = saying;
    }

    /// What stands in a form besides what was saved: typed text, faults by field in words, and something to say.
    record Shown(
            @Nullable Map<String, String> typed,
            Map<String, String> faults,
            @Nullable String notice) {

        static final Shown SAVED = new Shown(null, Map.of(), null);
    }

    AllocationPage draw(AllocationStanding standing, @Nullable Integer revision, Shown shown, Locale locale) {
        Indicator indicator = standing.indicator();
        Allocation sheet = standing.sheet(revision);
        Map<String, String> typed = shown.typed() == null ? typed(standing, sheet) : shown.typed();
        List<Part> parts = ReadingSheets.read(standing, typed).parts();
        return new AllocationPage(
                indicator.slug(),
                Objects.requireNonNullElse(indicator.resolutionName(), indicator.slug()),
                indicator.code(),
                Progress.label(indicator, standing.all()),
                Objects.requireNonNullElse(indicator.unit(), ""),
                standing.year(),
                standing.agencies(),
                standing.mayPrepare(),
                standing.mayIssue(),
                standing.readsEveryUnit(),
                standing.form(),
                standing.terms()
                        .map((Terms terms) -> words.terms(terms, locale))
                        .orElse(null),
                standing.quarters().stream()
                        .map(quarter -> new Column(quarter, words.period(new Period(standing.year(), quarter), locale)))
                        .toList(),
                rows(standing, parts, typed, shown.faults(), locale),
                standing.seen(),
                sheet == null ? null : head(sheet, standing, locale),
                standing.readsEveryUnit() ? summing.sums(standing, parts, locale) : null,
                standing.revisions().stream()
                        .map(former -> former(former, standing, locale))
                        .toList(),
                typed,
                faults(standing, shown.faults()),
                shown.notice());
    }

    /// A revision as it would have been typed.
    static Map<String, String> typed(AllocationStanding standing, @Nullable Allocation sheet) {
        var typed = new HashMap<String, String>();
        typed.put("whole", SummingSheets.whole(standing));
        if (sheet == null) return typed;
        if (sheet.peopleSource() != null) typed.put("peopleSource", sheet.peopleSource());
        if (sheet.peopleOn() != null) typed.put("peopleOn", Vietnamese.date(sheet.peopleOn()));
        for (Unit unit : standing.units())
            for (Part part : sheet.parts())
                if (part.bearer().equals(unit.bearer())) {
                    ReadingSheets.type(typed, unit.key() + ":" + part.quarter(), part.assigned());
                    if (part.people() != null) typed.put("p:" + unit.key(), Vietnamese.number(part.people()));
                }
        return typed;
    }

    private List<Row> rows(
            AllocationStanding standing,
            List<Part> parts,
            Map<String, String> typed,
            Map<String, String> faults,
            Locale locale) {
        var rows = new ArrayList<Row>();
        for (Unit unit : standing.units()) {
            var last = standing.last(unit)
                    .map(figure -> saying.value(figure, standing.indicator(), locale))
                    .orElse("");
            var cells = standing.quarters().stream()
                    .map(quarter -> cell(standing, unit, quarter, parts, typed, faults, locale))
                    .toList();
            rows.add(new Row(unit.key(), unit.name(), last, typed.getOrDefault("p:" + unit.key(), ""), cells));
        }
        return rows;
    }

    private Cell cell(
            AllocationStanding standing,
            Unit unit,
            int quarter,
            List<Part> parts,
            Map<String, String> typed,
            Map<String, String> faults,
            Locale locale) {
        String key = unit.key() + ":" + quarter;
        var shown = parts.stream()
                .filter(part -> part.quarter() == quarter && part.bearer().equals(unit.bearer()))
                .flatMap(part -> Optional.ofNullable(part.assigned()).stream())
                .map(assigned -> assignedWords.say(assigned, standing.indicator(), locale))
                .findFirst();
        return new Cell(
                key,
                quarter,
                typed.getOrDefault("a:" + key, ""),
                typed.getOrDefault("n:" + key, ""),
                typed.getOrDefault("d:" + key, ""),
                shown.orElse(null),
                faults.getOrDefault("a:" + key, faults.getOrDefault("n:" + key, faults.get("d:" + key))));
    }

    private Head head(Allocation sheet, AllocationStanding standing, Locale locale) {
        var former = former(sheet, standing, locale);
        return new Head(
                former.revision(),
                former.statusKey(),
                former.css(),
                former.document(),
                former.reason(),
                former.author(),
                sheet.peopleSource() == null || sheet.peopleOn() == null
                        ? null
                        : saying.say(
                                "rollups.sheet.peopleFrom",
                                locale,
                                sheet.peopleSource(),
                                Vietnamese.date(sheet.peopleOn())));
    }

    private Former former(Allocation sheet, AllocationStanding standing, Locale locale) {
        return new Former(
                sheet.revision(),
                "rollups.sheet.status." + sheet.status(),
                sheet.isIssued() ? "approved" : "draft",
                sheet.documentNumber() == null || sheet.documentDate() == null
                        ? null
                        : saying.say(
                                "rollups.sheet.document",
                                locale,
                                sheet.documentNumber(),
                                Vietnamese.date(sheet.documentDate())),
                // Why a sheet changed may speak of other communes.
                standing.readsEveryUnit() ? sheet.reason() : "",
                sheet.authorName() + ", " + Vietnamese.moment(sheet.recordedAt()));
    }

    private static List<Fault> faults(AllocationStanding standing, Map<String, String> faults) {
        var listed = new ArrayList<Fault>();
        faults.forEach((field, why) -> {
            String key = field.substring(field.indexOf(':') + 1);
            String name = standing.units().stream()
                    .filter(unit -> field.indexOf(':') == 1 && key.startsWith(unit.key()))
                    .map(unit -> unit.name() + ": ")
                    .findFirst()
                    .orElse("");
            listed.add(
                    new Fault(name + why, field.indexOf(':') == 1 ? "#" + field.charAt(0) + "-" + key : "#" + field));
        });
        return listed;
    }
}
