package vn.cotmoc.contradictions;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.cotmoc.contradictions.Question.State;
import vn.cotmoc.dashboards.ProvinceDashboards.Board;
import vn.cotmoc.meetings.Contradicting;
import vn.cotmoc.meetings.Pack;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.tasks.FollowedTask;

/// The contradictions that a session of the Standing Committee finds in its papers.
@Component
class ContradictionsInPapers implements Contradicting {

    static final int MOST = 10;

    private final Contradictions contradictions;
    private final Questions questions;
    private final Saying saying;

    ContradictionsInPapers(Contradictions contradictions, Questions questions, Saying saying) {
        this.contradictions = contradictions;
        this.questions = questions;
        this.saying = saying;
    }

    /// What somebody has settled is left out; what communes say otherwise comes before what is only estimated.
    @Override
    public List<Pack.Contradiction> open(Board board, List<FollowedTask> assigned, Locale locale) {
        var asked = questions.ofProvince(board.province().id());
        return contradictions.in(board.judged(), assigned).stream()
                .sorted(Comparator.<Contradiction>comparingInt(one -> one.kind().ordinal())
                        .reversed())
                .filter(one -> !isSettled(one, board, asked))
                .limit(MOST)
                .map(one -> new Pack.Contradiction(
                        one.row().indicator().code() + ". " + one.row().label(),
                        contradictions.say(one, locale),
                        Objects.requireNonNullElse(one.row().indicator().advisingAgency(), ""),
                        standing(one, board, asked, locale)))
                .toList();
    }

    private static boolean isSettled(Contradiction one, Board board, List<Question> asked) {
        var about = about(one, board, asked);
        return !about.isEmpty() && about.stream().allMatch(question -> question.state() == State.SETTLED);
    }

    private String standing(Contradiction one, Board board, List<Question> asked, Locale locale) {
        return about(one, board, asked).stream()
                .map(Question::state)
                .filter(state -> state != State.SETTLED)
                .findFirst()
                .map(state -> saying.say("contradictions.state." + state, locale))
                .orElseGet(() -> saying.say("contradictions.unasked", locale));
    }

    private static List<Question> about(Contradiction one, Board board, List<Question> asked) {
        return asked.stream()
                .filter(question -> question.kind() == one.kind()
                        && question.year() == board.view().year()
                        && question.slug().equals(one.row().indicator().slug())
                        && question.code().equals(one.row().indicator().code()))
                .toList();
    }
}
