package vn.cotmoc.comparisons;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.comparisons.Comparing.Compared;
import vn.cotmoc.comparisons.Comparing.Comparison;
import vn.cotmoc.comparisons.ComparisonListPage.Line;
import vn.cotmoc.progress.Judged;
import vn.cotmoc.progress.ProgressItem;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.reporting.Figure;
import vn.cotmoc.reporting.ReportingPeriods;
import vn.cotmoc.shared.Vietnamese;

/// Concepts across provinces: as a list, as a page, and as programs read them.
@Service
public class Comparisons {

    private static final int LONGEST_WORDS = 100;

    private final Comparing comparing;
    private final Commitments commitments;
    private final PreparingComparisons preparing;
    private final Flagging flagging;
    private final Feasibility feasibility;
    private final ReportingPeriods periods;
    private final Saying saying;

    Comparisons(
            Comparing comparing,
            Commitments commitments,
            PreparingComparisons preparing,
            Flagging flagging,
            Feasibility feasibility,
            ReportingPeriods periods,
            Saying saying) {
        this.comparing = comparing;
        this.commitments = commitments;
        this.preparing = preparing;
        this.flagging = flagging;
        this.feasibility = feasibility;
        this.periods = periods;
        this.saying = saying;
    }

    /// Concepts that share some words, with or without marks.
    @Transactional(readOnly = true)
    public ComparisonListPage list(String typed, Locale locale) {
        String words = typed.length() > LONGEST_WORDS ? typed.substring(0, LONGEST_WORDS) : typed;
        var wanted = List.of(Vietnamese.fold(words).split(" "));
        var lines = commitments.counted().stream()
                .filter(concept -> {
                    String folded = Vietnamese.fold(concept.code() + " " + concept.name() + " " + concept.nameEn());
                    return wanted.stream().allMatch(folded::contains);
                })
                .map(concept -> new Line(
                        concept.code(),
                        locale.getLanguage().equals("en") ? concept.nameEn() : concept.name(),
                        Objects.requireNonNullElse(concept.unit(), ""),
                        concept.provinces(),
                        concept.commitments(),
                        concept.differing()))
                .toList();
        return new ComparisonListPage(
                words, lines.stream().mapToInt(Line::commitments).sum(), lines);
    }

    @Transactional(readOnly = true)
    public Optional<ComparisonPage> page(String concept, @Nullable Integer asOf, int sheet, Locale locale) {
        return find(concept, asOf).map(comparison -> preparing.page(comparison, sheet, locale));
    }

    @Transactional(readOnly = true)
    Optional<Comparison> find(String concept, @Nullable Integer asOf) {
        return comparing.of(concept, periods.yearOrCurrent(asOf));
    }

    /// `coverage` and `onCourse` are shares of 1 of the commitments that the caller may read.
    public record Item(
            String code,
            String name,
            int asOf,
            int commitments,
            BigDecimal coverage,
            @Nullable BigDecimal onCourse,
            @Nullable String bestPace,
            List<Row> rows) {}

    public record Row(
            String provinceCode,
            String province,
            boolean differs,
            @Nullable String note,
            List<String> flags,
            String targets,
            @Nullable Integer latestYear,
            @Nullable BigDecimal latest,
            boolean illustrative,
            ProgressItem progress) {}

    @Transactional(readOnly = true)
    public Optional<Item> item(String concept, @Nullable Integer asOf, Locale locale) {
        return find(concept, asOf).map(comparison -> {
            var tally = comparison.tally();
            return new Item(
                    comparison.concept().code(),
                    comparison.concept().name(locale),
                    comparison.asOf(),
                    comparison.rows().size(),
                    tally.coverage(),
                    tally.onCourse().orElse(null),
                    feasibility.best(comparison, locale).orElse(null),
                    comparison.rows().stream()
                            .map(row -> row(row, comparison, locale))
                            .toList());
        });
    }

    private Row row(Compared row, Comparison comparison, Locale locale) {
        Judged judged = row.judged();
        var latest = Flagging.latest(row);
        return new Row(
                row.bound().provinceCode(),
                row.bound().province(),
                row.bound().differs(),
                row.bound().note(),
                flagging.flags(row, comparison, locale),
                preparing.targets(row),
                latest.map(Figure::year).orElse(null),
                latest.flatMap(Figure::number).orElse(null),
                judged.isIllustrative(),
                ProgressItem.of(judged, saying, locale));
    }
}
