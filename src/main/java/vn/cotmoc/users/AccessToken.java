package vn.cotmoc.users;

import java.time.Instant;

/// A personal access token as its owner sees it again: everything but the token itself.
public record AccessToken(AccessTokenId id, String name, Instant createdAt, Instant expiresAt, State state) {

    /// Whether the token still opens the API.
    public enum State {
        ACTIVE,
        EXPIRED,
        REVOKED
    }
}
