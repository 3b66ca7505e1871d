package vn.cotmoc.users;

import java.util.UUID;

/// Identifies a personal access token; knowing it opens nothing.
public record AccessTokenId(UUID value) {

    public static AccessTokenId of(String text) {
        return new AccessTokenId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
