package vn.cotmoc.entry;

import static vn.cotmoc.entry.TypedRow.text;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cotmoc.entry.EntryGrids.Standing;
import vn.cotmoc.entry.EntryGrids.Trouble;
import vn.cotmoc.entry.GridPage.Conflict;
import vn.cotmoc.entry.GridPage.Row;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.Milestone;
import vn.cotmoc.progress.PlanPoint;
import vn.cotmoc.progress.Progress;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.progress.VerdictChip;
import vn.cotmoc.reporting.Figure;
import vn.cotmoc.reporting.Refusal;
import vn.cotmoc.reporting.ReportStatus;
import vn.cotmoc.reporting.ReportingPeriods;
import vn.cotmoc.reporting.Submission;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.targets.IndicatorKind;

/// Prepares the grid: what stands beside each cell, and in each cell what was typed or else what was last saved.
@Component
class DrawingGrids {

    static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu", Locale.ROOT).withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final Progress progress;
    private final ReportingPeriods periods;
    private final Saying saying;
    private final Done said;

    DrawingGrids(Progress progress, ReportingPeriods periods, Saying saying, Done said) {
        this.progress = progress;
        this.periods = periods;
        this.saying = saying;
        this.said = said;
    }

    GridPage draw(
            Standing standing, Map<String, TypedRow> typed, Trouble trouble, @Nullable String done, Locale locale) {
        var rows = new ArrayList<Row>();
        for (Indicator indicator : standing.own())
            rows.add(row(rows.size(), indicator, standing, typed.get(indicator.code()), trouble, locale));
        Indicator first = standing.own().getFirst();
        return new GridPage(
                first.slug(),
                Objects.requireNonNullElse(first.resolutionName(), first.slug()),
                standing.period().year(),
                IntStream.rangeClosed(
                                2021,
                                Math.max(
                                        periods.currentYear(), standing.period().year()))
                        .boxed()
                        .toList(),
                Vietnamese.date(standing.period().dueOn()),
                Vietnamese.date(standing.period().closesOn()),
                "entry.period." + standing.state(),
                standing.state().acceptsValues(),
                (int) rows.stream().filter(row -> !row.typed().isEmpty()).count(),
                rows,
                rows.stream().flatMap(row -> faults(row).stream()).toList(),
                !trouble.conflicts().isEmpty(),
                said.words(done, locale));
    }

    private static List<GridPage.Fault> faults(Row row) {
        var faults = new ArrayList<GridPage.Fault>();
        row.faults()
                .forEach((field, words) ->
                        faults.add(new GridPage.Fault(row.code() + ". " + words, "#" + field + "-" + row.index())));
        return faults;
    }

    private Row row(
            int index,
            Indicator indicator,
            Standing standing,
            @Nullable TypedRow typed,
            Trouble trouble,
            Locale locale) {
        int year = standing.period().year();
        Optional<Figure> latest = Optional.ofNullable(standing.latest().get(indicator.id()));
        var approved = standing.approved().getOrDefault(indicator.id(), List.of());
        var stale = Optional.ofNullable(trouble.conflicts().get(indicator.code()));
        TypedRow saved = latest.map(TypedRow::of).orElse(TypedRow.BLANK);
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
                latest.map(figure -> "reporting.status." + figure.status()).orElse("entry.status.none"),
                latest.map(figure -> figure.status().name().toLowerCase(Locale.ROOT))
                        .orElse("none"),
                of(approved, year).isPresent() || saved.reason() != null,
                latest.filter(figure -> figure.status() == ReportStatus.RETURNED)
                        .map(Figure::reason)
                        .orElse(null),
                wouldBe(indicator, standing, approved, latest, year),
                words(trouble, indicator, locale),
                stale.flatMap(Submission.Stale::present)
                        .map(figure -> conflict(figure, indicator, locale))
                        .orElse(null));
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
                .forEach(fault -> words.put(shown(fault.field(), indicator), saying.say(fault.why(), locale)));
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
                MOMENT.format(figure.recordedAt()),
                figure.revision());
    }

    /// The field that a refusal speaks of.
    static String field(Refusal why) {
        return switch (why) {
            case STAGE_EXPECTED -> "stage";
            case PART_ABOVE_WHOLE, NEGATIVE_PART -> "numerator";
            case DENOMINATOR_MISSING -> "denominator";
            case TOO_LONG -> "note";
            case LEVEL_OUT_OF_LIMITS -> "level";
            case REASON_FOR_CORRECTION_MISSING -> "reason";
            case PARTS_EXPECTED -> "numerator";
            case NOT_YOURS,
                    UNIT_DOES_NOT_REPORT,
                    YES_OR_NO_EXPECTED,
                    ENDED,
                    CARRIES_NO_VALUE,
                    PERIOD_NOT_OPEN,
                    PERIOD_CLOSED,
                    NUMBER_EXPECTED,
                    BELOW_LIMIT,
                    ABOVE_LIMIT,
                    WHOLE_NUMBER_EXPECTED,
                    REASON_FOR_RETURN_MISSING,
                    NOTHING_TO_SUBMIT,
                    NOT_SUBMITTED,
                    OWN_VALUE,
                    KEY_ALREADY_USED -> "value";
        };
    }
}
