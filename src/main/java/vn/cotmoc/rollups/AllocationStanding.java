package vn.cotmoc.rollups;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.allocations.Allocation;
import vn.cotmoc.allocations.Allocation.Bearer;
import vn.cotmoc.allocations.CollectionRule.Terms;
import vn.cotmoc.allocations.Frequency;
import vn.cotmoc.allocations.KeepingAllocations;
import vn.cotmoc.allocations.Reconciliation;
import vn.cotmoc.allocations.RollUp;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.reporting.Figure;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.users.CurrentUser;

/// What a sheet of allocated targets stands on, as far as a person may see it.
record AllocationStanding(
        Indicator indicator,
        List<Indicator> all,
        int year,
        boolean agencies,
        Optional<Terms> terms,
        List<Unit> units,
        List<Allocation> revisions,
        Map<UnitId, Figure> last,
        Reconciliation.Asking asking,
        CurrentUser user) {

    /// Somebody to whom something can be allocated, with the key that names the inputs.
    record Unit(String key, String name, Bearer bearer) {}

    RollUp rollUp() {
        return terms.map(Terms::rollUp).orElse(new RollUp.None());
    }

    CellForm form() {
        return switch (rollUp()) {
            case RollUp.Sum _, RollUp.None _ -> CellForm.NUMBER;
            case RollUp.Ratio _ -> CellForm.PARTS;
            case RollUp.Count _, RollUp.Share _ -> CellForm.YES;
        };
    }

    /// The year, and its quarters where communes report every quarter.
    List<Integer> quarters() {
        boolean quarterly =
                terms.filter(asked -> asked.frequency() == Frequency.QUARTERLY).isPresent();
        return IntStream.rangeClosed(0, quarterly ? 4 : 0).boxed().toList();
    }

    int seen() {
        return revisions.isEmpty() ? 0 : revisions.getFirst().revision();
    }

    @Nullable
    Allocation sheet(@Nullable Integer revision) {
        return revisions.stream()
                .filter(sheet -> revision == null || sheet.revision() == revision)
                .findFirst()
                .orElse(null);
    }

    boolean mayPrepare() {
        return KeepingAllocations.mayPrepare(user, indicator);
    }

    boolean mayIssue() {
        return KeepingAllocations.mayIssue(user, indicator);
    }

    boolean readsEveryUnit() {
        return user.mayReadCommunesOf(indicator.province());
    }

    Optional<Figure> last(Unit unit) {
        return unit.bearer() instanceof Bearer.Commune(var id) ? Optional.ofNullable(last.get(id)) : Optional.empty();
    }
}
