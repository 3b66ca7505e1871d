package vn.cotmoc.tasks;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.agencies.Heir;
import vn.cotmoc.targets.Occurrence;
import vn.cotmoc.tasks.TaskHead.Assignment;
import vn.cotmoc.tasks.TaskRights.Voice;

/// A task with everything that has become of it: its days, its occurrences, its parts and the indicators that it
/// serves.
///
/// @param planned every revision of its parts, `links` every revision of its links, the oldest first
/// @param heirs who has today the work of each agency that it names
public record FollowedTask(
        TaskHead head,
        TaskDeadline deadline,
        List<FollowedOccurrence> occurrences,
        TaskStanding standing,
        List<SubTask> planned,
        List<LinkedIndicator> links,
        Map<UUID, Heir> heirs) {

    public FollowedTask {
        occurrences = List.copyOf(occurrences);
        planned = List.copyOf(planned);
        links = List.copyOf(links);
        heirs = Map.copyOf(heirs);
    }

    public TaskId id() {
        return head.id();
    }

    public String number() {
        return head.number();
    }

    public String content() {
        return head.content();
    }

    public List<Assignment> agencies(Task.Part part) {
        return head.agencies(part);
    }

    /// Who has the agency's part today.
    public Heir heir(Assignment one) {
        return heirs.getOrDefault(one.agency(), new Heir.Itself());
    }

    /// Who speaks for an agency today: itself, or whoever took its whole work over.
    public Voice voice(Assignment named) {
        return switch (heir(named)) {
            case Heir.Successor successor -> new Voice(new AgencyId(successor.agency()), null, successor.name());
            case Heir.Itself _, Heir.Divided _, Heir.Unknown _ ->
                new Voice(new AgencyId(named.agency()), null, named.name());
        };
    }

    /// Whether somebody sits at the agency's desk: a collective one has none, nor has one that ended and left its work
    /// to several or to nobody that the register names.
    public boolean hasDesk(Assignment named) {
        if (named.collective()) return false;
        return switch (heir(named)) {
            case Heir.Itself _, Heir.Successor _ -> true;
            case Heir.Divided _, Heir.Unknown _ -> false;
        };
    }

    public TaskState state() {
        return standing.state();
    }

    public @Nullable LocalDate nextDue() {
        return standing.nextDue();
    }

    public Optional<FollowedOccurrence> current() {
        return Optional.ofNullable(standing.current());
    }

    public Optional<FollowedOccurrence> occurrence(String key) {
        return occurrences.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    /// As a review of a year has it: the times up to that year, and later ones only where they are late already. The
    /// next last
    /// day stays that of all its times.
    public FollowedTask upTo(int year) {
        var asked = occurrences.stream().filter(one -> isOf(year, one)).toList();
        if (asked.isEmpty() || head.endedOn() != null) return this;
        var then = TaskStanding.of(asked, false);
        return new FollowedTask(
                head,
                deadline,
                asked,
                new TaskStanding(then.state(), then.current(), standing.nextDue(), then.nearness()),
                planned,
                links,
                heirs);
    }

    // What is due once is asked for from the beginning.
    private static boolean isOf(int year, FollowedOccurrence one) {
        boolean late = one.due() != null && one.due().getYear() <= year && one.state() == TaskState.OPEN_OVERDUE;
        return one.occurrence().kind() == Occurrence.Kind.ONCE
                || one.occurrence().year() <= year
                || late;
    }

    /// How many of its times are not done yet, those of continuous work left out.
    public int remaining() {
        return (int) occurrences.stream()
                .filter(one -> !one.occurrence().isHeartbeat())
                .filter(one -> !one.state().isDone())
                .count();
    }

    /// Done for its present time, with others still to come: not done for good.
    public boolean isDoneForNow() {
        return state().isDone() && remaining() > 0;
    }

    /// Its parts as they stand now, those that were dropped left out.
    public List<SubTask> subTasks() {
        return planned.stream()
                .filter(part -> planned.stream()
                        .noneMatch(other -> other.id().equals(part.id()) && other.revision() > part.revision()))
                .filter(part -> !part.dropped())
                .toList();
    }

    /// The indicators that it is said to serve now.
    public List<LinkedIndicator> indicators() {
        return links.stream()
                .filter(link -> links.stream()
                        .noneMatch(other -> other.id().equals(link.id()) && other.revision() > link.revision()))
                .filter(LinkedIndicator::linked)
                .toList();
    }

    /// Whether any of it was invented for a demonstration.
    public boolean isIllustrative() {
        return Stream.of(
                        occurrences.stream()
                                .flatMap(one -> one.steps().stream())
                                .map(Step::illustrative),
                        planned.stream().map(SubTask::illustrative),
                        links.stream().map(LinkedIndicator::illustrative))
                .flatMap(marks -> marks)
                .anyMatch(mark -> mark);
    }
}
