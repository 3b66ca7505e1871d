package vn.cotmoc.rollups;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.reporting.Figure;
import vn.cotmoc.reporting.ReportStatus;
import vn.cotmoc.reporting.Reports;
import vn.cotmoc.reporting.Submission;
import vn.cotmoc.rollups.CommuneGridPage.Trouble;
import vn.cotmoc.targets.Maturity;
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

    /// What became of a form: the cells typed, what is wrong with them, and how many were saved.
    record Outcome(Map<String, TypedCell> typed, Trouble trouble, int saved) {}

    private record Touched(Indicator indicator, AdministrativeUnit commune, TypedCell cell) {}

    Outcome save(CommuneStanding standing, Map<String, String> form, boolean submit, Locale locale) {
        var typed = new HashMap<String, TypedCell>();
        var touched = new ArrayList<Touched>();
        for (Indicator indicator : standing.collected())
            for (AdministrativeUnit commune : standing.communes()) {
                String key = CommuneStanding.key(indicator, commune);
                TypedCell.of(key, form).ifPresent(cell -> {
                    typed.put(key, cell);
                    if (isWanted(cell, standing.latest(indicator, commune).orElse(null), submit))
                        touched.add(new Touched(indicator, commune, cell));
                });
            }
        var faults = new HashMap<String, String>();
        var saves = new ArrayList<Reports.Save>();
        for (Touched one : touched) read(one, standing, form, submit, locale, saves, faults);
        if (!faults.isEmpty()) return new Outcome(typed, new Trouble(faults, Map.of()), 0);
        var trouble = trouble(saves, reports.save(saves, standing.user()), locale);
        return new Outcome(typed, trouble, saves.size());
    }

    // A draft that is sent need not be touched; what was returned is not sent again as it was.
    private static boolean isWanted(TypedCell cell, @Nullable Figure latest, boolean submit) {
        return cell.isTouched() || submit && latest != null && latest.status() == ReportStatus.DRAFT;
    }

    private void read(
            Touched one,
            CommuneStanding standing,
            Map<String, String> form,
            boolean submit,
            Locale locale,
            List<Reports.Save> saves,
            Map<String, String> faults) {
        String key = CommuneStanding.key(one.indicator(), one.commune());
        Figure latest = standing.latest(one.indicator(), one.commune()).orElse(null);
        var cell = one.cell().completed(TypedCell.of(latest), reason(latest, form));
        var shape = standing.form(one.indicator(), latest);
        switch (ReadingCells.read(cell, shape, maturity(form), latest == null ? null : latest.level())) {
            case ReadingCells.Reading.Understood(var entry) ->
                saves.add(new Reports.Save(
                        standing.slot(one.indicator(), one.commune()), entry, cell.seen(), submit, null));
            case ReadingCells.Reading.Nothing _ -> faults.put(key, saying.say("rollups.cell.emptied", locale));
            case ReadingCells.Reading.Wrong(var why) -> faults.put(key, saying.say(why, locale));
        }
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
        return Arrays.stream(Maturity.values())
                .filter(maturity -> maturity.name().equals(form.get("maturity")))
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
