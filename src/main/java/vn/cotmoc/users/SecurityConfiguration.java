package vn.cotmoc.users;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.servlet.LocaleResolver;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.shared.web.ProblemWriter;

/// All of it: which doors there are and who passes. A route is closed unless it is opened here. Every door finds
/// [PasswordSignIn] by itself; named at a door once more, it would count each wrong password twice.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String PORTAL_POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; "
            + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    private static final RequestMatcher BY_SCRIPT =
            new RequestHeaderRequestMatcher("X-Requested-With", "XMLHttpRequest");
    // The API's page brings styles of its own in its elements.
    private static final String API_PAGE_POLICY = PORTAL_POLICY + "; style-src 'self' 'unsafe-inline'";

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    /// Sessions are read and written statement by statement, outside the portal's transactions and their scope.
    @Bean
    TransactionOperations springSessionTransactionOperations() {
        return TransactionOperations.withoutTransaction();
    }

    /// Health is asked on the management port, by machines of the operator; the port of the pages does not have it.
    @Bean
    @Order(0)
    SecurityFilterChain health(HttpSecurity http) {
        return http.securityMatcher(EndpointRequest.to(HealthEndpoint.class))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(
            HttpSecurity http,
            SignInLookup lookup,
            Clock clock,
            ProblemWriter problems,
            LocaleResolver localeResolver) {
        AuthenticationEntryPoint unknown = (request, response, _) -> {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"cotmoc\", charset=\"UTF-8\"");
            problems.write(
                    Problem.of(HttpStatus.UNAUTHORIZED, "unauthenticated"),
                    localeResolver.resolveLocale(request),
                    response);
        };
        AccessDeniedHandler refused = (request, response, _) -> problems.write(
                Problem.of(HttpStatus.FORBIDDEN, "forbidden"), localeResolver.resolveLocale(request), response);
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(unknown))
                .addFilterBefore(new TokenSignIn(lookup, clock, unknown), BasicAuthenticationFilter.class)
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(unknown).accessDeniedHandler(refused))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // No cookie opens this door, so no other site can use one.
                .csrf(csrf -> csrf.disable())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain apiPage(HttpSecurity http, SessionSecurityContext session) {
        return http.securityMatcher("/swagger-ui/**", "/swagger-ui.html", "/v3/api-docs/**", "/v3/api-docs.yaml")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .securityContext(context -> context.securityContextRepository(session))
                .httpBasic(basic -> basic.authenticationEntryPoint(
                        (_, response, _) -> response.sendError(HttpStatus.UNAUTHORIZED.value())))
                // A browser is led to the page it signs in at; a program has sent its password along.
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint((_, response, _) -> response.sendRedirect("/sign-in")))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(API_PAGE_POLICY)))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(
            HttpSecurity http, SessionSecurityContext session, ProblemWriter problems, LocaleResolver localeResolver) {
        // A script is told that it is not signed in; it keeps what was typed and leads the person to the door itself.
        var scripts = new ScriptsSignedIn(BY_SCRIPT, problems, localeResolver);
        var asked = new CookieRequestCache();
        // Only a page can be gone back to after signing in.
        asked.setRequestMatcher(request -> request.getMethod().equals("GET") && !BY_SCRIPT.matches(request));
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(
                                        "/sign-in",
                                        "/css/**",
                                        "/js/**",
                                        "/fonts/**",
                                        "/images/**",
                                        "/webjars/bootstrap/**",
                                        "/favicon.ico")
                                .permitAll()
                                // A calendar program has no password: the secret in the address is looked up instead.
                                .requestMatchers("/calendar/*.ics")
                                .permitAll()
                                // The container's page of last resort is no address of its own.
                                .requestMatchers("/error")
                                .denyAll()
                                .requestMatchers("/accounts/**", "/demo/**", "/unit-lists/**")
                                .hasRole(Role.ADMIN.name())
                                .anyRequest()
                                .authenticated())
                .securityContext(context -> context.securityContextRepository(session))
                .requestCache(cache -> cache.requestCache(asked))
                .addFilterAfter(scripts, SecurityContextHolderFilter.class)
                .exceptionHandling(handling -> handling.accessDeniedPage("/refused"))
                .formLogin(form -> form.loginPage("/sign-in").permitAll())
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?bye"))
                .csrf(csrf -> csrf.csrfTokenRepository(new CookieCsrfTokenRepository()))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(PORTAL_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }
}
