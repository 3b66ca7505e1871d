package vn.cotmoc.contradictions;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.contradictions.Contradiction.Kind;
import vn.cotmoc.contradictions.Contradictions.Found;
import vn.cotmoc.contradictions.ContradictionsPage.Asked;
import vn.cotmoc.contradictions.ContradictionsPage.Count;
import vn.cotmoc.contradictions.ContradictionsPage.Row;
import vn.cotmoc.contradictions.ContradictionsPage.Said;
import vn.cotmoc.contradictions.ContradictionsPage.Trouble;
import vn.cotmoc.contradictions.Question.ReplyKind;
import vn.cotmoc.contradictions.Question.State;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.progress.Judged;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.progress.VerdictChip;
import vn.cotmoc.reporting.ReportingPeriods;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.users.CurrentUser;

/// The page of a province's contradictions, and what is said on it.
@Service
public class ContradictionPages {

    private final Contradictions contradictions;
    private final Questions questions;
    private final ReportingPeriods periods;
    private final Saying saying;

    ContradictionPages(Contradictions contradictions, Questions questions, ReportingPeriods periods, Saying saying) {
        this.contradictions = contradictions;
        this.questions = questions;
        this.periods = periods;
        this.saying = saying;
    }

    /// What a reader asks for: the year, one kind alone, and what happened just before.
    public record Wanted(
            String code,
            @Nullable Integer asOf,
            @Nullable Kind kind,
            @Nullable String done,
            @Nullable Trouble trouble) {}

    @Transactional(readOnly = true)
    public Optional<ContradictionsPage> page(Wanted wanted, CurrentUser user, Locale locale) {
        return contradictions
                .of(wanted.code(), wanted.asOf(), user)
                .map(found -> page(found, questions.ofProvince(found.province().id()), wanted, user, locale));
    }

    /// Asks about one row of the page, `ESTIMATES_ONLY/{slug}/{code}`; empty where the page has no such row any more.
    public Optional<Questions.Saying> ask(
            Wanted wanted, String record, @Nullable String words, CurrentUser user, Locale locale) {
        return contradictions
                .of(wanted.code(), wanted.asOf(), user)
                .flatMap(found -> found.all().stream()
                        .filter(one -> record(one).equals(record))
                        .findFirst()
                        .map(one -> questions.ask(
                                one, found.asOf(), contradictions.say(one, Locale.of("vi")), words, user)));
    }

    /// Empty where the person reads no such question.
    public Optional<Questions.Saying> reply(
            UUID id, ReplyKind kind, @Nullable String words, int seen, CurrentUser user) {
        return questions.find(id).map(question -> questions.reply(question, kind, words, seen, user));
    }

    static String record(Contradiction one) {
        Indicator indicator = one.row().indicator();
        return one.kind() + "/" + indicator.slug() + "/" + indicator.code();
    }

    private static String record(Question question) {
        return question.kind() + "/" + question.slug() + "/" + question.code();
    }

    private ContradictionsPage page(Found found, List<Question> asked, Wanted wanted, CurrentUser user, Locale locale) {
        boolean mayAsk = Questions.mayAsk(user, found.province().id());
        return new ContradictionsPage(
                found.province().code(),
                found.province().fullName(),
                found.asOf(),
                IntStream.rangeClosed(periods.currentYear() - 4, periods.currentYear())
                        .boxed()
                        .toList(),
                found.all().stream().map(Contradiction::row).anyMatch(Judged::isIllustrative),
                counts(found),
                wanted.kind() == null ? null : wanted.kind().name(),
                found.all().stream()
                        .filter(one -> wanted.kind() == null || one.kind() == wanted.kind())
                        .map(one -> row(one, found, asked, mayAsk, locale))
                        .toList(),
                asked.stream()
                        .map(question -> asked(question, found, mayAsk, user))
                        .toList(),
                mayAsk,
                wanted.done(),
                wanted.trouble());
    }

    private static List<Count> counts(Found found) {
        return Arrays.stream(Kind.values())
                .map(kind -> new Count(kind.name(), "contradictions.kind." + kind, (int)
                        found.all().stream().filter(one -> one.kind() == kind).count()))
                .toList();
    }

    private Row row(Contradiction one, Found found, List<Question> asked, boolean mayAsk, Locale locale) {
        Indicator indicator = one.row().indicator();
        var open = asked.stream()
                .filter(question -> record(question).equals(record(one))
                        && question.year() == found.asOf()
                        && question.state() != State.SETTLED)
                .findFirst();
        return new Row(
                record(one),
                "contradictions.kind." + one.kind(),
                "/resolutions/%s/indicators/%s?asOf=%d".formatted(indicator.slug(), indicator.code(), found.asOf()),
                indicator.code() + ". " + one.row().label(),
                VerdictChip.of(one.row(), found.asOf()),
                contradictions.say(one, locale),
                Objects.requireNonNullElse(indicator.advisingAgency(), ""),
                mayAsk && open.isEmpty() && indicator.advisingAgencyId() != null,
                open.map(question -> "#question-" + question.id()).orElse(null));
    }

    private static Asked asked(Question question, Found found, boolean mayAsk, CurrentUser user) {
        boolean settled = question.state() == State.SETTLED;
        return new Asked(
                question.id().toString(),
                "/resolutions/%s/indicators/%s?asOf=%d".formatted(question.slug(), question.code(), question.year()),
                question.code() + ". " + question.label(),
                question.agencyName(),
                question.finding(),
                question.words(),
                by(question.author(), question.at()),
                "contradictions.state." + question.state(),
                question.state().name().toLowerCase(Locale.ROOT),
                question.year() != found.asOf()
                        || found.all().stream().anyMatch(one -> record(one).equals(record(question))),
                question.replies().stream()
                        .map(reply -> new Said(
                                "contradictions.reply." + reply.kind(), reply.words(), by(reply.author(), reply.at())))
                        .toList(),
                !settled && Questions.mayAnswer(user, question),
                !settled && mayAsk);
    }

    private static String by(String author, Instant at) {
        return author + ", " + Vietnamese.moment(at);
    }
}
