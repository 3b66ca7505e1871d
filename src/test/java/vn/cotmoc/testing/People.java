package vn.cotmoc.testing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.cotmoc.shared.Demo;
import vn.cotmoc.users.CurrentUser;

/// The people of the demonstration. Each signs in at the real door, once for the whole run.
public final class People {

    public static final List<String> ALL = List.of(
            "quantri",
            "bientap.dienbien",
            "canbo.nnmt",
            "canbo.yte",
            "canbo.laichau",
            "duyet.dienbien",
            "lanhdao.dienbien",
            "lanhdao.laichau",
            "kiemtra.dienbien",
            "kiemtra.trunguong",
            "canbo.muongphang",
            "canbo.muongnhe");

    private final AuthenticationProvider door;
    private final Demo demo;
    private final Map<String, Authentication> known = new ConcurrentHashMap<>();

    People(AuthenticationProvider door, Demo demo) {
        this.door = door;
        this.demo = demo;
    }

    public CurrentUser user(String username) {
        return (CurrentUser) Objects.requireNonNull(signedIn(username).getPrincipal());
    }

    public Authentication signedIn(String username) {
        return known.computeIfAbsent(
                username,
                name -> Objects.requireNonNull(
                        door.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(name, demo.password()))));
    }

    /// For an account that a test has made anew under the same name.
    public void forget(String username) {
        known.remove(username);
    }

    /// Does the work with that person's scope and name, as within a request of theirs.
    public <T> T as(String username, Supplier<T> work) {
        return as(signedIn(username), work);
    }

    /// The same for a person whom the demonstration does not have, such as one with two roles.
    public <T> T as(CurrentUser user, Supplier<T> work) {
        return as(UsernamePasswordAuthenticationToken.authenticated(user, null, List.of()), work);
    }

    private static <T> T as(Authentication authentication, Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
