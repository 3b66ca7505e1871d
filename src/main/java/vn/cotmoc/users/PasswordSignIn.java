package vn.cotmoc.users;

import java.time.Clock;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Checks a name and a password, and answers every "no" alike, in words and in time.
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final SignInLookup lookup;
    private final SignInRecord attempts;
    private final PasswordEncoder passwords;
    private final Clock clock;
    private final String hashOfNobody;

    PasswordSignIn(SignInLookup lookup, SignInRecord attempts, PasswordEncoder passwords, Clock clock) {
        this.lookup = lookup;
        this.attempts = attempts;
        this.passwords = passwords;
        this.clock = clock;
        this.hashOfNobody = passwords.encode("nobody");
    }

    @Override
    public Authentication authenticate(Authentication attempt) throws AuthenticationException {
        String password = String.valueOf(attempt.getCredentials());
        var account = lookup.byName(attempt.getName());
        boolean right = passwords.matches(
                password, account.map(SignInLookup.Found::passwordHash).orElse(hashOfNobody));
        boolean open = account.filter(found -> found.mayEnter(clock.instant())).isPresent();
        account.ifPresent(found -> {
            if (open) attempts.attempted(found.user(), right);
        });
        if (!right || !open) throw new BadCredentialsException("refused");
        return signedIn(account.orElseThrow().user());
    }

    static Authentication signedIn(CurrentUser user) {
        var authorities = AuthorityUtils.createAuthorityList(user.grants().stream()
                .map(grant -> "ROLE_" + grant.role())
                .distinct()
                .toList());
        return UsernamePasswordAuthenticationToken.authenticated(user, null, authorities);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
