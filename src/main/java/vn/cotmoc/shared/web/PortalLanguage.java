package vn.cotmoc.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/// Vietnamese first, English second: people choose by a link that a cookie remembers, programs by Accept-Language.
class PortalLanguage implements LocaleResolver {

    static final Locale VIETNAMESE = Locale.of("vi", "VN");
    private static final List<Locale> SPOKEN = List.of(Locale.of("vi"), Locale.ENGLISH);

    private final CookieLocaleResolver people = new CookieLocaleResolver("lang");

    PortalLanguage() {
        people.setDefaultLocale(VIETNAMESE);
        people.setCookieMaxAge(Duration.ofDays(365));
        people.setCookieSameSite("Lax");
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        Locale wanted = isProgram(request)
                ? accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE))
                : people.resolveLocale(request);
        return wanted.getLanguage().equals("en") ? Locale.ENGLISH : VIETNAMESE;
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        if (!isProgram(request) && response != null) people.setLocale(request, response, locale);
    }

    // Any language and one that is not spoken here are answered like none: in Vietnamese, not in the server's own.
    private static Locale accepted(@Nullable String header) {
        try {
            Locale found = header == null ? null : Locale.lookup(Locale.LanguageRange.parse(header), SPOKEN);
            return found == null ? VIETNAMESE : found;
        } catch (IllegalArgumentException unreadable) {
            return VIETNAMESE;
        }
    }

    private static boolean isProgram(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }
}
