package vn.cotmoc.tasks;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.agencies.Successions;

/// The single agencies that lead, of which each must report, and who has spoken for each: itself, and whoever took its
/// whole work over.
record Answering(Map<UUID, Set<UUID>> voices) {

    /// Each for itself.
    static Answering each(Set<UUID> leading) {
        return new Answering(leading.stream().collect(Collectors.toMap(Function.identity(), Set::of)));
    }

    static Answering of(Set<UUID> leading, Successions successions, LocalDate today) {
        return new Answering(
                leading.stream().collect(Collectors.toMap(Function.identity(), one -> successions.chain(one, today))));
    }

    /// Whether any one report is enough.
    boolean isAnybody() {
        return voices.isEmpty();
    }

    /// The leading agencies for which somebody speaks: two where one agency took both over.
    Set<UUID> spokenFor(@Nullable UUID speaker) {
        return voices.entrySet().stream()
                .filter(one -> speaker != null && one.getValue().contains(speaker))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    boolean isComplete(Set<UUID> reported) {
        return isAnybody() ? !reported.isEmpty() : reported.containsAll(voices.keySet());
    }
}
