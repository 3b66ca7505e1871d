package vn.cotmoc.users;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.shared.web.Problem;

/// Accounts and the roles they hold.
@Service
public class Accounts {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{2,59}");

    private final AccountRepository accounts;
    private final HeldRoles roles;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Accounts(
            AccountRepository accounts,
            HeldRoles roles,
            PasswordEncoder passwords,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.roles = roles;
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
                Vietnamese.clean(wanted.displayName()),
                passwords.encode(wanted.password()),
                wanted.demo(),
                wanted.mustChangePassword(),
                clock.instant()));
        accounts.flush();
        var id = new AccountId(account.id());
        grants.forEach(grant -> roles.give(id, grant));
        events.publishEvent(new AccountChanged("account.created", account.username(), roles.onRecord(id)));
        return id;
    }

    /// Lower-case letters without marks, figures, dots and hyphens: what every keyboard can type.
    static boolean isUsername(String text) {
        return USERNAME.matcher(text).matches();
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

    @Transactional
    public void setEnabled(AccountId id, boolean enabled) {
        var account = accounts.findById(id.value()).orElseThrow(Problem::notFound);
        account.setEnabled(enabled);
        events.publishEvent(
                new AccountChanged(enabled ? "account.enabled" : "account.disabled", account.username(), ""));
    }

    /// Makes an administrator of the whole portal where none can enter; false where one can.
    @Transactional
    boolean createFirstAdministrator(NewAccount wanted) {
        roles.oneChangeOfAdministratorsAtATime();
        if (roles.administratorsBeside(null)) return false;
        create(wanted, List.of(Grant.everywhere(Role.ADMIN)));
        return true;
    }
}
