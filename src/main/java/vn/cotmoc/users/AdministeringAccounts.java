package vn.cotmoc.users;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.users.AccountOutcome.Done;
import vn.cotmoc.users.AccountOutcome.Handover;
import vn.cotmoc.users.AccountOutcome.Refused;

/// Accounts as administrators of the whole portal manage them.
@Service
public class AdministeringAccounts {

    private static final int LONGEST_NAME = 200;

    private final AccountRepository repository;
    private final Accounts accounts;
    private final HeldRoles roles;
    private final Places places;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;

    AdministeringAccounts(
            AccountRepository repository,
            Accounts accounts,
            HeldRoles roles,
            Places places,
            PasswordEncoder passwords,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.accounts = accounts;
        this.roles = roles;
        this.places = places;
        this.passwords = passwords;
        this.events = events;
    }

    /// A person who shall have a way in; no grant when role or place were not chosen.
    public record Wish(
            String username, String displayName, @Nullable Grant grant) {
        public Wish {
            username = Vietnamese.clean(username).toLowerCase(Locale.ROOT);
            displayName = Vietnamese.clean(displayName);
        }
    }

    @Transactional
    public AccountOutcome create(Wish wish, CurrentUser administrator) {
        require(administrator);
        var faults = new ArrayList<AccountFault>();
        if (!Accounts.isUsername(wish.username())) faults.add(AccountFault.USERNAME_UNUSABLE);
        else if (accounts.exists(wish.username())) faults.add(AccountFault.USERNAME_TAKEN);
        if (wish.displayName().isEmpty() || wish.displayName().length() > LONGEST_NAME)
            faults.add(AccountFault.NAME_UNUSABLE);
        Grant grant = wish.grant();
        faults.addAll(faults(grant));
        if (grant == null || !faults.isEmpty()) return new Refused(faults);
        String password = Secrets.firstPassword();
        var id = accounts.create(
                new Accounts.NewAccount(wish.username(), wish.displayName(), password, false, true), List.of(grant));
        return new Handover(id, wish.username(), password);
    }

    /// Gives a role; every session of the account ends with it.
    @Transactional
    public AccountOutcome giveRole(AccountId id, @Nullable Grant grant, CurrentUser administrator) {
        Account account = find(id, administrator);
        var faults = faults(grant);
        if (grant == null || !faults.isEmpty()) return new Refused(faults);
        if (roles.holds(id, grant)) return Refused.because(AccountFault.ROLE_HELD);
        roles.give(id, grant);
        return rolesChanged(account);
    }

    /// Takes a role away; every session of the account ends with it.
    @Transactional
    public AccountOutcome takeRole(AccountId id, UUID held, CurrentUser administrator) {
        Account account = find(id, administrator);
        HeldRole role = roles.of(id).stream()
                .filter(candidate -> candidate.id().equals(held))
                .findAny()
                .orElseThrow(Problem::notFound);
        if (role.isAdministrator() && isLastAdministrator(id)) return Refused.because(AccountFault.LAST_ADMINISTRATOR);
        roles.take(role);
        return rolesChanged(account);
    }

    @Transactional
    public AccountOutcome disable(AccountId id, CurrentUser administrator) {
        find(id, administrator);
        if (id.equals(administrator.id())) return Refused.because(AccountFault.OWN_ACCOUNT);
        if (roles.of(id).stream().anyMatch(HeldRole::isAdministrator) && isLastAdministrator(id))
            return Refused.because(AccountFault.LAST_ADMINISTRATOR);
        accounts.setEnabled(id, false);
        return new Done(id);
    }

    @Transactional
    public AccountOutcome enable(AccountId id, CurrentUser administrator) {
        find(id, administrator);
        accounts.setEnabled(id, true);
        return new Done(id);
    }

    /// Sets a password that its owner must change at the next sign-in.
    @Transactional
    public AccountOutcome resetPassword(AccountId id, CurrentUser administrator) {
        Account account = find(id, administrator);
        if (id.equals(administrator.id())) return Refused.because(AccountFault.OWN_PASSWORD);
        if (account.isDemo()) return Refused.because(AccountFault.DEMO_PASSWORD);
        String password = Secrets.firstPassword();
        account.changePassword(passwords.encode(password), true);
        events.publishEvent(new AccountChanged("account.password-reset", account.username(), ""));
        return new Handover(id, account.username(), password);
    }

    private AccountOutcome rolesChanged(Account account) {
        var id = new AccountId(account.id());
        account.rolesChanged();
        events.publishEvent(new AccountChanged("account.roles-changed", account.username(), roles.onRecord(id)));
        return new Done(id);
    }

    private List<AccountFault> faults(@Nullable Grant grant) {
        if (grant == null) return List.of(AccountFault.ROLE_MISSING);
        if (!places.offer(grant)) return List.of(AccountFault.PLACE_UNKNOWN);
        return grant.fault().stream().toList();
    }

    private boolean isLastAdministrator(AccountId id) {
        roles.oneChangeOfAdministratorsAtATime();
        return !roles.administratorsBeside(id);
    }

    private Account find(AccountId id, CurrentUser administrator) {
        require(administrator);
        return repository.findById(id.value()).orElseThrow(Problem::notFound);
    }

    private static void require(CurrentUser administrator) {
        if (!administrator.mayAdministerAccounts()) throw Problem.of(HttpStatus.FORBIDDEN, "forbidden");
    }
}
