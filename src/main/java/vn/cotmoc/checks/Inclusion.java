package vn.cotmoc.checks;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A sub-row above the row that contains it, seen from either of the two.
final class Inclusion {

    private Inclusion() {}

    static Optional<Finding> find(Situation situation, Rule rule) {
        return situation.kin().stream()
                .flatMap(kin -> compare(situation, rule, kin).stream())
                .findFirst();
    }

    private static Optional<Finding> compare(Situation situation, Rule rule, Kin kin) {
        boolean isParent = kin.code().equals(situation.indicator().parentCode());
        boolean isChild = situation.indicator().code().equals(kin.parentCode());
        if (!isParent && !isChild) return Optional.empty();
        Reading child = isParent ? situation.candidate() : kin.reading();
        Reading parent = isParent ? kin.reading() : situation.candidate();
        return switch (kin.relation()) {
            case NONE -> Optional.empty();
            case VALUE ->
                above(
                                rule,
                                kin,
                                isParent,
                                child.amount().orElse(null),
                                parent.amount().orElse(null))
                        .filter(_ -> measuredAlike(situation, kin));
            case LEVEL -> above(rule, kin, isParent, child.level(), parent.level());
        };
    }

    private static Optional<Finding> above(
            Rule rule, Kin kin, boolean isParent, @Nullable BigDecimal child, @Nullable BigDecimal parent) {
        if (child == null || parent == null || !Decimals.exceeds(child, parent)) return Optional.empty();
        String wording = kin.relation() + (isParent ? "" : "_BELOW");
        return Optional.of(Finding.of(Check.CHILD_ABOVE_PARENT, rule.severity(), wording, child, parent, kin.code()));
    }

    // "% số xã" and "%" are both shares; communes and per cent are not the same.
    private static boolean measuredAlike(Situation situation, Kin kin) {
        return Objects.equals(kin.unit(), situation.indicator().unit());
    }
}
