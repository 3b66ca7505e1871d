package vn.cotmoc.users;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.shared.web.Problem;

/// A person gives himself another password: the account's other sessions end with it, its access tokens stay.
@Service
public class ChangingPassword {

    private final AccountRepository accounts;
    private final PasswordEncoder passwords;
    private final SignInRecord attempts;
    private final ApplicationEventPublisher events;

    ChangingPassword(
            AccountRepository accounts,
            PasswordEncoder passwords,
            SignInRecord attempts,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = attempts;
        this.events = events;
    }

    /// The password of now, and the wanted one typed twice.
    public record Wish(String present, String wanted, String repeated) {}

    /// Changes the password, or says everything that stands against it.
    @Transactional
    public List<PasswordFault> change(Wish wish, CurrentUser user) {
        if (user.demo()) return List.of(PasswordFault.DEMO_ACCOUNT);
        var account = accounts.findById(user.id().value()).orElseThrow(Problem::notFound);
        var faults = new ArrayList<PasswordFault>();
        if (!passwords.matches(wish.present(), account.passwordHash())) {
            // Whoever finds an open session may not try passwords here without end.
            attempts.attempted(user, false);
            faults.add(PasswordFault.PRESENT_WRONG);
        }
        faults.addAll(PasswordRule.faults(account.username(), wish.wanted()));
        if (wish.wanted().equals(wish.present())) faults.add(PasswordFault.SAME_AS_BEFORE);
        if (!wish.wanted().equals(wish.repeated())) faults.add(PasswordFault.NOT_REPEATED);
        if (!faults.isEmpty()) return faults;
        account.changePassword(passwords.encode(wish.wanted()), false);
        events.publishEvent(new AccountChanged("account.password-changed", account.username(), ""));
        return List.of();
    }
}
