package vn.cotmoc.concepts.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cotmoc.concepts.Effect;
import vn.cotmoc.concepts.Move;
import vn.cotmoc.concepts.ReferenceValue;
import vn.cotmoc.concepts.References;
import vn.cotmoc.concepts.RevisingReferences;
import vn.cotmoc.concepts.RevisingReferences.Wanted;
import vn.cotmoc.concepts.RevisionOutcome.Previewed;
import vn.cotmoc.concepts.Series;
import vn.cotmoc.concepts.web.Choices.Choice;
import vn.cotmoc.concepts.web.ReferencePage.Line;
import vn.cotmoc.concepts.web.ReferencePage.MoveLine;
import vn.cotmoc.concepts.web.ReferencePage.Preview;
import vn.cotmoc.concepts.web.ReferencePage.SeriesLine;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.progress.VerdictChip;
import vn.cotmoc.progress.VerdictWord;
import vn.cotmoc.reporting.ReportingPeriods;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.territory.AdministrativeUnit;
import vn.cotmoc.territory.Territory;
import vn.cotmoc.users.CurrentUser;

/// Says reference series, their revisions and what they move in the reader's language.
@Component
class ReferencePages {

    private final References references;
    private final Territory territory;
    private final ReportingPeriods periods;
    private final Saying saying;

    ReferencePages(References references, Territory territory, ReportingPeriods periods, Saying saying) {
        this.references = references;
        this.territory = territory;
        this.periods = periods;
        this.saying = saying;
    }

    List<SeriesLine> list(Locale locale) {
        return references.standing().stream()
                .map(series -> new SeriesLine(
                        series.code(),
                        locale.getLanguage().equals("en") ? series.nameEn() : series.name(),
                        series.unit(),
                        "concepts.reach." + series.scope(),
                        series.years(),
                        series.value() == null
                                ? ""
                                : saying.plain(series.value(), locale) + " (" + series.year() + ")"))
                .toList();
    }

    ReferencePage page(Series series, CurrentUser user, Locale locale) {
        var values = references.values(series.code());
        var effects = references.effects(series.code()).stream().collect(Collectors.groupingBy(Effect::valueId));
        var dependents = references.dependents(series.code());
        var provinces = series.scope() == Series.Reach.NATIONAL ? List.<AdministrativeUnit>of() : editable(user);
        return new ReferencePage(
                series.code(),
                series.name(locale),
                series.unit(),
                "concepts.reach." + series.scope(),
                series.source(),
                series.note(),
                answer(values, dependents.size(), locale),
                !provinces.isEmpty() || RevisingReferences.mayRevise(user, series, null),
                Choices.plain(provinces.stream()
                        .map(province -> new Choice(province.id().toString(), province.fullName()))
                        .toList()),
                values.stream()
                        .map(value -> line(value, effects.getOrDefault(value.id(), List.of()), locale))
                        .toList(),
                dependents);
    }

    private String answer(List<ReferenceValue> values, int dependents, Locale locale) {
        long kept = values.stream()
                .filter(value -> value.inForce() && value.value() != null)
                .count();
        return saying.say(
                kept == 0 ? "concepts.reference.empty" : "concepts.reference.answer", locale, kept, dependents);
    }

    private List<AdministrativeUnit> editable(CurrentUser user) {
        return territory.provinces(periods.today()).stream()
                .filter(province -> user.mayEdit(province.id()))
                .toList();
    }

    Preview preview(ReferencePage page, Wanted wanted, Previewed found, Locale locale) {
        var present = found.present();
        String place = page.provinces().stream()
                .flatMap(group -> group.choices().stream())
                .filter(choice -> choice.value().equals(String.valueOf(wanted.province())))
                .map(Choice::words)
                .findFirst()
                .orElse("");
        return new Preview(
                String.valueOf(wanted.year()),
                place,
                said(present == null ? null : present.value(), locale),
                said(wanted.value(), locale),
                wanted.value() == null,
                saying.say(
                        found.moves().isEmpty() ? "concepts.preview.nothing" : "concepts.preview.moves",
                        locale,
                        found.moves().size(),
                        found.moves().stream()
                                .filter(move -> move.verdictBefore() != move.verdictAfter())
                                .count()),
                found.moves().stream().map(move -> line(move, locale)).toList());
    }

    private Line line(ReferenceValue value, List<Effect> effects, Locale locale) {
        return new Line(
                value.province() == null ? saying.say("concepts.reach.NATIONAL", locale) : value.province(),
                value.year(),
                value.revision(),
                value.value() == null
                        ? saying.say("concepts.reference.withdrawn", locale)
                        : said(value.value(), locale),
                value.inForce(),
                value.source(),
                Objects.requireNonNullElse(value.reason(), ""),
                value.illustrative(),
                value.authorName(),
                Vietnamese.moment(value.recordedAt()),
                effects.stream().map(effect -> line(effect, locale)).toList());
    }

    private MoveLine line(Effect effect, Locale locale) {
        return new MoveLine(
                href(effect.slug(), effect.code(), effect.year()),
                effect.code() + ". " + effect.name(),
                effect.province(),
                effect.year(),
                rounded(effect.valueBefore(), locale),
                rounded(effect.valueAfter(), locale),
                chip(effect.verdictBefore()),
                chip(effect.verdictAfter()));
    }

    private MoveLine line(Move move, Locale locale) {
        var indicator = move.indicator();
        return new MoveLine(
                href(indicator.slug(), indicator.code(), move.year()),
                indicator.code() + ". " + move.label(),
                Optional.ofNullable(indicator.resolutionName()).orElse(indicator.slug()),
                move.year(),
                saying.figure(move.before(), indicator, locale),
                saying.figure(move.after(), indicator, locale),
                chip(move.verdictBefore()),
                chip(move.verdictAfter()));
    }

    private static String href(String slug, String code, int year) {
        return "/resolutions/%s/indicators/%s?asOf=%d".formatted(slug, code, year);
    }

    private static VerdictChip chip(VerdictWord word) {
        return VerdictChip.of(word, false, null);
    }

    private String said(@Nullable BigDecimal number, Locale locale) {
        return number == null ? "" : saying.plain(number, locale);
    }

    private String rounded(@Nullable BigDecimal number, Locale locale) {
        return number == null ? "" : saying.number(number, 2, locale);
    }
}
