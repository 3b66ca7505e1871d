package vn.cotmoc.scenarios;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.allocations.Assigned;
import vn.cotmoc.progress.Duties.Duty;
import vn.cotmoc.progress.ProgressItem;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.scenarios.WhatIfPages.Weighed;

/// A supposition as programs read it; nothing of it is reported. Figures to six decimals, a stage by its rung.
public record WhatIfItem(
        boolean supposition,
        SortedMap<Integer, BigDecimal> supposed,
        @Nullable Integer by,
        @Nullable BigDecimal wanted,
        ProgressItem now,
        ProgressItem then,
        List<DutyItem> duty,
        List<PartItem> parts,
        @Nullable String notDivided) {

    public record DutyItem(
            int year, BigDecimal value, @Nullable BigDecimal more) {
        static DutyItem of(Duty duty) {
            return new DutyItem(
                    duty.year(),
                    rounded(duty.value()),
                    duty.more().map(WhatIfItem::rounded).orElse(null));
        }
    }

    /// What falls on a commune or an agency year by year: an amount, or the numerator of a share.
    public record PartItem(String name, SortedMap<Integer, BigDecimal> duty, Shares.Standing standing) {
        static PartItem of(Shares.Part part) {
            var duty = new TreeMap<Integer, BigDecimal>();
            part.duty().forEach((year, assigned) -> duty.put(year, counted(assigned)));
            return new PartItem(part.name(), duty, part.standing());
        }

        private static BigDecimal counted(Assigned assigned) {
            return switch (assigned) {
                case Assigned.Amount(var amount) -> amount;
                case Assigned.Parts(var numerator, var _) -> numerator;
                case Assigned.Meets(var meets) -> meets ? BigDecimal.ONE : BigDecimal.ZERO;
            };
        }
    }

    static WhatIfItem of(Weighed weighed, Saying saying, Locale locale) {
        var supposition = weighed.typed().supposition();
        var supposed = new TreeMap<Integer, BigDecimal>();
        supposition.values().forEach((year, value) -> supposed.put(year, Supposition.number(value)));
        var shares = weighed.shares();
        return new WhatIfItem(
                true,
                supposed,
                supposition.wanted().map(Supposition.Wish::year).orElse(null),
                supposition
                        .wanted()
                        .map(wish -> Supposition.number(wish.value()))
                        .orElse(null),
                ProgressItem.of(weighed.outcome().now(), saying, locale),
                ProgressItem.of(weighed.outcome().then(), saying, locale),
                weighed.duties().stream().map(DutyItem::of).toList(),
                shares == null ? List.of() : parts(shares),
                shares == null
                        ? null
                        : shares.why().map(why -> saying.say(why, locale)).orElse(null));
    }

    private static List<PartItem> parts(Shares shares) {
        return Stream.concat(shares.communes().stream(), shares.agencies().stream())
                .map(PartItem::of)
                .toList();
    }

    private static BigDecimal rounded(BigDecimal number) {
        return number.setScale(6, RoundingMode.HALF_UP).stripTrailingZeros();
    }
}
