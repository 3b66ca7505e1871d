package vn.cotmoc.rollups;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.reporting.Entry;
import vn.cotmoc.reporting.Figure;
import vn.cotmoc.reporting.ReportStatus;
import vn.cotmoc.reporting.Reports;
import vn.cotmoc.reporting.Submission;
import vn.cotmoc.rollups.CommuneGridPage.Trouble;
import vn.cotmoc.targets.Maturity;
import vn.cotmoc.targets.Phrase;
import vn.cotmoc.territory.AdministrativeUnit;

/// Saves the cells of communes that were touched, all or nothing.
@Component
class SavingCommunes {

    private final Reports reports;
    private final Saying saying;

    SavingCommunes(Reports reports, Saying saying) {
        this.reports = reports;
        this.saying = saying;
    }

    /// What became of a form: the cells typed, what is wrong with them, and what was saved.
    record Outcome(Map<String, TypedCell> typed, Trouble trouble, List<Figure> saved) {}

    /// What somebody has typed, and where.
    private record Touched(Indicator indicator, AdministrativeUnit commune, TypedCell cell) {}

    Outcome save(CommuneStanding standing, Map<String, String> form, boolean submit, Locale locale) {
        var typed = new HashMap<String, TypedCell>();
        var read = new ArrayList<Read>();
        for (Indicator indicator : standing.collected())
            for (AdministrativeUnit commune : standing.communes()) {
                String key = CommuneStanding.key(indicator, commune);
                TypedCell.of(key, form).ifPresent(cell -> {
                    typed.put(key, cell);
                    if (isWanted(cell, standing.latest(indicator, commune).orElse(null), submit))
                        read.add(read(new Touched(indicator, commune, cell), standing, form, submit, null, locale));
                });
            }
        return write(typed, read, standing, locale);
    }

    /// One cell alone, as a draft, with the key of a request that may come twice.
    Outcome saveOne(
            CommuneStanding standing,
            Indicator indicator,
            TypedCell cell,
            Map<String, String> form,
            @Nullable String once,
            Locale locale) {
        var read = read(touched(standing, indicator, cell), standing, form, false, once, locale);
        return write(Map.of(read.key(), cell), List.of(read), standing, locale);
    }

    /// What is wrong with one cell that can be known without saving it.
    Trouble check(
            CommuneStanding standing, Indicator indicator, TypedCell cell, Map<String, String> form, Locale locale) {
        var read = read(touched(standing, indicator, cell), standing, form, false, null, locale);
        if (read.fault() != null) return new Trouble(Map.of(read.key(), read.fault()), Map.of());
        return Optional.ofNullable(read.save())
                .flatMap(save -> Reports.possible(indicator, save.entry()))
                .map(refused -> trouble(List.of(read.save()), List.of(refused), locale))
                .orElse(Trouble.NONE);
    }

    private static Touched touched(CommuneStanding standing, Indicator indicator, TypedCell cell) {
        return new Touched(indicator, standing.communes().getFirst(), cell);
    }

    private Outcome write(Map<String, TypedCell> typed, List<Read> read, CommuneStanding standing, Locale locale) {
        var faults = new HashMap<String, String>();
        var saves = new ArrayList<Reports.Save>();
        read.forEach(one -> one.accept(saves, faults));
        if (!faults.isEmpty()) return new Outcome(typed, new Trouble(faults, Map.of()), List.of());
        var outcomes = reports.save(saves, standing.user());
        return new Outcome(typed, trouble(saves, outcomes, locale), figures(outcomes));
    }

    private static List<Figure> figures(List<Submission> outcomes) {
        return outcomes.stream()
                .flatMap(outcome -> switch (outcome) {
                    case Submission.Accepted(var _, var figure) -> Stream.of(figure);
                    case Submission.Unchanged(var _, var figure) -> Stream.of(figure);
                    case Submission.Refused _, Submission.Stale _ -> Stream.empty();
                })
                .toList();
    }

    // A draft that is sent need not be touched; what was returned is not sent again as it was.
    private static boolean isWanted(TypedCell cell, @Nullable Figure latest, boolean submit) {
        return cell.isTouched()
                || submit && latest != null && latest.status() == ReportStatus.DRAFT && !latest.isCleared();
    }

    /// A cell as it was read: something to save, something wrong, or nothing at all.
    private record Read(
            Reports.@Nullable Save save,
            String key,
            @Nullable String fault) {
        void accept(List<Reports.Save> saves, Map<String, String> faults) {
            if (save != null) saves.add(save);
            if (fault != null) faults.put(key, fault);
        }
    }

    private Read read(
            Touched one,
            CommuneStanding standing,
            Map<String, String> form,
            boolean submit,
            @Nullable String once,
            Locale locale) {
        String key = CommuneStanding.key(one.indicator(), one.commune());
        Figure latest = standing.latest(one.indicator(), one.commune()).orElse(null);
        var slot = standing.slot(one.indicator(), one.commune());
        return switch (read(one.cell(), latest, standing.form(one.indicator(), latest), form)) {
            case ReadingCells.Reading.Understood(var entry) ->
                new Read(new Reports.Save(slot, entry, one.cell().seen(), submit, once), key, null);
            case ReadingCells.Reading.Nothing _ when latest == null -> new Read(null, key, null);
            case ReadingCells.Reading.Nothing _
            when latest.mayBeCleared() ->
                new Read(
                        new Reports.Save(
                                slot,
                                Entry.cleared(latest.maturity()),
                                one.cell().seen(),
                                false,
                                once),
                        key,
                        null);
            case ReadingCells.Reading.Nothing _ -> new Read(null, key, saying.say("rollups.cell.emptied", locale));
            case ReadingCells.Reading.Wrong(var why) -> new Read(null, key, saying.say(why, locale));
        };
    }

    /// A cell with what its page does not ask for taken from what stands there.
    static ReadingCells.Reading read(
            TypedCell cell, @Nullable Figure latest, CellForm shape, Map<String, String> form) {
        if (cell.isEmpty() && cell.hasNote()) return new ReadingCells.Reading.Wrong(Phrase.of("entry.fault.nothing"));
        var completed = cell.completed(TypedCell.of(latest), reason(latest, form));
        return ReadingCells.read(
                completed, shape, maturity(cell, latest, form), latest == null ? null : latest.level());
    }

    // The choice at the head of a page is for what is typed there; a draft that is only sent stays as certain as it
    // was.
    private static Maturity maturity(TypedCell cell, @Nullable Figure latest, Map<String, String> form) {
        if (cell.maturity() != null) return maturity(cell.maturity());
        return latest == null || cell.isTouched() ? maturity(form) : latest.maturity();
    }

    // The reason at the head of the page is for what was approved before, and for nothing else.
    private static String reason(@Nullable Figure latest, Map<String, String> form) {
        if (latest == null) return "";
        String typed = Objects.requireNonNullElse(form.get("reason"), "").strip();
        return switch (latest.status()) {
            case APPROVED, RETURNED -> typed;
            case DRAFT, SUBMITTED, CONFIRMED ->
                latest.reason() == null ? "" : typed.isEmpty() ? latest.reason() : typed;
        };
    }

    static Maturity maturity(Map<String, String> form) {
        return maturity(form.get("maturity"));
    }

    private static Maturity maturity(@Nullable String name) {
        return Arrays.stream(Maturity.values())
                .filter(maturity -> maturity.name().equals(name))
                .findFirst()
                .orElse(Maturity.ESTIMATE);
    }

    // What was refused, and what the checks found where it was they that refused it.
    private String said(Submission.Refused refused, Locale locale) {
        var words = new StringBuilder(saying.say("reporting.refused." + refused.why(), locale, refused.limit()));
        refused.findings().forEach(finding -> words.append(' ').append(saying.say(finding.phrase(), locale)));
        return words.toString();
    }

    private Trouble trouble(List<Reports.Save> saves, List<Submission> outcomes, Locale locale) {
        if (outcomes.stream().allMatch(Submission::isGood)) return Trouble.NONE;
        var faults = new HashMap<String, String>();
        var conflicts = new HashMap<String, Submission.Stale>();
        var inOrder = Reports.inOrder(saves);
        for (int place = 0; place < inOrder.size(); place++) {
            var slot = inOrder.get(place).slot();
            String key = slot.unitCode() + ":" + slot.indicator().code();
            switch (outcomes.get(place)) {
                case Submission.Refused refused -> faults.put(key, said(refused, locale));
                case Submission.Stale stale -> conflicts.put(key, stale);
                case Submission.Accepted _, Submission.Unchanged _ -> {}
            }
        }
        return new Trouble(faults, conflicts);
    }
}
