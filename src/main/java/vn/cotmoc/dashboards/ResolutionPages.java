package vn.cotmoc.dashboards;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.dashboards.ResolutionPage.AnnexRow;
import vn.cotmoc.dashboards.ResolutionPage.BodyTarget;
import vn.cotmoc.dashboards.ResolutionPage.Document;
import vn.cotmoc.dashboards.ResolutionPage.TaskRow;
import vn.cotmoc.drafts.PublishedFindings;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.Indicator.Ending;
import vn.cotmoc.indicators.Indicator.Layer;
import vn.cotmoc.indicators.Indicators;
import vn.cotmoc.indicators.Milestone;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.resolutions.Resolution;
import vn.cotmoc.resolutions.ResolutionText;
import vn.cotmoc.resolutions.ResolutionText.Clause;
import vn.cotmoc.resolutions.Resolutions;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.targets.PrintedUnit;
import vn.cotmoc.targets.TargetWriter;
import vn.cotmoc.tasks.Task;
import vn.cotmoc.tasks.Tasks;

/// Puts a resolution's own page together.
@Service
public class ResolutionPages {

    private static final Set<String> CLOSING = Set.of("RECIPIENTS", "SIGNATURE");

    private final Resolutions resolutions;
    private final Indicators indicators;
    private final Tasks tasks;
    private final PublishedFindings findings;
    private final Heirs heirs;
    private final Saying saying;

    ResolutionPages(
            Resolutions resolutions,
            Indicators indicators,
            Tasks tasks,
            PublishedFindings findings,
            Heirs heirs,
            Saying saying) {
        this.resolutions = resolutions;
        this.indicators = indicators;
        this.tasks = tasks;
        this.findings = findings;
        this.heirs = heirs;
        this.saying = saying;
    }

    @Transactional(readOnly = true)
    public Optional<ResolutionPage> page(String slug, Locale locale) {
        return resolutions.find(slug).map(resolution -> page(resolution, locale));
    }

    private ResolutionPage page(Resolution resolution, Locale locale) {
        var heir = Objects.requireNonNull(
                heirs.of(List.of(resolution.province()), locale).get(resolution.province()));
        ResolutionText text = resolutions.text(resolution.id());
        List<Indicator> rows = indicators.ofResolution(resolution.id().value());
        List<Task> all = tasks.ofResolution(resolution.id().value());
        return new ResolutionPage(
                resolution.slug(),
                resolution.shortName(),
                resolution.title(),
                resolution.issuedOn() == null ? "" : Vietnamese.officialDate(resolution.issuedOn()),
                words(resolution.issuingBody()),
                words(resolution.signerPosition()) + (resolution.signer() == null ? "" : ": " + resolution.signer()),
                resolution.periodFrom() + "-" + resolution.periodTo()
                        + (resolution.horizon() == null ? "" : " → " + resolution.horizon()),
                words(resolution.distribution()),
                heir.code(),
                resolution.provinceName(),
                heir.words(),
                text.clauses().stream()
                        .filter(clause -> !CLOSING.contains(clause.kind()) && !isAnnex(clause))
                        .toList(),
                text.clauses().stream()
                        .filter(clause -> CLOSING.contains(clause.kind()))
                        .toList(),
                rows.stream()
                        .filter(row -> row.layer() == Layer.ANNEX)
                        .flatMap(row -> row.milestones().stream())
                        .map(Milestone::year)
                        .distinct()
                        .sorted()
                        .toList(),
                rows.stream()
                        .filter(row -> row.layer() == Layer.ANNEX)
                        .map(row -> annexRow(row, locale))
                        .toList(),
                rows.stream()
                        .filter(row -> row.layer() == Layer.BODY)
                        .flatMap(row -> bodyTargets(row, locale).stream())
                        .toList(),
                all.stream()
                        .filter(task -> task.layer().equals("ANNEX"))
                        .map(task -> task(task, locale))
                        .toList(),
                all.stream()
                        .filter(task -> task.layer().equals("BODY"))
                        .map(task -> task(task, locale))
                        .toList(),
                text.facts(),
                text.documents().stream()
                        .map(document -> new Document(
                                "resolutions.relation." + document.relation(),
                                words(document.numberSymbol()),
                                document.issuedOn() == null ? "" : Vietnamese.officialDate(document.issuedOn()),
                                words(document.issuer()),
                                words(document.title()),
                                words(document.clause())))
                        .toList(),
                indicators.conflicts(resolution.id().value()).stream()
                        .map(conflict -> IndicatorPages.conflict(conflict, locale))
                        .toList(),
                FindingRow.of(resolution.slug(), findings.of(resolution.id().value(), resolution.province())));
    }

    // The annexes are shown as the tables that they are.
    private static boolean isAnnex(Clause clause) {
        return clause.kind().equals("ANNEX");
    }

    private AnnexRow annexRow(Indicator indicator, Locale locale) {
        var targets = new TreeMap<Integer, String>();
        indicator.milestones().forEach(milestone -> targets.put(milestone.year(), milestone.printed()));
        return new AnnexRow(
                indicator.code(),
                words(indicator.printedOrdinal()),
                indicator.printedName() == null ? indicator.name() : indicator.printedName(),
                words(indicator.unit()),
                targets,
                words(indicator.leadingPrinted()),
                words(indicator.advisingPrinted()),
                !indicator.isNumbered(),
                indicator.header(),
                ended(indicator.ended(), locale));
    }

    private List<BodyTarget> bodyTargets(Indicator indicator, Locale locale) {
        var unit = indicator.unit() == null ? PrintedUnit.NONE : new PrintedUnit(indicator.unit());
        return indicator.milestones().stream()
                .map(milestone -> new BodyTarget(
                        indicator.code(),
                        indicator.name(),
                        milestone.year(),
                        milestone.printed(),
                        saying.say(TargetWriter.inWords(milestone.target(), unit), locale),
                        words(milestone.wording()),
                        milestone.governing(),
                        indicator.counterpartCode(),
                        ended(indicator.ended(), locale)))
                .toList();
    }

    private TaskRow task(Task task, Locale locale) {
        return new TaskRow(
                task.number(),
                task.content(),
                task.printedContent(),
                words(task.monitoringText()),
                words(task.leadText()),
                words(task.coordinatingText()),
                words(task.fundingText()),
                words(task.deadlineText()),
                task.note(),
                task.endedOn() == null || task.endedBy() == null
                        ? null
                        : ended(new Ending(task.endedOn(), task.endedBy()), locale),
                "/tasks/" + task.id());
    }

    private @Nullable String ended(@Nullable Ending ended, Locale locale) {
        return ended == null ? null : saying.say("dashboards.ended", locale, Vietnamese.date(ended.on()), ended.by());
    }

    private static String words(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
