package vn.cotmoc.comparisons;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cotmoc.comparisons.Comparing.Compared;
import vn.cotmoc.comparisons.Comparing.Comparison;
import vn.cotmoc.concepts.Concept;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.Indicator.SeriesVersion;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.reporting.Figure;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.territory.AdministrativeUnit;
import vn.cotmoc.territory.AdministrativeUnit.Succession;
import vn.cotmoc.territory.Lineage;

/// Says in words why figures of two commitments are not to be laid side by side: other definitions, other standards,
/// another territory.
@Component
class Flagging {

    private final Saying saying;

    Flagging(Saying saying) {
        this.saying = saying;
    }

    List<String> flags(Compared row, Comparison comparison, Locale locale) {
        var flags = new ArrayList<String>();
        if (row.bound().differs())
            flags.add(saying.say(
                    "comparisons.flag.differs",
                    locale,
                    Objects.requireNonNullElse(row.bound().note(), "")));
        measured(row.indicator(), comparison.concept(), locale).ifPresent(flags::add);
        flags.addAll(standards(row, locale));
        comparison
                .lineage()
                .unit(row.indicator().province())
                .ifPresent(unit -> territory(unit, comparison.lineage(), locale).ifPresent(flags::add));
        return flags;
    }

    private Optional<String> measured(Indicator indicator, Concept concept, Locale locale) {
        if (indicator.kind() != concept.kind() && indicator.kind() != null && concept.kind() != null)
            return Optional.of(saying.say(
                    "comparisons.flag.kind",
                    locale,
                    saying.say("targets.kind." + indicator.kind(), locale),
                    saying.say("targets.kind." + concept.kind(), locale)));
        return sameUnit(indicator.unit(), concept.unit())
                ? Optional.empty()
                : Optional.of(saying.say(
                        "comparisons.flag.unit",
                        locale,
                        Objects.requireNonNullElse(indicator.unit(), "–"),
                        Objects.requireNonNullElse(concept.unit(), "–")));
    }

    static boolean sameUnit(@Nullable String one, @Nullable String other) {
        return Vietnamese.fold(Objects.requireNonNullElse(one, ""))
                .equals(Vietnamese.fold(Objects.requireNonNullElse(other, "")));
    }

    private List<String> standards(Compared row, Locale locale) {
        var indicator = row.indicator();
        var flags = new ArrayList<String>();
        version(row)
                .ifPresent(version -> flags.add(
                        saying.say("comparisons.flag.standard", locale, version.name(), String.valueOf(yearOf(row)))));
        indicator.series().stream()
                .skip(1)
                .filter(version -> version.fromYear() >= indicator.firstYear())
                .forEach(version -> flags.add(broken(version, locale)));
        return flags;
    }

    private String broken(SeriesVersion version, Locale locale) {
        var link = version.link();
        return link == null
                ? saying.say("comparisons.flag.break", locale, String.valueOf(version.fromYear()), version.name())
                : saying.say(
                        "comparisons.flag.linked",
                        locale,
                        String.valueOf(version.fromYear()),
                        version.name(),
                        String.valueOf(link.year()),
                        saying.plain(link.before(), locale),
                        saying.plain(link.after(), locale));
    }

    /// The standard that the latest figure was measured by, or that holds in the year that is looked at.
    private static Optional<SeriesVersion> version(Compared row) {
        String version = row.indicator().seriesIn(yearOf(row));
        return row.indicator().series().stream()
                .filter(known -> known.version().equals(version))
                .findFirst();
    }

    private static int yearOf(Compared row) {
        return latest(row)
                .map(Figure::year)
                .orElseGet(() -> row.judged().assessment().year());
    }

    static Optional<Figure> latest(Compared row) {
        return row.judged().approved().stream()
                .filter(figure -> figure.number().isPresent())
                .reduce((_, later) -> later);
    }

    private Optional<String> territory(AdministrativeUnit unit, Lineage lineage, Locale locale) {
        if (unit.validTo() != null) return Optional.of(ended(unit, unit.validTo(), lineage, locale));
        if (unit.predecessors().size() < 2) return Optional.empty();
        return Optional.of(saying.say(
                "comparisons.flag.merged",
                locale,
                unit.fullName(),
                names(unit.predecessors()),
                Vietnamese.date(unit.validFrom())));
    }

    /// A province that goes on under its name with more land is another one than it was.
    private String ended(AdministrativeUnit unit, LocalDate lastDay, Lineage lineage, Locale locale) {
        var grown = unit.successors().stream()
                .filter(successor -> successor.fullName().equals(unit.fullName()))
                .flatMap(successor -> lineage.unit(successor.unit()).stream())
                .findFirst();
        return grown.map(today -> saying.say(
                        "comparisons.flag.grown",
                        locale,
                        unit.fullName(),
                        Vietnamese.date(today.validFrom()),
                        names(today.predecessors().stream()
                                .filter(other -> !other.fullName().equals(unit.fullName()))
                                .toList())))
                .orElseGet(() -> saying.say(
                        "comparisons.flag.ended",
                        locale,
                        unit.fullName(),
                        Vietnamese.date(lastDay),
                        names(unit.successors())));
    }

    private static String names(List<Succession> units) {
        return units.stream().map(Succession::fullName).distinct().collect(Collectors.joining(", "));
    }

    /// Where the latest figures of commitments were measured by different standards, all of them are named.
    Optional<String> mixed(Comparison comparison, Locale locale) {
        var standards = new TreeMap<String, List<String>>();
        for (Compared row : comparison.rows())
            version(row)
                    .ifPresent(version -> standards
                            .computeIfAbsent(version.name(), _ -> new ArrayList<>())
                            .add(row.bound().province()));
        if (standards.size() < 2) return Optional.empty();
        return Optional.of(saying.say(
                "comparisons.flag.mixed",
                locale,
                standards.entrySet().stream()
                        .map(standard -> standard.getKey() + " ("
                                + standard.getValue().stream().distinct().collect(Collectors.joining(", ")) + ")")
                        .collect(Collectors.joining("; "))));
    }
}
