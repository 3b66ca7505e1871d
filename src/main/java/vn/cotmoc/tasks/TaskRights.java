package vn.cotmoc.tasks;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.tasks.TaskHead.Assignment;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.users.CurrentUser;
import vn.cotmoc.users.Grant;
import vn.cotmoc.users.Role;

/// What a person may say and decide of a task.
///
/// A single agency that leads speaks for itself, and the province's reporters for any; where it has ended, the one that
/// took its whole work over. A collective agency has no desk, nor has one that ended without a single successor: the
/// province's reporters and editors say what was done.
public record TaskRights(FollowedTask task, CurrentUser user) {

    /// The leading agencies that this person reports for; one without an agency where the task names none.
    public List<Voice> reportsFor() {
        var head = task.head();
        if (head.endedOn() != null) return List.of();
        var leading = head.agencies(Task.Part.LEAD);
        if (leading.isEmpty()) return reportsForAny() || edits() ? List.of(new Voice(null, null, "")) : List.of();
        return leading.stream()
                .filter(this::speaksFor)
                .map(task::voice)
                .distinct()
                .toList();
    }

    private boolean speaksFor(Assignment leading) {
        if (reportsForAny()) return true;
        return task.hasDesk(leading)
                ? user.reportingAgencies().contains(task.voice(leading).agency())
                : edits();
    }

    // Who reports for the whole province does so for each of its agencies.
    private boolean reportsForAny() {
        return user.mayReportFor(task.head().province(), null, task.head().province());
    }

    /// By what right this person confirms, returns and extends: for the province's office, or for an agency that
    /// follows
    /// the task.
    public Optional<Grant> deciding() {
        var head = task.head();
        if (head.endedOn() != null) return Optional.empty();
        var office = user.approvingIn(head.province()).stream().findFirst();
        return office.isPresent() ? office : followingAs();
    }

    private Optional<Grant> followingAs() {
        var following = task.head().agencies(Task.Part.MONITORING).stream()
                .flatMap(one -> Stream.ofNullable(task.voice(one).agency()))
                .toList();
        return user.grants().stream()
                .filter(grant -> grant.role() == Role.APPROVER && grant.agency() != null)
                .filter(grant -> following.contains(grant.agency()))
                .findFirst();
    }

    /// The province's office and editors set a state beside the one that follows from the steps.
    public boolean overrides() {
        return task.head().endedOn() == null && (user.mayApproveIn(task.head().province()) || edits());
    }

    public boolean edits() {
        return user.mayEdit(task.head().province());
    }

    /// Editors, and who reports for a leading agency, divide the task and say which indicators it serves.
    public boolean plans() {
        return task.head().endedOn() == null && (edits() || !reportsFor().isEmpty());
    }

    /// Nobody confirms what he has reported himself.
    boolean hasReported(FollowedOccurrence one) {
        return one.steps().stream()
                .anyMatch(step -> step.act() instanceof Act.Reported
                        && step.authorId().equals(user.id().value()));
    }

    /// For whom a person speaks: an agency or a commune, or the province where neither is named.
    public record Voice(@Nullable AgencyId agency, @Nullable UnitId commune, String name) {

        /// Whether a step was said by this agency or commune.
        public boolean spoke(Step step) {
            return Objects.equals(agency == null ? null : agency.value(), step.agency())
                    && Objects.equals(commune == null ? null : commune.value(), step.commune());
        }

        /// How forms name it.
        public String key() {
            if (commune != null) return "c" + commune;
            return agency == null ? "-" : agency.toString();
        }
    }
}
