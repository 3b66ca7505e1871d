package vn.cotmoc.scenarios;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.allocations.Allocation;
import vn.cotmoc.allocations.Allocation.Bearer;
import vn.cotmoc.allocations.Assigned;
import vn.cotmoc.allocations.Meeting;
import vn.cotmoc.allocations.Proposing.Basis;
import vn.cotmoc.reporting.Figure;
import vn.cotmoc.scenarios.Shares.Standing;
import vn.cotmoc.targets.IndicatorKind;
import vn.cotmoc.targets.ReportedValue;
import vn.cotmoc.targets.Stage;
import vn.cotmoc.territory.UnitId;

/// What is known of those who bear a duty: from approved figures and from sheets of allocated targets, nothing else.
final class Holders {

    private final Map<UnitId, Figure> last;
    private final List<Allocation> sheets;

    Holders(@Nullable IndicatorKind kind, Collection<Figure> approved, List<Allocation> sheets) {
        this.last = last(kind, approved);
        this.sheets = sheets;
    }

    /// A year's count needs the whole year; of a level the latest quarter tells.
    private static Map<UnitId, Figure> last(@Nullable IndicatorKind kind, Collection<Figure> approved) {
        var last = new HashMap<UnitId, Figure>();
        approved.stream()
                .filter(figure -> figure.value() != null)
                .filter(figure -> kind != IndicatorKind.FLOW || figure.period().isYear())
                .forEach(figure ->
                        last.merge(figure.unit(), figure, (one, other) -> place(one) >= place(other) ? one : other));
        return last;
    }

    // What closes the year comes after its quarters.
    private static int place(Figure figure) {
        return figure.year() * 10
                + (figure.period().isYear() ? 5 : figure.period().quarter());
    }

    Optional<Figure> last(Bearer bearer) {
        return bearer instanceof Bearer.Commune(var unit) ? Optional.ofNullable(last.get(unit)) : Optional.empty();
    }

    Basis basis(Bearer bearer) {
        var value = last(bearer).map(Figure::value);
        return new Basis(
                people(bearer),
                value.map(Holders::reached).orElse(null),
                value.map(Holders::denominator).orElseGet(() -> allocatedDenominator(bearer)));
    }

    private static @Nullable BigDecimal reached(ReportedValue value) {
        return switch (value) {
            case ReportedValue.Amount(var amount) -> amount;
            case ReportedValue.Ratio(var numerator, var _) -> numerator;
            case ReportedValue.Part _, ReportedValue.StageReached _ -> null;
        };
    }

    private static @Nullable BigDecimal denominator(ReportedValue value) {
        return value instanceof ReportedValue.Ratio(var _, var denominator) ? denominator : null;
    }

    private @Nullable BigDecimal people(Bearer bearer) {
        return sheets.stream()
                .flatMap(sheet -> sheet.parts().stream())
                .filter(part -> part.bearer().equals(bearer) && part.people() != null)
                .map(Allocation.Part::people)
                .findFirst()
                .orElse(null);
    }

    private @Nullable BigDecimal allocatedDenominator(Bearer bearer) {
        return sheets.stream()
                .flatMap(sheet -> sheet.of(bearer, 0).stream())
                .filter(Assigned.Parts.class::isInstance)
                .map(part -> ((Assigned.Parts) part).denominator())
                .findFirst()
                .orElse(null);
    }

    /// What a document has issued to somebody, year by year.
    Map<Integer, Assigned> issued(Bearer bearer) {
        var issued = new HashMap<Integer, Assigned>();
        sheets.stream()
                .filter(Allocation::isIssued)
                .forEach(sheet -> sheet.of(bearer, 0).ifPresent(part -> issued.putIfAbsent(sheet.year(), part)));
        return issued;
    }

    Standing standing(Bearer bearer, Meeting meeting) {
        return last(bearer)
                .flatMap(figure -> meets(figure, meeting))
                .map(meets -> meets ? Standing.MEETS : Standing.DOES_NOT_MEET)
                .orElse(Standing.UNKNOWN);
    }

    private static Optional<Boolean> meets(Figure figure, Meeting meeting) {
        return switch (meeting) {
            case Meeting.StageCompleted _, Meeting.Yes _ ->
                figure.value() instanceof ReportedValue.StageReached(var stage)
                        ? Optional.of(stage == Stage.COMPLETED)
                        : Optional.empty();
            case Meeting.AtLeast(var bound) -> figure.number().map(number -> number.compareTo(bound) >= 0);
            case Meeting.AtMost(var bound) -> figure.number().map(number -> number.compareTo(bound) <= 0);
        };
    }

    /// The agencies that the latest sheet with agencies in it names.
    List<Bearer> agencies() {
        return sheets.stream()
                .map(sheet -> sheet.in(0).keySet().stream()
                        .filter(Bearer.Body.class::isInstance)
                        .toList())
                .filter(bodies -> !bodies.isEmpty())
                .findFirst()
                .orElse(List.of());
    }
}
