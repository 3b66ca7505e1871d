package vn.cotmoc.entry;

import static vn.cotmoc.entry.TypedRow.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cotmoc.entry.EntryGrids.Trouble;
import vn.cotmoc.entry.FindingStandings.Standing;
import vn.cotmoc.entry.GridPage.Conflict;
import vn.cotmoc.entry.GridPage.Row;
import vn.cotmoc.entry.LookingBeside.Around;
import vn.cotmoc.evidence.EvidenceAddress;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.Milestone;
import vn.cotmoc.progress.ImpactWords;
import vn.cotmoc.progress.ImpactWords.Said;
import vn.cotmoc.progress.Impacts;
import vn.cotmoc.progress.PlanPoint;
import vn.cotmoc.progress.Progress;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.progress.VerdictChip;
import vn.cotmoc.reporting.Entry;
import vn.cotmoc.reporting.Figure;
import vn.cotmoc.reporting.Refusal;
import vn.cotmoc.reporting.ReportStatus;
import vn.cotmoc.reporting.Submission;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.targets.IndicatorKind;

/// Prepares one row of the grid: what stands beside its cells, and in each cell what was typed or else what was saved.
@Component
class DrawingRows {

    private final Progress progress;
    private final Impacts impacts;
    private final ImpactWords impactWords;
    private final Saying saying;

    DrawingRows(Progress progress, Impacts impacts, ImpactWords impactWords, Saying saying) {
        this.progress = progress;
        this.impacts = impacts;
        this.impactWords = impactWords;
        this.saying = saying;
    }

    Row row(
            int index,
            Indicator indicator,
            Standing standing,
            @Nullable TypedRow typed,
            Trouble trouble,
            Around around,
            Locale locale) {
        int year = standing.period().year();
        Optional<Figure> latest = Optional.ofNullable(standing.latest().get(indicator.id()));
        var approved = standing.approved().getOrDefault(indicator.id(), List.of());
        var stale = Optional.ofNullable(trouble.conflicts().get(indicator.code()));
        TypedRow saved = latest.map(TypedRow::of).orElse(TypedRow.BLANK);
        var entered = latest.filter(figure -> !figure.isCleared());
        var supposed = supposed(indicator, standing, typed, latest);
        boolean ratio = indicator.kind() != IndicatorKind.FLOW && indicator.kind() != IndicatorKind.RATE;
        return new Row(
                index,
                indicator.code(),
                Progress.label(indicator, standing.all()),
                !indicator.isNumbered(),
                Objects.requireNonNullElse(indicator.unit(), ""),
                Objects.requireNonNullElse(indicator.advisingAgency(), ""),
                indicator.kind() == IndicatorKind.STAGE,
                ratio && indicator.kind() != IndicatorKind.STAGE,
                indicator.kind() == IndicatorKind.RATE,
                of(approved, year - 1)
                        .map(figure -> saying.value(figure, indicator, locale))
                        .orElse(""),
                of(approved, year - 1).map(Figure::note).orElse(""),
                plan(indicator, standing, approved, year, locale),
                target(indicator, year),
                typed == null ? saved : typed,
                typed == null || stale.isPresent()
                        ? String.valueOf(stale.flatMap(Submission.Stale::present)
                                .or(() -> latest)
                                .map(Figure::revision)
                                .orElse(0))
                        : text(typed.seen()),
                saved.said(),
                entered.map(figure -> "reporting.status." + figure.status()).orElse("entry.status.none"),
                entered.map(figure -> figure.status().name().toLowerCase(Locale.ROOT))
                        .orElse("none"),
                of(approved, year).isPresent() || saved.reason() != null,
                latest.filter(figure -> figure.status() == ReportStatus.RETURNED)
                        .map(Figure::reason)
                        .orElse(null),
                supposed.map(figure -> saying.value(figure, indicator, locale)).orElse(null),
                wouldBe(indicator, standing, approved, supposed.or(() -> latest), year),
                impact(indicator, standing, approved, supposed.or(() -> latest), locale),
                around.rolledUp().get(indicator.id()),
                around.findings().getOrDefault(indicator.id(), List.of()),
                EvidenceAddress.of(standing.slot(indicator)),
                around.files().getOrDefault(standing.slot(indicator), 0),
                words(trouble, indicator, locale),
                stale.flatMap(Submission.Stale::present)
                        .map(figure -> conflict(figure, indicator, locale))
                        .orElse(null));
    }

    // What is typed and can be read, as it would stand there; a page that shows only what was saved needs none.
    private static Optional<Figure> supposed(
            Indicator indicator, Standing standing, @Nullable TypedRow typed, Optional<Figure> latest) {
        if (typed == null || !(ReadingRows.read(typed) instanceof Reading.Understood(Entry entry, int _)))
            return Optional.empty();
        var slot = standing.slot(indicator);
        return Optional.of(
                Figure.supposed(slot, entry, latest.map(Figure::reference).orElse(null)));
    }

    /// What a correction would change of what has been said already; nothing where nothing is corrected.
    private @Nullable Said impact(
            Indicator indicator, Standing standing, List<Figure> approved, Optional<Figure> wanted, Locale locale) {
        boolean correction = of(approved, standing.period().year()).isPresent();
        return wanted.filter(figure -> correction && figure.status() != ReportStatus.APPROVED && !figure.isCleared())
                .map(figure -> impactWords.say(impacts.of(indicator, standing.all(), approved, figure), locale))
                .orElse(null);
    }

    private static Optional<Figure> of(List<Figure> figures, int year) {
        return figures.stream().filter(figure -> figure.year() == year).findFirst();
    }

    private String plan(Indicator indicator, Standing standing, List<Figure> approved, int year, Locale locale) {
        return progress.assess(indicator, standing.all(), approved, year).path().stream()
                .filter(point -> point.year() == year && year >= indicator.firstYear())
                .findFirst()
                .map(PlanPoint::plan)
                .map((BigDecimal plan) -> saying.figure(plan, indicator, locale))
                .orElse("");
    }

    private static String target(Indicator indicator, int year) {
        return indicator.milestones().stream()
                .filter(milestone ->
                        milestone.year() >= year && !milestone.printed().isEmpty())
                .findFirst()
                .map((Milestone milestone) -> milestone.year() + ": " + milestone.printed())
                .orElse("");
    }

    /// The verdict that the saved value would give if it were approved as it stands.
    private @Nullable VerdictChip wouldBe(
            Indicator indicator, Standing standing, List<Figure> approved, Optional<Figure> latest, int year) {
        if (latest.isEmpty() || latest.get().number().isEmpty() || year < indicator.firstYear()) return null;
        var figures = new ArrayList<>(
                approved.stream().filter(figure -> figure.year() < year).toList());
        figures.add(latest.get());
        var assessment = progress.assess(indicator, standing.all(), figures, year);
        return VerdictChip.of(assessment.word(), false, null);
    }

    private Map<String, String> words(Trouble trouble, Indicator indicator, Locale locale) {
        var words = new HashMap<String, String>();
        trouble.faults()
                .getOrDefault(indicator.code(), List.of())
                .forEach(fault -> words.merge(
                        shown(fault.field(), indicator),
                        saying.say(fault.why(), locale),
                        (one, other) -> one + " " + other));
        return words;
    }

    // A row of stages has no box for a number: what is wrong with its value stands at its choice.
    private static String shown(String field, Indicator indicator) {
        return indicator.kind() == IndicatorKind.STAGE && field.equals("value") ? "stage" : field;
    }

    private Conflict conflict(Figure figure, Indicator indicator, Locale locale) {
        return new Conflict(
                saying.value(figure, indicator, locale),
                Objects.requireNonNullElse(figure.note(), ""),
                figure.authorName(),
                Vietnamese.moment(figure.recordedAt()),
                figure.revision());
    }

    /// The field that a refusal speaks of.
    static String field(Refusal why) {
        return switch (why) {
            case STAGE_EXPECTED -> "stage";
            case PART_ABOVE_WHOLE, NEGATIVE_PART, PARTS_EXPECTED -> "numerator";
            case DENOMINATOR_MISSING -> "denominator";
            case TOO_LONG, EXPLANATION_MISSING -> "note";
            case LEVEL_OUT_OF_LIMITS -> "level";
            case REASON_FOR_CORRECTION_MISSING -> "reason";
            case NOT_YOURS,
                    UNIT_DOES_NOT_REPORT,
                    YES_OR_NO_EXPECTED,
                    ENDED,
                    CARRIES_NO_VALUE,
                    PERIOD_NOT_OPEN,
                    PERIOD_CLOSED,
                    PERIOD_LOCKED,
                    NUMBER_EXPECTED,
                    BELOW_LIMIT,
                    ABOVE_LIMIT,
                    BLOCKED_BY_CHECK,
                    WHOLE_NUMBER_EXPECTED,
                    REASON_FOR_RETURN_MISSING,
                    NOTHING_TO_SUBMIT,
                    NOT_SUBMITTED,
                    NOT_CONFIRMED,
                    ONE_LEVEL,
                    OWN_VALUE,
                    OWN_CONFIRMATION,
                    DELEGATORS_VALUE,
                    KEY_ALREADY_USED -> "value";
        };
    }
}
