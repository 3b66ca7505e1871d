package vn.cotmoc.progress;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;
import vn.cotmoc.allocations.AllocationKept;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.indicators.Indicators;
import vn.cotmoc.indicators.IndicatorsAmended;
import vn.cotmoc.progress.BeliefRow.Origin;
import vn.cotmoc.reporting.ApprovedFigures;
import vn.cotmoc.reporting.FiguresApproved;
import vn.cotmoc.reporting.ReportingPeriods;
import vn.cotmoc.reporting.Viewpoint;
import vn.cotmoc.shared.Batch;
import vn.cotmoc.shared.Knowledge;
import vn.cotmoc.users.AccountId;
import vn.cotmoc.users.CurrentUser;

/// Writes down what is believed after an input has changed, in the transaction that changed it: four statements,
/// however
/// many promises are concerned. What is rolled back was never believed.
@Service
public class KeepingBeliefs {

    private final Indicators indicators;
    private final ApprovedFigures figures;
    private final Progress progress;
    private final ReportingPeriods periods;
    private final JdbcClient jdbc;
    private final Batch batch;
    private final ObjectMapper json;
    private final Clock clock;

    KeepingBeliefs(
            Indicators indicators,
            ApprovedFigures figures,
            Progress progress,
            ReportingPeriods periods,
            JdbcClient jdbc,
            Batch batch,
            ObjectMapper json,
            Clock clock) {
        this.indicators = indicators;
        this.figures = figures;
        this.progress = progress;
        this.periods = periods;
        this.jdbc = jdbc;
        this.batch = batch;
        this.json = json;
        this.clock = clock;
    }

    /// Which input has changed, and which one it is.
    public record Change(Cause cause, String subject) {}

    private record By(
            @Nullable AccountId author,
            String name,
            Knowledge known,
            @Nullable Instant at) {}

    /// One change of an input that concerns some promises.
    @Transactional
    public void keep(Collection<IndicatorId> concerned, Change change, CurrentUser user) {
        var changes = new LinkedHashMap<IndicatorId, Change>();
        concerned.forEach(indicator -> changes.put(indicator, change));
        keep(changes, new By(user.id(), user.displayName(), Knowledge.TODAYS, null));
    }

    @EventListener
    void keep(FiguresApproved approved) {
        var changes = new LinkedHashMap<IndicatorId, Change>();
        approved.each()
                .forEach(one -> changes.put(
                        one.slot().indicator().id(),
                        new Change(
                                one.correction() ? Cause.CORRECTED : Cause.APPROVED,
                                one.slot().period().toString())));
        keep(changes, new By(approved.author(), approved.authorName(), approved.known(), approved.at()));
    }

    @EventListener
    void keep(IndicatorsAmended amended) {
        var concerned = indicators.ofResolution(amended.resolution()).stream()
                .filter(Indicator::isReported)
                .map(Indicator::id)
                .toList();
        keep(concerned, new Change(amended.first() ? Cause.ADOPTED : Cause.AMENDED, amended.document()), amended.by());
    }

    @EventListener
    void keep(AllocationKept allocated) {
        String document = allocated.document();
        if (document != null)
            keep(
                    List.of(allocated.indicator().id()),
                    new Change(Cause.ALLOCATED, "%s (%d)".formatted(document, allocated.year())),
                    allocated.by());
    }

    /// What time alone, or another version of the method, has made of promises that something was believed of.
    @Transactional
    int keepAged(Collection<IndicatorId> concerned, LocalDate day, Instant at) {
        var last = take(concerned);
        var changes = new LinkedHashMap<IndicatorId, Change>();
        last.forEach((indicator, believed) -> changes.put(new IndicatorId(indicator), believed.aged(day)));
        if (changes.isEmpty()) return 0;
        var aged = rows(changes, new By(null, "", new Knowledge(day), at)).stream()
                .filter(row -> Objects.requireNonNull(last.get(row.indicator())).saysOtherwise(row, json))
                .toList();
        batch.write(BeliefRow.INSERT, aged);
        return aged.size();
    }

    private void keep(Map<IndicatorId, Change> changes, By by) {
        if (changes.isEmpty()) return;
        var last = take(changes.keySet());
        batch.write(
                BeliefRow.INSERT,
                rows(changes, by).stream()
                        .filter(row -> !isBelieved(row, last.get(row.indicator())))
                        .toList());
    }

    private static boolean isBelieved(BeliefRow row, @Nullable LastBelief last) {
        return last != null && row.fingerprint().equals(last.fingerprint());
    }

    private List<BeliefRow> rows(Map<IndicatorId, Change> changes, By by) {
        var day = by.known().day();
        var view = day == null ? Viewpoint.of(periods.currentYear()) : Viewpoint.on(day);
        var all = indicators.ofResolutionsWith(changes.keySet(), by.known());
        var concerned = all.stream()
                .filter(indicator -> changes.containsKey(indicator.id()))
                .toList();
        var judged = progress.judge(concerned, all, figures.of(changes.keySet(), by.known()), view);
        var at = by.at() == null ? clock.instant().truncatedTo(ChronoUnit.MICROS) : by.at();
        return judged.stream()
                .map(row -> BeliefRow.of(row, origin(row, changes, by, at), json::writeValueAsString))
                .toList();
    }

    private static Origin origin(Judged row, Map<IndicatorId, Change> changes, By by, Instant at) {
        var change = Objects.requireNonNull(changes.get(row.indicator().id()));
        var author = by.author() == null ? null : by.author().value();
        return new Origin(change.cause(), change.subject(), author, by.name(), at.atOffset(ZoneOffset.UTC));
    }

    /// Who comes second waits, and then judges from what the first has written.
    private Map<UUID, LastBelief> take(Collection<IndicatorId> wanted) {
        var last = new HashMap<UUID, LastBelief>();
        jdbc.sql("select * from take_verdicts(:wanted)")
                .param("wanted", wanted.stream().map(IndicatorId::value).toArray(UUID[]::new))
                .query(row -> {
                    last.put(row.getObject("indicator_id", UUID.class), LastBelief.of(row));
                });
        return last;
    }
}
