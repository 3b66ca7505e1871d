package vn.cotmoc.entry;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cotmoc.entry.LookingBeside.WhenSent;
import vn.cotmoc.entry.QueuePage.Change;
import vn.cotmoc.entry.QueuePage.Item;
import vn.cotmoc.evidence.EvidenceAddress;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.progress.ImpactWords;
import vn.cotmoc.progress.Impacts;
import vn.cotmoc.progress.PlanPoint;
import vn.cotmoc.progress.Progress;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.progress.VerdictChip;
import vn.cotmoc.reporting.Figure;
import vn.cotmoc.reporting.Slot;
import vn.cotmoc.reporting.WaitingReports.Waiting;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.targets.IndicatorKind;
import vn.cotmoc.targets.ReportedValue.Ratio;

/// One row of the queue: the value with what it follows, what it changes, and what it would mean.
@Component
class QueueItems {

    private final Progress progress;
    private final Impacts impacts;
    private final ImpactWords impactWords;
    private final Saying saying;

    QueueItems(Progress progress, Impacts impacts, ImpactWords impactWords, Saying saying) {
        this.progress = progress;
        this.impacts = impacts;
        this.impactWords = impactWords;
        this.saying = saying;
    }

    /// What a row is drawn from: the approved figures are those of the same unit and the same part of the year.
    record Ground(Slot slot, List<Indicator> all, List<Figure> approved, WhenSent beside) {

        Indicator indicator() {
            return slot.indicator();
        }

        Optional<Figure> of(int year) {
            return approved.stream().filter(figure -> figure.year() == year).findFirst();
        }
    }

    Item item(Waiting waiting, Ground ground, Locale locale) {
        Figure figure = waiting.figure();
        Indicator indicator = ground.indicator();
        var before = ground.of(figure.year());
        var lastYear = ground.of(figure.year() - 1);
        boolean judged = waiting.commune() == null && figure.period().isYear();
        return new Item(
                key(waiting, indicator),
                indicator.code(),
                Progress.label(indicator, ground.all()),
                period(figure, locale),
                Objects.requireNonNullElse(indicator.unit(), ""),
                saying.value(figure, indicator, locale),
                words(before, indicator, locale),
                words(lastYear, indicator, locale),
                change(before.or(() -> lastYear).flatMap(Figure::number), figure.number(), indicator, locale),
                judged ? plan(figure, ground, locale) : "",
                target(figure, indicator),
                "targets.maturity." + figure.maturity(),
                Objects.requireNonNullElse(figure.note(), ""),
                Objects.requireNonNullElse(figure.reason(), ""),
                figure.authorName(),
                Vietnamese.moment(figure.recordedAt()),
                "/resolutions/%s/indicators/%s?asOf=%d".formatted(indicator.slug(), indicator.code(), figure.year()),
                judged ? wouldBe(figure, ground) : null,
                standing(waiting),
                before.map(approved -> changes(approved, figure, indicator, locale))
                        .orElse(List.of()),
                judged && before.isPresent()
                        ? impactWords.say(impacts.of(indicator, ground.all(), ground.approved(), figure), locale)
                        : null,
                ground.beside().findings().getOrDefault(ground.slot(), List.of()),
                EvidenceAddress.of(ground.slot()),
                ground.beside().files().getOrDefault(ground.slot(), 0));
    }

    private static String key(Waiting waiting, Indicator indicator) {
        Figure figure = waiting.figure();
        String key = "%s/%s/%s/%d".formatted(indicator.slug(), indicator.code(), figure.period(), figure.revision());
        return waiting.commune() == null ? key : key + "/" + figure.unit();
    }

    private String period(Figure figure, Locale locale) {
        return figure.period().isYear()
                ? String.valueOf(figure.year())
                : saying.say("entry.quarter", locale, figure.period().quarter(), String.valueOf(figure.year()));
    }

    private static QueuePage.Standing standing(Waiting waiting) {
        var status = waiting.figure().status();
        return new QueuePage.Standing(
                "reporting.status." + status,
                status.name().toLowerCase(Locale.ROOT),
                waiting.skipsFirstLevel() && !waiting.mayConfirm(),
                waiting.own());
    }

    private String words(Optional<Figure> figure, Indicator indicator, Locale locale) {
        return figure.map(known -> saying.value(known, indicator, locale)).orElse("");
    }

    private String plan(Figure figure, Ground ground, Locale locale) {
        return progress.assess(ground.indicator(), ground.all(), until(figure, ground), figure.year()).path().stream()
                .filter(point -> point.year() == figure.year()
                        && figure.year() >= ground.indicator().firstYear())
                .findFirst()
                .map(PlanPoint::plan)
                .map(plan -> saying.figure(plan, ground.indicator(), locale))
                .orElse("");
    }

    private static String target(Figure figure, Indicator indicator) {
        return indicator.milestones().stream()
                .filter(milestone -> milestone.year() >= figure.year()
                        && !milestone.printed().isEmpty())
                .findFirst()
                .map(milestone -> milestone.year() + ": " + milestone.printed())
                .orElse("");
    }

    private @Nullable VerdictChip wouldBe(Figure figure, Ground ground) {
        if (figure.number().isEmpty() || figure.year() < ground.indicator().firstYear()) return null;
        var assessment = progress.assess(ground.indicator(), ground.all(), until(figure, ground), figure.year());
        return VerdictChip.of(assessment.word(), false, null);
    }

    private static List<Figure> until(Figure figure, Ground ground) {
        var figures = new ArrayList<>(ground.approved().stream()
                .filter(other -> other.year() < figure.year())
                .toList());
        figures.add(figure);
        return figures;
    }

    /// Every part that differs from what was last approved.
    private List<Change> changes(Figure before, Figure now, Indicator indicator, Locale locale) {
        var changes = new ArrayList<Change>();
        add(changes, "value", saying.value(before, indicator, locale), saying.value(now, indicator, locale));
        add(changes, "numerator", part(before, true, locale), part(now, true, locale));
        add(changes, "denominator", part(before, false, locale), part(now, false, locale));
        add(
                changes,
                "maturity",
                saying.say("targets.maturity." + before.maturity(), locale),
                saying.say("targets.maturity." + now.maturity(), locale));
        add(changes, "level", level(before, locale), level(now, locale));
        add(changes, "note", Objects.requireNonNullElse(before.note(), ""), Objects.requireNonNullElse(now.note(), ""));
        return changes;
    }

    private static void add(List<Change> changes, String part, String before, String after) {
        if (!before.equals(after)) changes.add(new Change("entry.part." + part, before, after));
    }

    private String part(Figure figure, boolean numerator, Locale locale) {
        return figure.parts()
                .map(numerator ? Ratio::numerator : Ratio::denominator)
                .map(number -> saying.plain(number, locale))
                .orElse("");
    }

    private String level(Figure figure, Locale locale) {
        return figure.level() == null ? "" : saying.plain(figure.level(), locale);
    }

    private String change(Optional<BigDecimal> before, Optional<BigDecimal> now, Indicator indicator, Locale locale) {
        if (before.isEmpty() || now.isEmpty() || indicator.kind() == IndicatorKind.STAGE) return "";
        var difference = now.get().subtract(before.get());
        return (difference.signum() > 0 ? "+" : "") + saying.figure(difference, indicator, locale);
    }
}
