package vn.cotmoc.assignments;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.territory.UnitId;

/// Whom a reminder to the agencies of a province would reach, before it is sent.
public record ReminderRound(UnitId province, String provinceCode, String provinceName, List<Candidate> agencies) {

    public ReminderRound {
        agencies = List.copyOf(agencies);
    }

    /// An agency that leads something urgent: how much of it, who would be told, and who has told them today already.
    public record Candidate(
            UUID agency,
            String name,
            int overdue,
            int silent,
            int near,
            List<String> people,
            @Nullable String remindedBy) {

        public int tasks() {
            return overdue + silent + near;
        }

        /// At most once a day, and only where there is somebody to tell.
        public boolean isReachable() {
            return remindedBy == null && !people.isEmpty();
        }
    }

    public int reachable() {
        return (int) agencies.stream().filter(Candidate::isReachable).count();
    }

    public int people() {
        return agencies.stream()
                .filter(Candidate::isReachable)
                .mapToInt(one -> one.people().size())
                .sum();
    }
}
