package vn.cotmoc.scenarios;

import java.util.UUID;

/// Which scenario.
public record ScenarioId(UUID value) {

    public static ScenarioId of(String written) {
        return new ScenarioId(UUID.fromString(written));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
