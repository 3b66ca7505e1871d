package vn.cotmoc.rollups;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cotmoc.allocations.Allocation;
import vn.cotmoc.allocations.Allocation.Bearer;
import vn.cotmoc.allocations.Allocations;
import vn.cotmoc.evidence.EvidenceAddress;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.progress.Progress;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.reporting.Figure;
import vn.cotmoc.reporting.ReportStatus;
import vn.cotmoc.rollups.CommuneGridPage.Cell;
import vn.cotmoc.rollups.CommuneGridPage.Fault;
import vn.cotmoc.rollups.CommuneGridPage.Trouble;
import vn.cotmoc.rollups.LookingAtCommune.Around;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.targets.Period;
import vn.cotmoc.territory.AdministrativeUnit;

/// Prepares the page of one commune.
@Component
class DrawingCommunePages {

    private final Allocations allocations;
    private final DrawingCommunes cells;
    private final LookingAtCommune looking;
    private final AssignedWords assignedWords;
    private final Periods periods;
    private final RuleWords words;
    private final Saying saying;

    DrawingCommunePages(
            Allocations allocations,
            DrawingCommunes cells,
            LookingAtCommune looking,
            AssignedWords assignedWords,
            Periods periods,
            RuleWords words,
            Saying saying) {
        this.allocations = allocations;
        this.cells = cells;
        this.looking = looking;
        this.assignedWords = assignedWords;
        this.periods = periods;
        this.words = words;
        this.saying = saying;
    }

    CommunePage draw(
            CommuneStanding standing,
            Map<String, TypedCell> typed,
            Trouble trouble,
            Map<String, String> form,
            @Nullable String done,
            Locale locale) {
        AdministrativeUnit commune = standing.communes().getFirst();
        var issued = allocations.issued(
                standing.first().resolutionId(), standing.period().year());
        var asked = standing.collected().stream()
                .filter(indicator -> standing.isAsked(indicator, commune))
                .toList();
        var around = looking.of(standing, asked, typed, locale);
        var rows = asked.stream()
                .map(indicator -> row(standing, indicator, commune, issued, around, true, typed, trouble, locale))
                .toList();
        var shown = year(standing.period());
        return new CommunePage(
                standing.first().slug(),
                Objects.requireNonNullElse(
                        standing.first().resolutionName(), standing.first().slug()),
                standing.user().username(),
                commune.code(),
                commune.fullName(),
                standing.period().toString(),
                words.period(standing.period(), locale),
                periods.offered(standing.period()),
                rows.stream().anyMatch(row -> row.cell().asked()),
                standing.state().acceptsValues(),
                "entry.period." + standing.state(),
                Vietnamese.date(standing.year().closesOn()),
                sentence(standing, commune, rows, locale),
                rows,
                shown.stream().map(Period::toString).toList(),
                lines(standing, commune, issued, shown, locale),
                faults(rows),
                !trouble.conflicts().isEmpty(),
                SavingCommunes.maturity(form).name(),
                done);
    }

    private static List<Period> year(Period period) {
        return Stream.concat(
                        Stream.of(Period.year(period.year())),
                        IntStream.rangeClosed(1, 4).mapToObj(quarter -> Period.quarter(period.year(), quarter)))
                .toList();
    }

    /// One row by itself, as it answers a script: without what the page shows beside it.
    CommunePage.Row row(
            CommuneStanding standing,
            Indicator indicator,
            Map<String, TypedCell> typed,
            Trouble trouble,
            boolean full,
            Locale locale) {
        var around = looking.of(standing, List.of(indicator), typed, locale);
        return row(standing, indicator, standing.communes().getFirst(), Map.of(), around, full, typed, trouble, locale);
    }

    private CommunePage.Row row(
            CommuneStanding standing,
            Indicator indicator,
            AdministrativeUnit commune,
            Map<IndicatorId, Allocation> issued,
            Around around,
            boolean full,
            Map<String, TypedCell> typed,
            Trouble trouble,
            Locale locale) {
        Figure latest = standing.latest(indicator, commune).orElse(null);
        var slot = standing.slot(indicator, commune);
        Cell cell = cells.cell(standing, indicator, commune, 0, full, typed, trouble, locale);
        return new CommunePage.Row(
                indicator.code(),
                Progress.label(indicator, standing.all()),
                Objects.requireNonNullElse(indicator.unit(), ""),
                saying.say("rollups.asked." + standing.terms(indicator).rollUp().asked(), locale),
                assigned(issued.get(indicator.id()), commune, standing.period(), indicator, locale),
                cell,
                latest != null && DrawingCommunes.wasApproved(latest),
                latest != null && latest.status() == ReportStatus.RETURNED ? latest.reason() : null,
                standing.terms(indicator).frequency().expects(standing.period()),
                around.findings().getOrDefault(indicator.id(), List.of()),
                EvidenceAddress.of(slot),
                around.files().getOrDefault(slot, 0));
    }

    private @Nullable String assigned(
            @Nullable Allocation allocation,
            AdministrativeUnit commune,
            Period period,
            Indicator indicator,
            Locale locale) {
        return Optional.ofNullable(allocation)
                .flatMap(sheet -> sheet.of(new Bearer.Commune(commune.id()), period.quarter()))
                .map(assigned -> assignedWords.say(assigned, indicator, locale))
                .orElse(null);
    }

    private List<CommunePage.Line> lines(
            CommuneStanding standing,
            AdministrativeUnit commune,
            Map<IndicatorId, Allocation> issued,
            List<Period> shown,
            Locale locale) {
        return standing.all().stream()
                .filter(indicator -> standing.isAsked(indicator, commune)
                        || shown.stream()
                                .anyMatch(period -> standing.latest(indicator, commune, period)
                                        .isPresent()))
                .map(indicator -> new CommunePage.Line(
                        indicator.code(),
                        Progress.label(indicator, standing.all()),
                        Objects.requireNonNullElse(indicator.unit(), ""),
                        shown.stream()
                                .map(period -> standing(standing, indicator, commune, issued, period, locale))
                                .toList()))
                .toList();
    }

    private CommunePage.Standing standing(
            CommuneStanding standing,
            Indicator indicator,
            AdministrativeUnit commune,
            Map<IndicatorId, Allocation> issued,
            Period period,
            Locale locale) {
        Figure figure = standing.latest(indicator, commune, period).orElse(null);
        return new CommunePage.Standing(
                assigned(issued.get(indicator.id()), commune, period, indicator, locale),
                figure == null ? null : saying.value(figure, indicator, locale),
                figure == null ? "none" : figure.status().name().toLowerCase(Locale.ROOT),
                figure == null ? "rollups.status.none" : "reporting.status." + figure.status(),
                figure != null);
    }

    private String sentence(
            CommuneStanding standing, AdministrativeUnit commune, List<CommunePage.Row> rows, Locale locale) {
        var expected = rows.stream().filter(CommunePage.Row::expected).toList();
        return saying.say(
                "rollups.commune.answer",
                locale,
                words.period(standing.period(), locale),
                commune.fullName(),
                expected.size(),
                expected.stream()
                        .filter(row -> !row.cell().css().equals("none"))
                        .count());
    }

    private static List<Fault> faults(List<CommunePage.Row> rows) {
        return rows.stream()
                .flatMap(row -> DrawingCommunes.wrong(row.cell()).stream()
                        .map(wrong -> new Fault(
                                row.code() + ": " + wrong, "#v-" + row.cell().key())))
                .toList();
    }
}
