package vn.cotmoc.scenarios;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.resolutions.Resolution;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.users.CurrentUser;

/// Scenarios: each its author's own, shared within the province by choice, changed by adding revisions and never lost.
@Service
public class Scenarios {

    static final int LONGEST_NAME = 120;
    static final int LONGEST_NOTE = 1000;

    private final ScenarioRepository repository;
    private final AppendingRevisions appending;

    Scenarios(ScenarioRepository repository, AppendingRevisions appending) {
        this.repository = repository;
        this.appending = appending;
    }

    /// What a scenario is to hold from now on.
    public record Wanted(String name, String note, boolean shared, Map<IndicatorId, Supposition> suppositions) {
        public Wanted {
            name = Vietnamese.clean(name);
            note = Vietnamese.lines(note);
            suppositions = Map.copyOf(suppositions);
        }

        /// The key of the words that say what is wrong with it.
        Optional<String> fault() {
            if (name.isEmpty()) return Optional.of("scenarios.fault.name");
            if (name.length() > LONGEST_NAME || note.length() > LONGEST_NOTE)
                return Optional.of("scenarios.fault.long");
            return suppositions.values().stream().allMatch(Supposition::isEmpty)
                    ? Optional.of("scenarios.fault.nothing")
                    : Optional.empty();
        }
    }

    /// What became of a scenario that was to be kept.
    public sealed interface Kept {
        record Done(ScenarioId id, int revision) implements Kept {}

        record Refused(String key) implements Kept {}
    }

    @Transactional(readOnly = true)
    public Optional<Scenario> find(ScenarioId id) {
        return repository.find(id);
    }

    @Transactional(readOnly = true)
    public List<Scenario> visible() {
        return repository.visible();
    }

    @Transactional(readOnly = true)
    public List<Scenario> own(UUID resolution, CurrentUser user) {
        return repository.own(resolution, user.id());
    }

    @Transactional
    public Kept begin(Resolution resolution, Wanted wanted, CurrentUser user) {
        permitted(user.mayPlanIn(resolution.province()));
        if (wanted.fault().isPresent()) return new Kept.Refused(wanted.fault().get());
        var id = new ScenarioId(UUID.randomUUID());
        appending.begin(id, resolution, user);
        return appending.append(id, resolution.slug(), resolution.province().value(), 1, wanted, false);
    }

    /// Adds a revision; only its author does.
    @Transactional
    public Kept revise(ScenarioId id, Wanted wanted, CurrentUser user) {
        var present = held(id, user);
        if (wanted.fault().isPresent()) return new Kept.Refused(wanted.fault().get());
        return append(present, wanted, false);
    }

    /// Changes what one indicator is supposed to bring and leaves the others as they are.
    @Transactional
    public Kept revise(ScenarioId id, IndicatorId indicator, Supposition supposition, CurrentUser user) {
        var present = held(id, user);
        var suppositions = new HashMap<>(present.suppositions());
        if (supposition.isEmpty()) suppositions.remove(indicator);
        else suppositions.put(indicator, supposition);
        var wanted = new Wanted(present.name(), present.note(), present.shared(), suppositions);
        if (wanted.fault().isPresent()) return new Kept.Refused(wanted.fault().get());
        return append(present, wanted, false);
    }

    /// Takes it from everybody's lists; its revisions stay.
    @Transactional
    public void withdraw(ScenarioId id, CurrentUser user) {
        var present = held(id, user);
        if (present.withdrawn()) return;
        append(present, new Wanted(present.name(), present.note(), present.shared(), present.suppositions()), true);
    }

    // Two windows of one author take turns, and the second builds on the first.
    private Scenario held(ScenarioId id, CurrentUser user) {
        repository.hold(id);
        var present = repository.find(id).orElseThrow(Problem::notFound);
        permitted(present.isBy(user.id()) && user.mayPlanIn(present.province()));
        return present;
    }

    private static void permitted(boolean allowed) {
        if (!allowed) throw new AccessDeniedException("may not keep this scenario");
    }

    private Kept append(Scenario present, Wanted wanted, boolean withdrawn) {
        return appending.append(
                present.id(), present.slug(), present.province().value(), present.revision() + 1, wanted, withdrawn);
    }
}
