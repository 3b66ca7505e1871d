package vn.cotmoc.entry.web;

import java.util.Arrays;
import java.util.Locale;
import vn.cotmoc.reporting.Campaign.Level;
import vn.cotmoc.reporting.ReportingPeriod;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.targets.Period;

/// The period that an address names: `commune/2026-Q3`.
record CampaignPath(Level level, Period period) {

    static CampaignPath of(String level, String period) {
        var wanted = Arrays.stream(Level.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(level))
                .findFirst()
                .orElseThrow(Problem::notFound);
        return new CampaignPath(
                wanted,
                Period.read(period)
                        .filter(one -> ReportingPeriod.exists(one.year()))
                        .orElseThrow(Problem::notFound));
    }
}
