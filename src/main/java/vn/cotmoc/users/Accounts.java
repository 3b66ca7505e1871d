package vn.cotmoc.users;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Accounts and the roles they hold.
@Service
public class Accounts {

    private final AccountRepository accounts;
    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Accounts(
            AccountRepository accounts,
            JdbcClient jdbc,
            PasswordEncoder passwords,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    /// A new account, as an administrator or the bootstrap setting describes it.
    public record NewAccount(
            String username, String displayName, String password, boolean demo, boolean mustChangePassword) {}

    @Transactional
    public AccountId create(NewAccount wanted, Collection<Grant> grants) {
        var account = accounts.save(new Account(
                wanted.username().toLowerCase(Locale.ROOT),
                wanted.displayName(),
                passwords.encode(wanted.password()),
                wanted.demo(),
                wanted.mustChangePassword(),
                clock.instant()));
        accounts.flush();
        grants.forEach(grant -> insert(account.id(), grant));
        events.publishEvent(new AccountChanged("account.created", account.username(), describe(grants)));
        return new AccountId(account.id());
    }

    @Transactional(readOnly = true)
    public boolean exists(String username) {
        return accounts.existsByUsername(username.toLowerCase(Locale.ROOT));
    }

    @Transactional(readOnly = true)
    public long count() {
        return accounts.count();
    }

    @Transactional(readOnly = true)
    public Optional<AccountId> idOf(String username) {
        return accounts.findByUsername(username.toLowerCase(Locale.ROOT)).map(account -> new AccountId(account.id()));
    }

    /// Replaces the roles; every session of the account ends with it.
    @Transactional
    public void assign(AccountId id, Collection<Grant> grants) {
        var account = accounts.findById(id.value()).orElseThrow(() -> new AccountUnknown(id));
        jdbc.sql("delete from account_role where account_id = ?")
                .param(id.value())
                .update();
        grants.forEach(grant -> insert(id.value(), grant));
        account.rolesChanged();
        events.publishEvent(new AccountChanged("account.roles-changed", account.username(), describe(grants)));
    }

    @Transactional
    public void setEnabled(AccountId id, boolean enabled) {
        var account = accounts.findById(id.value()).orElseThrow(() -> new AccountUnknown(id));
        account.setEnabled(enabled);
        events.publishEvent(
                new AccountChanged(enabled ? "account.enabled" : "account.disabled", account.username(), ""));
    }

    /// Sets a password that its owner must change at the next sign-in.
    @Transactional
    public void resetPassword(AccountId id, String password) {
        var account = accounts.findById(id.value()).orElseThrow(() -> new AccountUnknown(id));
        account.resetPassword(passwords.encode(password), true);
        events.publishEvent(new AccountChanged("account.password-reset", account.username(), ""));
    }

    /// Changes the person's own password; false when the present one was not given rightly.
    @Transactional
    public boolean changePassword(AccountId id, String present, String wanted) {
        var account = accounts.findById(id.value()).orElseThrow(() -> new AccountUnknown(id));
        if (!passwords.matches(present, account.passwordHash())) return false;
        account.resetPassword(passwords.encode(wanted), false);
        events.publishEvent(new AccountChanged("account.password-changed", account.username(), ""));
        return true;
    }

    private void insert(UUID account, Grant grant) {
        jdbc.sql(
                        "insert into account_role (account_id, role, province_id, agency_id, commune_id) values (?, ?, ?, ?, ?)")
                .param(account)
                .param(grant.role().name())
                .param(grant.province() == null ? null : grant.province().value())
                .param(grant.agency() == null ? null : grant.agency().value())
                .param(grant.commune() == null ? null : grant.commune().value())
                .update();
    }

    private static String describe(Collection<Grant> grants) {
        return String.join(
                ", ", List.copyOf(grants).stream().map(Grant::toString).toList());
    }
}
