package vn.cotmoc.meetings;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.meetings.Decision.Step;
import vn.cotmoc.reporting.ReportingPeriods;
import vn.cotmoc.territory.Territory;
import vn.cotmoc.users.CurrentUser;

/// The decisions that a person may read: of the provinces read for as a whole, and those given to the agencies that the
/// person reports or confirms for.
@Service
public class MeetingDecisions {

    private final DecisionRows rows;
    private final Territory territory;
    private final ReportingPeriods periods;

    MeetingDecisions(DecisionRows rows, Territory territory, ReportingPeriods periods) {
        this.rows = rows;
        this.territory = territory;
        this.periods = periods;
    }

    /// What a person follows, and how many decisions are done or off.
    public record Readable(List<Decision> decisions, int closed) {}

    /// A decision with every step, the oldest first.
    public record History(Decision decision, List<Step> steps) {}

    /// Whether decisions can concern this person at all: a commune's staff are told nothing of them.
    public boolean concern(CurrentUser user) {
        return user.grants().stream().anyMatch(grant -> grant.commune() == null);
    }

    /// Late ones first, then by the day on which they are due; what is closed comes last.
    @Transactional(readOnly = true)
    public Readable readable(boolean closedToo) {
        var today = periods.today();
        var all = rows.readable();
        var inOrder = all.stream()
                .filter(decision -> closedToo || decision.state() == DecisionState.OPEN)
                .sorted(Comparator.comparing((Decision decision) -> decision.state() != DecisionState.OPEN)
                        .thenComparing(decision -> !decision.isLate(today))
                        .thenComparing(Decision::due))
                .toList();
        int closed = (int) all.stream()
                .filter(decision -> decision.state() != DecisionState.OPEN)
                .count();
        return new Readable(inOrder, closed);
    }

    @Transactional(readOnly = true)
    public List<Decision> ofMeeting(MeetingId id) {
        return rows.ofMeeting(id);
    }

    /// Empty where the province is unknown or not read for as a whole.
    @Transactional(readOnly = true)
    public Optional<List<Decision>> ofProvince(String code, CurrentUser user) {
        return territory
                .province(code, periods.today())
                .filter(province -> user.overlooks(province.id()))
                .map(province -> rows.ofProvince(province.id()));
    }

    @Transactional(readOnly = true)
    public Optional<History> find(DecisionId id) {
        return rows.find(id).map(decision -> new History(decision, rows.steps(id)));
    }
}
