package vn.cotmoc.drafts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.targets.IndicatorKind;
import vn.cotmoc.targets.Target;

/// What rows of one tree owe each other: shares make up a whole, a part is not more than the whole.
final class TreeRules {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private TreeRules() {}

    static Stream<Finding> of(LintedResolution resolution) {
        var findings = new ArrayList<Finding>();
        resolution.all().forEach(promise -> {
            var children = resolution.children(promise);
            if (promise.header() && children.isEmpty())
                findings.add(Finding.at(promise.row(), null, Rule.HEADER_WITHOUT_ROWS));
            shares(promise, children, findings);
            if (!promise.header()) children.forEach(child -> parts(promise, child, findings));
        });
        return findings.stream();
    }

    private static void shares(Promise whole, List<Promise> children, List<Finding> findings) {
        var parts = children.stream()
                .filter(child -> child.is(IndicatorKind.COMPOSITION))
                .toList();
        var years = new TreeSet<Integer>();
        parts.forEach(part -> part.aims().forEach(aim -> years.add(aim.year())));
        for (int year : years) {
            var targets = parts.stream()
                    .flatMap(part -> part.aim(year).stream())
                    .map(Promise.Aim::target)
                    .toList();
            var least = sum(targets, true);
            var most = sum(targets, false);
            if (targets.size() == parts.size() && least.compareTo(WHOLE) <= 0 && most.compareTo(WHOLE) >= 0) continue;
            findings.add(Finding.at(
                    whole.row(),
                    null,
                    Rule.SHARES_DO_NOT_SUM,
                    String.valueOf(year),
                    Vietnamese.number(least),
                    Vietnamese.number(most),
                    String.valueOf(targets.size()),
                    String.valueOf(parts.size())));
        }
    }

    // An end that a target leaves open is as far away as a share can be.
    private static BigDecimal sum(List<Target> targets, boolean least) {
        return targets.stream()
                .map(target -> (least ? target.lowEnd() : target.highEnd()).orElse(least ? BigDecimal.ZERO : WHOLE))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void parts(Promise parent, Promise child, List<Finding> findings) {
        boolean comparable = parent.kind() == child.kind()
                && parent.direction() == child.direction()
                && child.is(IndicatorKind.LEVEL, IndicatorKind.FLOW, IndicatorKind.INCREMENT)
                && String.valueOf(parent.row().text("unit")).equals(child.row().text("unit"));
        if (!comparable) return;
        for (Promise.Aim aim : child.aims()) {
            var part = child.threshold(aim);
            var whole = parent.aim(aim.year()).flatMap(parent::strongerEnd);
            if (part.isEmpty() || whole.isEmpty() || part.get().compareTo(whole.get()) <= 0) continue;
            findings.add(Finding.at(
                    aim.row(),
                    "printed",
                    child.isShare() ? Rule.SHARE_ABOVE_PARENT : Rule.CHILD_ABOVE_PARENT,
                    Vietnamese.number(part.get()),
                    parent.code(),
                    Vietnamese.number(whole.get()),
                    String.valueOf(aim.year())));
        }
    }
}
