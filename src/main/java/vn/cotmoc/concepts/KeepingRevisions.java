package vn.cotmoc.concepts;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.cotmoc.concepts.RevisingReferences.Wanted;
import vn.cotmoc.concepts.RevisionOutcome.Previewed;
import vn.cotmoc.progress.Cause;
import vn.cotmoc.progress.KeepingBeliefs;
import vn.cotmoc.progress.KeepingBeliefs.Change;
import vn.cotmoc.shared.Batch;
import vn.cotmoc.users.CurrentUser;

/// Writes a revision, what it has moved, and both into the trail, all in one transaction.
@Component
class KeepingRevisions {

    private final JdbcClient jdbc;
    private final Batch batch;
    private final ApplicationEventPublisher events;
    private final KeepingBeliefs beliefs;
    private final Clock clock;

    KeepingRevisions(
            JdbcClient jdbc, Batch batch, ApplicationEventPublisher events, KeepingBeliefs beliefs, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.events = events;
        this.beliefs = beliefs;
        this.clock = clock;
    }

    private record EffectRow(
            UUID value,
            UUID indicator,
            UUID province,
            int year,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after,
            String verdictBefore,
            String verdictAfter) {

        static EffectRow of(UUID value, Move move) {
            return new EffectRow(
                    value,
                    move.indicator().id().value(),
                    move.indicator().province().value(),
                    move.year(),
                    move.before().orElse(null),
                    move.after().orElse(null),
                    move.verdictBefore().name(),
                    move.verdictAfter().name());
        }
    }

    void keep(Series series, Wanted wanted, Previewed preview, CurrentUser user) {
        UUID value = insert(series, wanted, preview, user);
        batch.write(
                """
                insert into reference_effect (value_id, indicator_id, province_id, year, value_before, value_after, verdict_before, verdict_after)
                values (:value, :indicator, :province, :year, :before, :after, :verdictBefore, :verdictAfter)
                """,
                preview.moves().stream().map(move -> EffectRow.of(value, move)).toList());
        publish(series, wanted, preview);
        var moved = preview.moves().stream()
                .map(move -> move.indicator().id())
                .distinct()
                .toList();
        beliefs.keep(moved, new Change(Cause.REFERENCE, series.code() + "/" + wanted.year()), user);
    }

    private UUID insert(Series series, Wanted wanted, Previewed preview, CurrentUser user) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into reference_value (id, series_code, province_id, year, revision, value, source, reason, illustrative,
                            author_id, author_name, recorded_at)
                        values (:id, :series, :province, :year, :revision, :value, :source, :reason, :illustrative, :author, :name, :now)
                        """)
                .param("id", id)
                .param("series", series.code())
                .param(
                        "province",
                        wanted.province() == null ? null : wanted.province().value())
                .param("year", wanted.year())
                .param(
                        "revision",
                        preview.present() == null ? 1 : preview.present().revision() + 1)
                .param("value", wanted.value())
                .param("source", Objects.requireNonNull(wanted.source()))
                .param("reason", wanted.reason())
                // What a demonstration's role enters is as illustrative as the rest of it.
                .param("illustrative", user.demo())
                .param("author", user.id().value())
                .param("name", user.displayName())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    private void publish(Series series, Wanted wanted, Previewed preview) {
        String subject = "reference/" + series.code() + "/" + wanted.year();
        var details = new LinkedHashMap<String, Object>();
        var present = preview.present();
        if (present != null && present.value() != null) details.put("before", present.value());
        if (wanted.value() != null) details.put("after", wanted.value());
        details.put("source", Objects.requireNonNull(wanted.source()));
        if (wanted.reason() != null) details.put("reason", wanted.reason());
        details.put("moved", preview.moves().size());
        String kind = present == null ? "entered" : wanted.value() == null ? "withdrawn" : "revised";
        UUID province = wanted.province() == null ? null : wanted.province().value();
        events.publishEvent(new ReferenceRevised("reference." + kind, subject, province, details));
        preview.moves().stream()
                .collect(Collectors.groupingBy(
                        move -> move.indicator().province().value(),
                        LinkedHashMap::new,
                        Collectors.mapping(Move::inWords, Collectors.joining("; "))))
                .forEach((moved, words) -> events.publishEvent(
                        new ReferenceRevised("reference.moved", subject, moved, Map.of("values", words))));
    }
}
