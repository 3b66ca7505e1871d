package vn.cotmoc.communes;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.communes.CommuneProfile.Row;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.progress.Judged;
import vn.cotmoc.progress.Progress;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.progress.VerdictChip;
import vn.cotmoc.progress.Viewing;
import vn.cotmoc.reporting.ReportingPeriods;
import vn.cotmoc.reporting.Viewpoint;
import vn.cotmoc.territory.AdministrativeUnit;
import vn.cotmoc.territory.Territory;
import vn.cotmoc.users.CurrentUser;

/// Puts the page of one commune together: five statements, however many indicators.
@Service
public class CommuneProfiles {

    private final Territory territory;
    private final ReadingCommunes reading;
    private final Progress progress;
    private final ReportingPeriods periods;
    private final CommuneWords words;
    private final Saying saying;

    CommuneProfiles(
            Territory territory,
            ReadingCommunes reading,
            Progress progress,
            ReportingPeriods periods,
            CommuneWords words,
            Saying saying) {
        this.territory = territory;
        this.reading = reading;
        this.progress = progress;
        this.periods = periods;
        this.words = words;
        this.saying = saying;
    }

    /// Another commune's staff and another province find nothing.
    @Transactional(readOnly = true)
    public Optional<CommuneProfile> page(String code, Viewpoint view, CurrentUser user, Locale locale) {
        var day = view.dayOr(periods.today());
        return territory
                .commune(code, day)
                .or(() -> territory.commune(code, periods.today()))
                .flatMap(commune -> province(commune, view)
                        .filter(province -> mayRead(user, commune, province))
                        .map(province -> page(commune, province, view, user, locale)));
    }

    private Optional<AdministrativeUnit> province(AdministrativeUnit commune, Viewpoint view) {
        String code = Objects.requireNonNull(commune.provinceCode());
        var day = view.dayOr(periods.today());
        return territory.province(code, commune.isValidOn(day) ? day : periods.today());
    }

    static boolean mayRead(CurrentUser user, AdministrativeUnit commune, AdministrativeUnit province) {
        return user.mayReadCommunesOf(province.id())
                || user.reportingCommunes().contains(commune.id())
                || user.confirmingCommunes().contains(commune.id());
    }

    private CommuneProfile page(
            AdministrativeUnit commune, AdministrativeUnit province, Viewpoint view, CurrentUser user, Locale locale) {
        Map<IndicatorId, Judged> judged = progress.ofProvince(province.id(), view).stream()
                .collect(Collectors.toMap(row -> row.indicator().id(), Function.identity()));
        var lines = reading.of(commune.id(), province.id(), view).stream()
                .filter(line -> judged.containsKey(line.indicator()))
                .toList();
        int first = judged.values().stream()
                .mapToInt(row -> row.indicator().firstYear())
                .min()
                .orElse(view.year());
        return new CommuneProfile(
                commune.code(),
                commune.fullName(),
                province.code(),
                province.fullName(),
                Viewing.of(view, first, periods.today(), saying, locale),
                user.mayReadCommunesOf(province.id()),
                sentence(lines, view, locale),
                lines.stream()
                        .map(line -> row(
                                line,
                                Objects.requireNonNull(judged.get(line.indicator())),
                                view,
                                entry(line, Objects.requireNonNull(judged.get(line.indicator())), user),
                                locale))
                        .toList(),
                "/communes/%s/figures.csv?asOf=%s".formatted(commune.code(), view.text()),
                lines.stream()
                        .anyMatch(line -> line.answer(view.year())
                                .filter(YearAnswer::illustrative)
                                .isPresent()));
    }

    private String sentence(List<CommuneLine> lines, Viewpoint view, Locale locale) {
        int year = view.year();
        String written = String.valueOf(year);
        if (lines.isEmpty()) return saying.say("communes.profile.nothing", locale, written);
        long reported =
                lines.stream().filter(line -> line.answer(year).isPresent()).count();
        var asked = lines.stream()
                .map(line -> line.reach(year))
                .filter(Reach::isAsked)
                .toList();
        long met = asked.stream().filter(reach -> reach == Reach.MET).count();
        return asked.isEmpty()
                ? saying.say("communes.profile.answer", locale, written, lines.size(), reported)
                : saying.say(
                        "communes.profile.answerAllocated", locale, written, lines.size(), reported, met, asked.size());
    }

    private static @Nullable String entry(CommuneLine line, Judged judged, CurrentUser user) {
        Indicator indicator = judged.indicator();
        return user.mayReportFor(
                        indicator.province(),
                        indicator.advisingAgencyId(),
                        line.place().unit())
                ? "/resolutions/%s/communes/%s"
                        .formatted(indicator.slug(), line.place().code())
                : null;
    }

    private Row row(CommuneLine line, Judged judged, Viewpoint view, @Nullable String entry, Locale locale) {
        Indicator indicator = judged.indicator();
        var answer = line.answer(view.year()).orElse(null);
        var before = line.answer(view.year() - 1).orElse(null);
        var reach = line.reach(view.year());
        return new Row(
                indicator.code(),
                judged.label(),
                Objects.requireNonNullElse(indicator.unit(), ""),
                Objects.requireNonNullElse(indicator.resolutionName(), indicator.slug()),
                "/resolutions/%s/indicators/%s?asOf=%s#communes"
                        .formatted(indicator.slug(), indicator.code(), view.text()),
                entry,
                words.value(line, answer, indicator, locale),
                words.part(answer, locale),
                words.assigned(line.assigned(), indicator, locale),
                reach.sign(),
                reach.key(),
                reach.css(),
                words.value(line, before, indicator, locale),
                words.change(
                        line,
                        Optional.ofNullable(answer).flatMap(known -> known.change(before, line.kind())),
                        indicator,
                        locale),
                judged.figure(view.year())
                        .map(figure -> saying.value(figure, indicator, locale))
                        .orElse(""),
                VerdictChip.of(judged, view));
    }
}
