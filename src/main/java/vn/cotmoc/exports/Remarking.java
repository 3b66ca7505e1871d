package vn.cotmoc.exports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.progress.Confidence;
import vn.cotmoc.progress.Judged;
import vn.cotmoc.progress.Verdict;
import vn.cotmoc.reporting.Figure;
import vn.cotmoc.targets.Direction;
import vn.cotmoc.targets.IndicatorKind;
import vn.cotmoc.targets.Maturity;
import vn.cotmoc.targets.Phrase;
import vn.cotmoc.targets.Target;

/// Gathers what a reader of a row must know beside its figures: what is open, not final, missing, or read otherwise.
final class Remarking {

    private final Judged row;
    private final List<Integer> milestones;
    private final List<Integer> years;
    private final List<Phrase> sentences = new ArrayList<>();

    Remarking(Judged row, List<Integer> milestones, List<Integer> years) {
        this.row = row;
        this.milestones = milestones;
        this.years = years;
    }

    Cell cell() {
        open();
        basis();
        for (int year : years) row.figure(year).ifPresent(this::standing);
        row.figure().ifPresent(figure -> verbatim(figure.note()));
        reading();
        reliance();
        return sentences.isEmpty() ? new Cell.Blank() : new Cell.Remarks(sentences);
    }

    private void open() {
        for (int year : milestones)
            row.indicator().milestone(year).ifPresent(milestone -> {
                if (milestone.target() instanceof Target.Unquantified(var wording))
                    say("exports.remark.notQuantified", String.valueOf(year), wording);
            });
    }

    /// An open year is judged by the year before, a year after the plan by its last.
    private void basis() {
        var assessment = row.assessment();
        if (assessment.verdict() instanceof Verdict.NoData(var reason)) say("exports.remark.noData." + reason);
        else if (assessment.year() != years.getLast() && assessment.word().saysSomething())
            say("exports.remark.otherYear", String.valueOf(assessment.year()));
    }

    private void standing(Figure figure) {
        var year = String.valueOf(figure.year());
        if (figure.missing() != null)
            say("exports.remark.year", year, Phrase.of("reporting.missing." + figure.missing()));
        else if (figure.maturity() != Maturity.OFFICIAL)
            say("exports.remark.year", year, Phrase.of("targets.maturity." + figure.maturity()));
    }

    private void verbatim(@Nullable String note) {
        if (note != null && !note.isBlank()) say("exports.remark.verbatim", note.strip());
    }

    /// Figures that would be misread without a word: rates that start from a level, sums, and what should fall.
    private void reading() {
        var kind = row.indicator().kind();
        var baseline = row.commitment().baseline();
        if (kind == IndicatorKind.RATE && baseline != null) say("exports.remark.rate", String.valueOf(baseline.year()));
        boolean known = row.assessment().value().isPresent();
        if (known && (kind == IndicatorKind.RATE || kind == IndicatorKind.FLOW))
            say("exports.remark.sums", String.valueOf(years.getFirst()), String.valueOf(years.getLast()));
        if (known && kind != IndicatorKind.STAGE && row.indicator().direction() == Direction.DOWN)
            say("exports.remark.lowerIsBetter");
    }

    private void reliance() {
        var assessment = row.assessment();
        if (assessment.yearlyMissing()) say("progress.flag.yearlyMissing");
        if (assessment.word().saysSomething() && assessment.confidence() == Confidence.LOW)
            say("progress.confidence.LOW");
        if (assessment.mixedSignals()) say("progress.flag.mixedSignals");
        if (assessment.hardToReach()) say("progress.flag.hardToReach");
    }

    private void say(String key, Object... arguments) {
        sentences.add(Phrase.of(key, arguments));
    }
}
