package vn.cotmoc.reporting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.allocations.Asked;
import vn.cotmoc.allocations.CollectionRules;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.targets.Period;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.users.CurrentUser;

/// Many values at once, by the rules of one: streamed into the database, compared there, and written all or nothing.
@Service
public class ImportingReports {

    /// Faults that are kept; all are counted.
    public static final int KEPT = 1000;

    private static final int AT_ONCE = 2000;

    private final Reports reports;
    private final StagedReports staged;
    private final ReportingPeriods periods;
    private final CollectionRules rules;

    ImportingReports(Reports reports, StagedReports staged, ReportingPeriods periods, CollectionRules rules) {
        this.reports = reports;
        this.staged = staged;
        this.periods = periods;
        this.rules = rules;
    }

    /// A value, where it stands in what it comes from, and the revision that its author saw (0 where there was none).
    public record Row(long place, Slot slot, Entry entry, int seen) {}

    /// Where values come from; each is asked for once and then forgotten.
    public interface Rows {
        /// Hands over one row after the other; false where something had to be left out, and then nothing is written.
        boolean handOver(Consumer<Row> taker);
    }

    /// Why a row is not taken.
    public sealed interface Fault {
        long place();

        /// Refused or stale, as a single one would be.
        record Single(long place, Submission why) implements Fault {}

        /// The same value stands in an earlier row.
        record Twice(long place, long first) implements Fault {}
    }

    /// What became of it, or, where nothing was to be written, what would have.
    public record Imported(long changed, long unchanged, long faulty, List<Fault> faults) {}

    /// Writes drafts, or only looks; a value that says what stands there already is left alone, whatever its state.
    @Transactional
    public Imported write(Rows rows, boolean dryRun, CurrentUser user) {
        var checks = new Checks(user);
        staged.begin();
        boolean whole = rows.handOver(checks::take);
        checks.flush();
        // Nobody's work is held up by somebody who only looks.
        if (!dryRun) staged.takeAll(checks.indicators.values());
        var decided = staged.decide();
        boolean sound = whole && checks.faulty == 0 && decided.faulty() == 0;
        if (dryRun || !sound)
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        else if (decided.changed() > 0) staged.write(checks.indicators, user);
        var faults = Stream.concat(checks.faults.stream(), staged.faults(checks.indicators, KEPT).stream())
                .sorted(Comparator.comparingLong(Fault::place))
                .limit(KEPT)
                .toList();
        return new Imported(decided.changed(), decided.unchanged(), checks.faulty + decided.faulty(), faults);
    }

    /// The checks that need no look at what stands there, row by row.
    private final class Checks {

        private record Question(IndicatorId indicator, Period period, boolean provincial) {}

        private record Open(UnitId unit, @Nullable AgencyId agency, Period period) {}

        private record Level(UnitId province, boolean provincial, Period period) {}

        private record Asking(UnitId province, Period period) {}

        private final CurrentUser user;
        private final Map<Question, Optional<Submission>> answers = new HashMap<>();
        private final Map<Level, Optional<Refusal>> shutForAll = new HashMap<>();
        private final Map<Open, Optional<Refusal>> shut = new HashMap<>();
        private final Map<Asking, Map<UnitId, Map<IndicatorId, Asked>>> asked = new HashMap<>();
        private final Map<IndicatorId, Indicator> indicators = new HashMap<>();
        private final List<Fault> faults = new ArrayList<>();
        private final List<Row> waiting = new ArrayList<>();
        private long faulty;

        Checks(CurrentUser user) {
            this.user = user;
        }

        void take(Row row) {
            var refused = mayNotReport(row.slot())
                    .or(() -> shut(row.slot()))
                    .or(() -> Checking.check(row.slot(), row.entry(), asked(row.slot()))
                            .map(Submission.class::cast));
            if (refused.isPresent()) {
                faulty++;
                if (faults.size() < KEPT) faults.add(new Fault.Single(row.place(), refused.get()));
                return;
            }
            indicators.putIfAbsent(row.slot().indicator().id(), row.slot().indicator());
            waiting.add(row);
            if (waiting.size() == AT_ONCE) flush();
        }

        // Whose unit it is differs from row to row and costs nothing; the rest is asked once per indicator, period and
        // level.
        private Optional<Submission> mayNotReport(Slot slot) {
            var indicator = slot.indicator();
            if (!user.mayReportFor(indicator.province(), indicator.advisingAgencyId(), slot.unit()))
                return reports.mayNotReport(slot, user);
            return answers.computeIfAbsent(
                    new Question(indicator.id(), slot.period(), slot.isProvincial()),
                    _ -> reports.mayNotReport(slot, user));
        }

        // What is open for all is open; only where it is not, an agency or a commune may have an exception.
        private Optional<Submission> shut(Slot slot) {
            var indicator = slot.indicator();
            return shutForAll
                    .computeIfAbsent(
                            new Level(indicator.province(), slot.isProvincial(), slot.period()),
                            level -> reports.shut(
                                    periods.withoutExceptions(level.province(), level.provincial(), level.period())))
                    .flatMap(_ -> shut.computeIfAbsent(
                            new Open(slot.unit(), indicator.advisingAgencyId(), slot.period()),
                            _ -> reports.shut(periods.period(slot))))
                    .map(why -> Submission.Refused.because(indicator, why));
        }

        private @Nullable Asked asked(Slot slot) {
            return asked.computeIfAbsent(
                            new Asking(slot.indicator().province(), slot.period()),
                            asking -> rules.askedIn(asking.province(), asking.period()))
                    .getOrDefault(slot.unit(), Map.of())
                    .get(slot.indicator().id());
        }

        void flush() {
            staged.add(waiting);
            waiting.clear();
        }
    }
}
