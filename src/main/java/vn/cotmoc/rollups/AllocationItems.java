package vn.cotmoc.rollups;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.allocations.Allocation;
import vn.cotmoc.allocations.Allocation.Bearer;
import vn.cotmoc.allocations.Allocation.Part;
import vn.cotmoc.allocations.Assigned;
import vn.cotmoc.allocations.Deciding;
import vn.cotmoc.allocations.KeepingAllocations;
import vn.cotmoc.rollups.AllocationStanding.Unit;
import vn.cotmoc.targets.Period;
import vn.cotmoc.users.CurrentUser;

/// Allocated targets as programs read and send them: those of communes.
@Service
public class AllocationItems {

    private final AllocationStandings standings;
    private final KeepingAllocations keeping;

    AllocationItems(AllocationStandings standings, KeepingAllocations keeping) {
        this.standings = standings;
        this.keeping = keeping;
    }

    /// One commune's part in a year or a quarter.
    public record Item(
            String unit,
            String period,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable Boolean meets) {}

    /// The latest sheet that the person may read.
    public record SheetItem(
            String code,
            int year,
            int revision,
            @Nullable String state,
            @Nullable String documentNumber,
            @Nullable LocalDate documentDate,
            List<Item> parts) {}

    /// What became of a sheet that was sent.
    public sealed interface Sent {
        record Kept(int revision) implements Sent {}

        record Wrong(String field, String key) implements Sent {}

        record Stale(int present) implements Sent {}
    }

    @Transactional(readOnly = true)
    public Optional<SheetItem> of(String slug, String code, Period period, CurrentUser user) {
        return standings.of(slug, code, period.year(), false, user).map(standing -> {
            Allocation sheet = standing.sheet(null);
            return new SheetItem(
                    code,
                    period.year(),
                    standing.seen(),
                    sheet == null ? null : sheet.status().name(),
                    sheet == null ? null : sheet.documentNumber(),
                    sheet == null ? null : sheet.documentDate(),
                    sheet == null ? List.of() : items(standing, sheet, period));
        });
    }

    private static List<Item> items(AllocationStanding standing, Allocation sheet, Period period) {
        return standing.units().stream()
                .flatMap(unit -> sheet.parts().stream()
                        .filter(part -> part.bearer().equals(unit.bearer())
                                && (period.isYear() || part.quarter() == period.quarter()))
                        .flatMap(part -> Stream.ofNullable(part.assigned())
                                .map(assigned -> item(unit, new Period(sheet.year(), part.quarter()), assigned))))
                .toList();
    }

    private static Item item(Unit unit, Period period, Assigned assigned) {
        return new Item(
                unit.key(),
                period.toString(),
                assigned instanceof Assigned.Amount(var amount) ? amount : null,
                assigned instanceof Assigned.Parts(var numerator, var _) ? numerator : null,
                assigned instanceof Assigned.Parts(var _, var denominator) ? denominator : null,
                assigned instanceof Assigned.Meets(var meets) ? meets : null);
    }

    /// Keeps a whole sheet of communes as a draft; what was allocated to agencies stays. Not one transaction with what
    /// it
    /// reads: a refused sheet is rolled back whole.
    public Optional<Sent> keep(
            String slug, String code, int year, List<Item> items, int seen, @Nullable String reason, CurrentUser user) {
        return standings.of(slug, code, year, false, user).map(standing -> {
            var units = standing.units().stream().collect(Collectors.toMap(Unit::key, Unit::bearer));
            var parts = new ArrayList<Part>();
            var places = new HashSet<String>();
            for (int place = 0; place < items.size(); place++) {
                Item item = items.get(place);
                Bearer bearer = units.get(item.unit());
                var period = Period.read(String.valueOf(item.period())).filter(of -> of.year() == year);
                String field = "parts[" + place + "]";
                if (bearer == null) return new Sent.Wrong(field + ".unit", "rollups.api.unit");
                if (period.isEmpty()
                        || !standing.quarters().contains(period.get().quarter()))
                    return new Sent.Wrong(field + ".period", "rollups.api.period");
                if (!places.add(item.unit() + period.get())) return new Sent.Wrong(field, "rollups.api.twice");
                var assigned = assigned(item, standing.form());
                if (assigned.isEmpty()) return new Sent.Wrong(field, "rollups.api.form");
                parts.add(new Part(bearer, period.get().quarter(), assigned.get(), null));
            }
            Allocation before = standing.sheet(seen);
            if (before != null)
                before.parts().stream()
                        .filter(part -> part.bearer() instanceof Bearer.Body)
                        .forEach(parts::add);
            var sheet = new KeepingAllocations.Sheet(year, parts, null, null, reason);
            return switch (keeping.keep(standing.indicator(), sheet, seen, user)) {
                case Deciding.Kept(var revision) -> new Sent.Kept(revision);
                case Deciding.Refused(var field, var key) -> new Sent.Wrong(field, key);
                case Deciding.Stale(var present) -> new Sent.Stale(present);
            };
        });
    }

    private static Optional<Assigned> assigned(Item item, CellForm form) {
        boolean negative =
                Stream.of(item.amount(), item.numerator()).anyMatch(number -> number != null && number.signum() < 0);
        if (negative) return Optional.empty();
        return switch (form) {
            case NUMBER -> Optional.ofNullable(item.amount()).map(Assigned.Amount::new);
            case YES, STAGE -> Optional.ofNullable(item.meets()).map(Assigned.Meets::new);
            case PARTS ->
                item.numerator() == null
                                || item.denominator() == null
                                || item.denominator().signum() <= 0
                        ? Optional.empty()
                        : Optional.of(new Assigned.Parts(item.numerator(), item.denominator()));
        };
    }
}
