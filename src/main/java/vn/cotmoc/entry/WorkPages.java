package vn.cotmoc.entry;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.entry.WorkPage.CommuneLot;
import vn.cotmoc.entry.WorkPage.Item;
import vn.cotmoc.entry.WorkPage.Lot;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.indicators.Indicators;
import vn.cotmoc.progress.Progress;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.reporting.Figure;
import vn.cotmoc.reporting.Figures;
import vn.cotmoc.reporting.ReportStatus;
import vn.cotmoc.reporting.ReportingPeriod;
import vn.cotmoc.reporting.ReportingPeriods;
import vn.cotmoc.rollups.CommuneWork;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.users.CurrentUser;
import vn.cotmoc.users.Role;

/// Puts a person's work together: every resolution and open year, the returned first, the approved last.
@Service
public class WorkPages {

    private static final List<String> URGENCY =
            List.of("returned", "none", "draft", "submitted", "confirmed", "approved");

    private final Indicators indicators;
    private final Figures figures;
    private final ReportingPeriods periods;
    private final Saying saying;
    private final CommuneWork communes;
    private final ObjectProvider<OtherWork> others;

    WorkPages(
            Indicators indicators,
            Figures figures,
            ReportingPeriods periods,
            Saying saying,
            CommuneWork communes,
            ObjectProvider<OtherWork> others) {
        this.indicators = indicators;
        this.figures = figures;
        this.periods = periods;
        this.saying = saying;
        this.communes = communes;
        this.others = others;
    }

    @Transactional(readOnly = true)
    public WorkPage page(CurrentUser user, Locale locale) {
        List<Indicator> own = indicators.reportedBy(user.reportingAgencies(), user.provincesAs(Role.REPORTER));
        var latest = figures.latestOf(own.stream().map(Indicator::id).toList()).stream()
                .collect(Collectors.groupingBy(Figure::year, Collectors.toMap(Figure::indicator, figure -> figure)));
        var byResolution =
                own.stream().collect(Collectors.groupingBy(Indicator::slug, LinkedHashMap::new, Collectors.toList()));
        var open = periods.open(own.stream().map(Indicator::province).toList());
        var lots = new ArrayList<Lot>();
        byResolution
                .values()
                .forEach(rows -> open.getOrDefault(rows.getFirst().province(), List.of())
                        .forEach(year -> lots.add(lot(rows, year, latest.getOrDefault(year, Map.of()), locale))));
        var ofCommunes =
                communes.lots(user).stream().map(lot -> communeLot(lot, locale)).toList();
        var besides = others.orderedStream()
                .flatMap(other -> other.of(user, locale).stream())
                .toList();
        return new WorkPage(sentence(lots, ofCommunes, locale), lots, ofCommunes, besides);
    }

    private Lot lot(List<Indicator> rows, int year, Map<IndicatorId, Figure> latest, Locale locale) {
        Indicator first = rows.getFirst();
        var period = new ReportingPeriod(year, null);
        var items = rows.stream()
                .filter(indicator -> indicator.isReported() && indicator.isInForceIn(year))
                .map(indicator -> item(indicator, rows, year, entered(latest.get(indicator.id())), locale))
                .sorted(Comparator.comparingInt(item -> URGENCY.indexOf(item.statusCss())))
                .toList();
        return new Lot(
                first.slug(),
                Objects.requireNonNullElse(first.resolutionName(), first.slug()),
                year,
                Vietnamese.date(period.dueOn()),
                countdown(period, locale),
                count(items, "none"),
                count(items, "returned"),
                count(items, "submitted") + count(items, "confirmed") + count(items, "approved"),
                items);
    }

    private static Optional<Figure> entered(@Nullable Figure latest) {
        return Optional.ofNullable(latest).filter(figure -> !figure.isCleared());
    }

    // A deadline is counted down in words when it comes near.
    private String countdown(ReportingPeriod period, Locale locale) {
        long days = ChronoUnit.DAYS.between(periods.today(), period.dueOn());
        if (days < 0) return saying.say("entry.due.past", locale, -days);
        return days > 60 ? "" : saying.say("entry.due.ahead", locale, days);
    }

    private static int count(List<Item> items, String status) {
        return (int)
                items.stream().filter(item -> item.statusCss().equals(status)).count();
    }

    private Item item(Indicator indicator, List<Indicator> rows, int year, Optional<Figure> figure, Locale locale) {
        return new Item(
                indicator.code(),
                Progress.label(indicator, rows),
                figure.map(found -> "reporting.status." + found.status()).orElse("entry.status.none"),
                figure.map(found -> found.status().name().toLowerCase(Locale.ROOT))
                        .orElse("none"),
                figure.map(found -> saying.value(found, indicator, locale)).orElse(""),
                indicator.milestones().stream()
                        .filter(milestone ->
                                milestone.year() >= year && !milestone.printed().isEmpty())
                        .findFirst()
                        .map(milestone -> milestone.year() + ": " + milestone.printed())
                        .orElse(""),
                figure.filter(found -> found.status() == ReportStatus.RETURNED)
                        .map(Figure::reason)
                        .orElse(null),
                "/resolutions/%s/values?year=%d#row-%s".formatted(indicator.slug(), year, indicator.code()));
    }

    private CommuneLot communeLot(CommuneWork.Lot lot, Locale locale) {
        String period = lot.period().isYear()
                ? saying.say("entry.year", locale, String.valueOf(lot.period().year()))
                : saying.say(
                        "entry.quarter",
                        locale,
                        lot.period().quarter(),
                        String.valueOf(lot.period().year()));
        return new CommuneLot(
                lot.resolution(),
                lot.commune(),
                period,
                saying.say(
                        "entry.work.commune",
                        locale,
                        lot.asked(),
                        lot.missing(),
                        lot.drafts(),
                        lot.returned(),
                        lot.submitted() + lot.approved()),
                lot.isDone(),
                lot.href());
    }

    private String sentence(List<Lot> lots, List<CommuneLot> ofCommunes, Locale locale) {
        if (lots.isEmpty() && !ofCommunes.isEmpty())
            return saying.say(
                    "entry.work.communes",
                    locale,
                    ofCommunes.stream().filter(lot -> !lot.done()).count(),
                    ofCommunes.size());
        if (lots.isEmpty()) return saying.say("entry.work.nothing", locale);
        return lots.stream()
                .map(lot -> saying.say(
                        lot.missing() == 0 && lot.returned() == 0 ? "entry.work.allIn" : "entry.work.outstanding",
                        locale,
                        lot.missing(),
                        String.valueOf(lot.year()),
                        lot.dueOn(),
                        lot.returned()))
                .collect(Collectors.joining(" "));
    }
}
