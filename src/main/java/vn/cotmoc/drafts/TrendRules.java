package vn.cotmoc.drafts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.cotmoc.targets.IndicatorKind;

/// A later milestone that asks for less than an earlier one.
final class TrendRules {

    private TrendRules() {}

    static Stream<Finding> of(LintedResolution resolution) {
        var findings = new ArrayList<Finding>();
        resolution
                .all()
                // A yearly pace may well slow down; a share of a whole is neither better above nor below.
                .filter(promise -> !promise.header()
                        && !promise.is(
                                IndicatorKind.RATE, IndicatorKind.FLOW, IndicatorKind.COMPOSITION, IndicatorKind.STAGE))
                .forEach(promise -> weakening(promise, aims(resolution, promise), findings));
        return findings.stream();
    }

    // What the body promises for a year that the annex leaves out belongs to the same path.
    private static List<Promise.Aim> aims(LintedResolution resolution, Promise promise) {
        var aims = new ArrayList<>(promise.aims());
        resolution
                .all()
                .filter(other -> promise.code().equals(other.counterpart()) && other.kind() == promise.kind())
                .flatMap(other -> other.aims().stream())
                .filter(Promise.Aim::governing)
                .filter(aim -> promise.aim(aim.year()).isEmpty())
                .forEach(aims::add);
        aims.sort(java.util.Comparator.comparingInt(Promise.Aim::year));
        return aims;
    }

    private static void weakening(Promise promise, List<Promise.Aim> aims, List<Finding> findings) {
        Promise.Aim before = null;
        for (Promise.Aim aim : aims) {
            var now = promise.threshold(aim);
            if (now.isEmpty()) continue;
            if (before != null && promise.direction() != null) {
                int step = now.get().compareTo(promise.threshold(before).orElseThrow());
                if (step * promise.direction().sign() < 0)
                    findings.add(Finding.at(
                            aim.row(),
                            "printed",
                            Rule.WEAKER_LATER,
                            printed(aim),
                            String.valueOf(aim.year()),
                            printed(before),
                            String.valueOf(before.year())));
            }
            before = aim;
        }
    }

    private static String printed(Promise.Aim aim) {
        return aim.row().cells().getOrDefault("printed", "");
    }
}
