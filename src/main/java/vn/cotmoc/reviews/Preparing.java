package vn.cotmoc.reviews;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.contradictions.Contradiction;
import vn.cotmoc.contradictions.Contradictions;
import vn.cotmoc.contradictions.Question;
import vn.cotmoc.contradictions.Questions;
import vn.cotmoc.progress.Judged;

/// Shows what a review would say if it were frozen now: what is missing, what contradicts itself, what is still asked.
@Service
public class Preparing {

    private final TakingSnapshots taking;
    private final PaperGaps paper;
    private final Contradictions contradictions;
    private final Questions questions;

    Preparing(TakingSnapshots taking, PaperGaps paper, Contradictions contradictions, Questions questions) {
        this.taking = taking;
        this.paper = paper;
        this.contradictions = contradictions;
        this.questions = questions;
    }

    /// The state of a preparation; `contradicting` and `asked` are in the reader's language.
    public record Prepared(
            Completeness completeness,
            List<FrozenResolution> resolutions,
            List<Finding> contradicting,
            List<Asked> asked) {}

    public record Finding(String slug, String code, String label, String words) {}

    public record Asked(String id, String label, String agency, Question.State state) {}

    @Transactional(readOnly = true)
    public Prepared of(Preparation preparation, Locale locale) {
        var lives = taking.live(preparation.resolutions(), TakingSnapshots.view(preparation));
        return new Prepared(
                completeness(preparation, lives),
                lives.stream().map(LiveReviews.Live::resolution).toList(),
                contradicting(lives, locale),
                asked(preparation));
    }

    @Transactional(readOnly = true)
    Completeness completeness(Preparation preparation) {
        return completeness(preparation, taking.live(preparation.resolutions(), TakingSnapshots.view(preparation)));
    }

    private Completeness completeness(Preparation preparation, List<LiveReviews.Live> lives) {
        var shown = lives.stream().flatMap(live -> shown(live).stream()).toList();
        var open = new ArrayList<Completeness.Gap>();
        for (var live : lives) open.addAll(ReviewingTasks.gaps(live.resolution()));
        open.addAll(paper.of(preparation));
        return Completeness.of(shown, preparation.year(), open);
    }

    /// The rows that the table prints: the annex's where there is an annex.
    private static List<Judged> shown(LiveReviews.Live live) {
        return live.judged().stream()
                .filter(row -> live.resolution().row(row.indicator().code()).isPresent())
                .toList();
    }

    private List<Finding> contradicting(List<LiveReviews.Live> lives, Locale locale) {
        return lives.stream()
                .flatMap(live -> contradictions.in(shown(live), live.tasks()).stream())
                .map(found -> finding(found, locale))
                .toList();
    }

    private Finding finding(Contradiction found, Locale locale) {
        var indicator = found.row().indicator();
        return new Finding(indicator.slug(), indicator.code(), found.row().label(), contradictions.say(found, locale));
    }

    private List<Asked> asked(Preparation preparation) {
        return questions.ofProvince(preparation.province()).stream()
                .filter(question -> preparation.resolutions().contains(question.slug()))
                .filter(question -> question.state() != Question.State.SETTLED)
                .map(question ->
                        new Asked(question.id().toString(), question.label(), question.agencyName(), question.state()))
                .toList();
    }
}
