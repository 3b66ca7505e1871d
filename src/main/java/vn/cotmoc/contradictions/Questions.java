package vn.cotmoc.contradictions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.contradictions.Question.ReplyKind;
import vn.cotmoc.contradictions.Question.State;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.users.CurrentUser;

/// Questions to agencies: asked once while they are open, answered by the agency, asked again or settled by those who
/// read for the whole province. Nothing is ever changed or taken away.
@Service
public class Questions {

    static final int LONGEST = 4_000;
    static final int MOST = 200;

    private static final String SELECT = """
            select q.*, r.slug, i.code, i.name, a.name as agency_name,
                (select coalesce(jsonb_agg(jsonb_build_object('kind', p.kind, 'words', p.words, 'author', p.author_name, 'at', p.recorded_at) order by p.place), '[]')
                 from contradiction_reply p where p.question_id = q.id) as replies
            from contradiction_question q join indicator i on i.id = q.indicator_id join resolution r on r.id = i.resolution_id
                join agency a on a.id = q.agency_id
            """;
    private static final TypeReference<List<Question.Reply>> REPLIES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Questions(JdbcClient jdbc, ObjectMapper json, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    /// What became of something said: written, or why not; `fault` is a key of the bundles.
    public sealed interface Saying {
        record Said(UUID question) implements Saying {}

        record Refused(String fault) implements Saying {}

        /// Somebody else has said something meanwhile.
        record Stale() implements Saying {}
    }

    /// The newest of a province, as far as the person reads them.
    @Transactional(readOnly = true)
    public List<Question> ofProvince(UnitId province) {
        return jdbc.sql(SELECT + " where q.province_id = ? order by q.recorded_at desc, q.id desc limit " + MOST)
                .param(province.value())
                .query(this::question)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Question> find(UUID id) {
        return jdbc.sql(SELECT + " where q.id = ?")
                .param(id)
                .query(this::question)
                .optional();
    }

    public static boolean mayAsk(CurrentUser user, UnitId province) {
        return user.mayQuestionIn(province);
    }

    public static boolean mayAnswer(CurrentUser user, Question question) {
        return user.mayReportFor(question.province(), question.agency(), question.province());
    }

    /// Asks the agency that answers for the indicator; refused while an earlier question about the same is not settled.
    @Transactional
    public Saying ask(Contradiction contradiction, int year, String finding, @Nullable String words, CurrentUser user) {
        Indicator indicator = contradiction.row().indicator();
        if (!mayAsk(user, indicator.province())) throw Problem.of(HttpStatus.FORBIDDEN, "forbidden");
        if (indicator.advisingAgencyId() == null) return new Saying.Refused("contradictions.fault.nobody");
        var fault = fault(words);
        if (fault.isPresent()) return fault.get();
        lock(indicator.id().value());
        boolean open = ofIndicator(indicator.id().value()).stream()
                .anyMatch(other ->
                        other.kind() == contradiction.kind() && other.year() == year && other.state() != State.SETTLED);
        if (open) return new Saying.Refused("contradictions.fault.asked");
        UUID id = jdbc.sql("""
                        insert into contradiction_question (province_id, indicator_id, agency_id, kind, year, finding, question, author_id, author_name, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        indicator.province().value(),
                        indicator.id().value(),
                        indicator.advisingAgencyId().value(),
                        contradiction.kind().name(),
                        year,
                        finding,
                        text(words),
                        user.id().value(),
                        user.displayName(),
                        now())
                .query(UUID.class)
                .single();
        publish(indicator.province(), "asked", indicator.slug() + "/" + indicator.code(), text(words));
        return new Saying.Said(id);
    }

    /// Says something to a question; `seen` is how many replies the person had before his eyes.
    @Transactional
    public Saying reply(Question question, ReplyKind kind, @Nullable String words, int seen, CurrentUser user) {
        boolean may = switch (kind) {
            case ANSWER -> mayAnswer(user, question);
            case AGAIN, SETTLED -> mayAsk(user, question.province());
        };
        if (!may) throw Problem.of(HttpStatus.FORBIDDEN, "forbidden");
        var fault = fault(words);
        if (fault.isPresent()) return fault.get();
        lock(question.id());
        var now = find(question.id()).orElseThrow(Problem::notFound);
        if (now.replies().size() != seen) return new Saying.Stale();
        if (now.state() == State.SETTLED) return new Saying.Refused("contradictions.fault.settled");
        jdbc.sql("""
                        insert into contradiction_reply (question_id, province_id, place, kind, words, author_id, author_name, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        question.id(),
                        question.province().value(),
                        seen + 1,
                        kind.name(),
                        text(words),
                        user.id().value(),
                        user.displayName(),
                        now())
                .update();
        publish(
                question.province(),
                kind.name().toLowerCase(Locale.ROOT),
                question.slug() + "/" + question.code(),
                text(words));
        return new Saying.Said(question.id());
    }

    private List<Question> ofIndicator(UUID indicator) {
        return jdbc.sql(SELECT + " where q.indicator_id = ?")
                .param(indicator)
                .query(this::question)
                .list();
    }

    // One after the other, on however many instances.
    private void lock(UUID about) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 88))")
                .param(about.toString())
                .query(_ -> {});
    }

    private static Optional<Saying> fault(@Nullable String words) {
        if (text(words).isEmpty()) return Optional.of(new Saying.Refused("contradictions.fault.empty"));
        return text(words).length() > LONGEST
                ? Optional.of(new Saying.Refused("contradictions.fault.long"))
                : Optional.empty();
    }

    private static String text(@Nullable String words) {
        return words == null ? "" : Vietnamese.lines(words).strip();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private void publish(UnitId province, String how, String subject, String words) {
        events.publishEvent(new QuestionMoved(province.value(), how, subject, Map.of("words", words)));
    }

    private Question question(ResultSet row, int number) throws SQLException {
        return new Question(
                row.getObject("id", UUID.class),
                new UnitId(row.getObject("province_id", UUID.class)),
                row.getString("slug"),
                row.getString("code"),
                row.getString("name"),
                new AgencyId(row.getObject("agency_id", UUID.class)),
                row.getString("agency_name"),
                Contradiction.Kind.valueOf(row.getString("kind")),
                row.getInt("year"),
                row.getString("finding"),
                row.getString("question"),
                row.getString("author_name"),
                instant(row),
                json.readValue(row.getString("replies"), REPLIES));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("recorded_at", OffsetDateTime.class).toInstant();
    }
}
