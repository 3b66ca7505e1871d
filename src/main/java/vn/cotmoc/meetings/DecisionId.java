package vn.cotmoc.meetings;

import java.util.UUID;

/// Names one decision of a session.
public record DecisionId(UUID value) {

    public static DecisionId of(String text) {
        return new DecisionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
