package vn.cotmoc.users;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.springframework.data.domain.Persistable;
import vn.cotmoc.shared.Vietnamese;

/// A person's way in. Accounts of demonstrations are roles, not people.
@Entity
public class Account implements Persistable<UUID> {

    @Id
    private UUID id = UUID.randomUUID();

    private String username = "";

    @Column(name = "display_name")
    private String displayName = "";

    // What is searched: user name and display name without marks.
    private String folded = "";

    @Column(name = "password_hash")
    private String passwordHash = "";

    private boolean enabled = true;
    private boolean demo;

    @Column(name = "must_change_password")
    private boolean mustChangePassword;

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    // Counts role changes too, which touch no column of this table: it is what a session is compared with.
    @Column(name = "roles_changed")
    private int rolesChanged;

    @Version
    private int version;

    @jakarta.persistence.Transient
    private boolean fresh;

    protected Account() {}

    Account(
            String username,
            String displayName,
            String passwordHash,
            boolean demo,
            boolean mustChangePassword,
            Instant createdAt) {
        this.username = username;
        this.displayName = displayName;
        this.folded = Vietnamese.fold(username + " " + displayName);
        this.passwordHash = passwordHash;
        this.demo = demo;
        this.mustChangePassword = mustChangePassword;
        this.createdAt = createdAt;
        this.fresh = true;
    }

    UUID id() {
        return id;
    }

    public String username() {
        return username;
    }

    public String displayName() {
        return displayName;
    }

    String passwordHash() {
        return passwordHash;
    }

    boolean isDemo() {
        return demo;
    }

    void rolesChanged() {
        rolesChanged++;
    }

    void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    void changePassword(String hash, boolean mustChange) {
        this.passwordHash = hash;
        this.mustChangePassword = mustChange;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }
}
