package vn.cotmoc.users;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets the holder of a personal access token in, with the roles of the account that made it.
class TokenSignIn extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final SignInLookup lookup;
    private final Clock clock;
    private final AuthenticationEntryPoint refusal;

    TokenSignIn(SignInLookup lookup, Clock clock, AuthenticationEntryPoint refusal) {
        this.lookup = lookup;
        this.clock = clock;
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.startsWith(SCHEME)) {
            chain.doFilter(request, response);
            return;
        }
        var found = lookup.byToken(hash(header.substring(SCHEME.length()).trim()), clock.instant())
                .filter(account -> account.mayEnter(clock.instant()));
        if (found.isEmpty()) {
            refusal.commence(request, response, new BadCredentialsException("unknown, expired or revoked token"));
            return;
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(PasswordSignIn.signedIn(found.get().user()));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
