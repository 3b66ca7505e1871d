package vn.cotmoc.inspections;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.inspections.Finding.Step;
import vn.cotmoc.users.CurrentUser;

/// The findings that a person may read: an agency those addressed to it, auditors and those who read for a whole
/// province
/// all of the province.
@Service
public class Findings {

    private final FindingRows rows;
    private final Desk desk;

    Findings(FindingRows rows, Desk desk) {
        this.rows = rows;
        this.desk = desk;
    }

    /// A finding with every step, the oldest first, and what this person may say of it.
    public record Opened(Finding finding, List<Step> steps, List<FindingState> possible) {}

    /// Whether findings can concern this person at all: a commune's staff are told nothing of them.
    public static boolean concern(CurrentUser user) {
        return user.grants().stream().anyMatch(grant -> grant.commune() == null);
    }

    /// Late ones first, then by the day on which they are due; what is closed comes last.
    @Transactional(readOnly = true)
    public List<Finding> readable() {
        return rows.readable().stream()
                .sorted(Comparator.comparing((Finding one) -> one.state() == FindingState.CLOSED)
                        .thenComparing(one -> !one.isLate(desk.today()))
                        .thenComparing(Finding::dueOn))
                .toList();
    }

    @Transactional(readOnly = true)
    public List<Finding> of(InspectionId inspection) {
        return rows.of(inspection);
    }

    @Transactional(readOnly = true)
    public Optional<Opened> find(FindingId id, CurrentUser user) {
        return rows.find(id)
                .map(finding -> new Opened(
                        finding, rows.steps(id), finding.possible(user, rows.isMember(finding.inspection(), user))));
    }
}
