package vn.cotmoc.targets;

import java.math.BigDecimal;
import java.util.List;

/// The figures of a printed target, before it is known how they bind.
sealed interface Quantity {

    record Point(BigDecimal value, PrintedUnit unit, List<Phrase> notes) implements Quantity {}

    record Range(BigDecimal low, BigDecimal high, PrintedUnit unit) implements Quantity {}

    record Unclear(Phrase reason, int at) implements Quantity {}
}
