package vn.cotmoc.reviews;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.indicators.Indicators;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.users.CurrentUser;

/// What the province writes in a review: revision by revision, none ever lost, and nobody's words overwritten unseen.
@Service
public class Narratives {

    static final int LONGEST = 8_000;

    private final PreparationRows preparations;
    private final Indicators indicators;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Narratives(
            PreparationRows preparations,
            Indicators indicators,
            JdbcClient jdbc,
            Clock clock,
            ApplicationEventPublisher events) {
        this.preparations = preparations;
        this.indicators = indicators;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /// Words as typed, and the revision that their writer had before him.
    public record Draft(Place place, @Nullable String words, int seen, UUID form) {}

    /// The latest words of every place.
    @Transactional(readOnly = true)
    public List<Narrative> of(PreparationId preparation) {
        return jdbc.sql(
                        "select distinct on (place) * from review_text where preparation_id = ? order by place, revision desc")
                .param(preparation.value())
                .query(Narratives::narrative)
                .list();
    }

    /// Every revision of one place, the latest first.
    @Transactional(readOnly = true)
    public List<Narrative> history(PreparationId preparation, Place place) {
        return jdbc.sql("select * from review_text where preparation_id = ? and place = ? order by revision desc")
                .params(preparation.value(), place.name())
                .query(Narratives::narrative)
                .list();
    }

    /// The name of a place that exists in the review; empty for any other.
    @Transactional(readOnly = true)
    public Optional<String> label(Preparation preparation, Place place) {
        if (place.section().isPresent()) return Optional.of("");
        return preparation.resolutions().contains(place.slug())
                ? indicators.find(place.slug(), place.code()).map(row -> row.name())
                : Optional.empty();
    }

    @Transactional
    public Writing write(Preparation preparation, Draft draft, CurrentUser user) {
        if (!user.mayEdit(preparation.province())) throw new AccessDeniedException("writes in no review here");
        String words = draft.words() == null ? "" : Vietnamese.lines(draft.words());
        if (words.length() > LONGEST) return new Writing.Refused(Fault.WORDS_TOO_LONG);
        preparations.lock(preparation.id());
        var history = history(preparation.id(), draft.place());
        var repeated = ofForm(preparation.id(), draft.form());
        if (repeated.isPresent()) return new Writing.Written(repeated.get());
        if (!preparations.find(preparation.id()).orElseThrow().isOpen()) return new Writing.Refused(Fault.CLOSED);
        int latest = history.isEmpty() ? 0 : history.getFirst().revision();
        if (latest != draft.seen()) return new Writing.Stale(history.getFirst());
        String before = history.isEmpty() ? "" : history.getFirst().words();
        return words.equals(before) ? new Writing.Written(latest) : keep(preparation, draft, words, user);
    }

    private Optional<Integer> ofForm(PreparationId preparation, UUID form) {
        return jdbc.sql("select revision from review_text where preparation_id = ? and form_id = ?")
                .params(preparation.value(), form)
                .query(Integer.class)
                .optional();
    }

    private Writing keep(Preparation preparation, Draft draft, String words, CurrentUser user) {
        jdbc.sql("""
                        insert into review_text (preparation_id, province_id, place, revision, words, form_id, author_id, author_name, recorded_at)
                        values (:preparation, :province, :place, :revision, :words, :form, :author, :name, :now)
                        """)
                .param("preparation", preparation.id().value())
                .param("province", preparation.province().value())
                .param("place", draft.place().name())
                .param("revision", draft.seen() + 1)
                .param("words", words)
                .param("form", draft.form())
                .param("author", user.id().value())
                .param("name", user.displayName())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(new ReviewMoved(
                "written",
                "reviews/drafts/" + preparation.id(),
                preparation.province().value(),
                Map.of("place", draft.place().name(), "revision", draft.seen() + 1)));
        return new Writing.Written(draft.seen() + 1);
    }

    private static Narrative narrative(ResultSet row, int number) throws SQLException {
        return new Narrative(
                new Place(row.getString("place")),
                row.getInt("revision"),
                row.getString("words"),
                row.getString("author_name"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
