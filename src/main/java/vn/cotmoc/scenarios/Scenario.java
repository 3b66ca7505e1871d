package vn.cotmoc.scenarios;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.users.AccountId;

/// Suppositions about a resolution that somebody has kept under a name, as the latest revision has them.
public record Scenario(
        ScenarioId id,
        UUID resolutionId,
        String slug,
        @Nullable String resolutionName,
        UnitId province,
        AccountId author,
        String authorName,
        int revision,
        String name,
        String note,
        boolean shared,
        boolean withdrawn,
        Instant recordedAt,
        Map<IndicatorId, Supposition> suppositions) {

    public Scenario {
        suppositions = Map.copyOf(suppositions);
    }

    public Supposition of(IndicatorId indicator) {
        return suppositions.getOrDefault(indicator, Supposition.NONE);
    }

    public boolean isBy(AccountId person) {
        return author.equals(person);
    }
}
