package vn.cotmoc.drafts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.targets.Direction;
import vn.cotmoc.targets.IndicatorKind;

/// A yearly rate and a level promised for the same thing: whether the one leads to the other.
final class RateRules {

    private static final int WORDS_IN_COMMON = 4;

    private RateRules() {}

    /// A level that is known for the end of a year.
    private record Base(int year, BigDecimal level) {}

    /// A yearly fall between slow and fast, and a level to be reached.
    private record Pair(Promise rate, Promise.Aim aim, BigDecimal bound, BigDecimal slow, BigDecimal fast) {

        Finding finding(Rule rule, Base base, BigDecimal pace, BigDecimal years, BigDecimal reached) {
            return Finding.at(
                    aim.row(),
                    "printed",
                    rule,
                    rate.code(),
                    figure(base.level()),
                    String.valueOf(base.year()),
                    figure(pace),
                    years.toString(),
                    figure(reached),
                    figure(bound));
        }
    }

    static Stream<Finding> of(LintedResolution resolution) {
        var findings = new ArrayList<Finding>();
        resolution
                .all()
                .filter(rate -> rate.is(IndicatorKind.RATE))
                .forEach(rate -> resolution
                        .all()
                        .filter(level -> level.is(IndicatorKind.LEVEL) && level.isShare() && isSameThing(rate, level))
                        .forEach(
                                level -> level.aims().forEach(aim -> compare(resolution, rate, level, aim, findings))));
        return findings.stream();
    }

    // "Tỷ lệ hộ nghèo bình quân giảm" and "Tỷ lệ hộ nghèo đa chiều" share four words in a row.
    private static boolean isSameThing(Promise rate, Promise level) {
        String[] words = Vietnamese.fold(rate.name()).split("\\W+");
        String name = " " + String.join(" ", Vietnamese.fold(level.name()).split("\\W+")) + " ";
        for (int from = 0; from + WORDS_IN_COMMON <= words.length; from++) {
            String run = String.join(" ", Arrays.copyOfRange(words, from, from + WORDS_IN_COMMON));
            if (name.contains(" " + run + " ")) return true;
        }
        return false;
    }

    private static void compare(
            LintedResolution resolution, Promise rate, Promise level, Promise.Aim aim, List<Finding> findings) {
        var bound = level.threshold(aim);
        var pace = rate.aims().stream()
                .filter(each -> each.year() >= aim.year())
                .findFirst()
                .or(() -> rate.aims().stream().max(Comparator.comparingInt(Promise.Aim::year)));
        // Only falling levels are paced in these documents; a rate that rises is compared by its own milestones.
        if (bound.isEmpty() || pace.isEmpty() || level.direction() != Direction.DOWN) return;
        var slow = rate.threshold(pace.get()).map(BigDecimal::abs);
        var fast = rate.strongerEnd(pace.get()).map(BigDecimal::abs);
        if (slow.isEmpty() || fast.isEmpty()) return;
        base(resolution, rate, level)
                .filter(base -> base.year() < aim.year())
                .ifPresentOrElse(
                        base -> withBase(new Pair(rate, aim, bound.get(), slow.get(), fast.get()), base, findings),
                        () -> withoutBase(resolution, rate, aim, bound.get(), slow.get(), fast.get(), findings));
    }

    /// Where the start is known: the fastest fall must reach the level, and the slowest must not make a joke of it.
    private static void withBase(Pair pair, Base base, List<Finding> findings) {
        var years = BigDecimal.valueOf(pair.aim().year() - base.year());
        var soonest = base.level().subtract(pair.fast().multiply(years));
        var latest = base.level().subtract(pair.slow().multiply(years));
        if (!pair.aim().target().isMetBy(soonest, Direction.DOWN))
            findings.add(pair.finding(Rule.RATE_AGAINST_LEVEL, base, pair.fast(), years, soonest));
        // A year's fall or more beyond the level: it would have been reached a year before it is asked for.
        else if (latest.compareTo(pair.bound().subtract(pair.slow())) <= 0)
            findings.add(pair.finding(Rule.RATE_BEYOND_LEVEL, base, pair.slow(), years, latest));
    }

    private static void withoutBase(
            LintedResolution resolution,
            Promise rate,
            Promise.Aim aim,
            BigDecimal bound,
            BigDecimal slow,
            BigDecimal fast,
            List<Finding> findings) {
        var from = resolution.year("period_from").map(year -> year - 1).filter(year -> year < aim.year());
        if (from.isEmpty()) return;
        var years = BigDecimal.valueOf(aim.year() - from.get());
        findings.add(Finding.at(
                aim.row(),
                "printed",
                Rule.RATE_WITHOUT_BASE,
                rate.code(),
                years.toString(),
                figure(bound),
                figure(bound.add(slow.multiply(years))),
                figure(bound.add(fast.multiply(years))),
                String.valueOf(from.get())));
    }

    // A starting point stated with either of the two, or a figure of the past that the document gives for them.
    private static Optional<Base> base(LintedResolution resolution, Promise rate, Promise level) {
        var codes = new HashSet<>(List.of(rate.code(), level.code()));
        var stated = resolution.sheets().of(Sheet.BASELINES).stream()
                .filter(row -> codes.contains(row.text("code")))
                // The value of a rate is itself a rate; its level stands beside it.
                .flatMap(row -> base(row, rate.code().equals(row.text("code")) ? "level" : "value"));
        var facts = resolution.sheets().of(Sheet.FACTS).stream()
                .filter(row -> codes.contains(row.text("indicator")))
                .flatMap(row -> base(row, "value"));
        return Stream.concat(stated, facts).max(Comparator.comparingInt(Base::year));
    }

    private static Stream<Base> base(SheetRow row, String column) {
        try {
            Integer year = row.integer("year");
            BigDecimal level = row.decimal(column);
            return year == null || level == null ? Stream.empty() : Stream.of(new Base(year, level));
        } catch (SheetFault unreadable) {
            return Stream.empty();
        }
    }

    private static String figure(BigDecimal number) {
        return Vietnamese.number(number.stripTrailingZeros());
    }
}
