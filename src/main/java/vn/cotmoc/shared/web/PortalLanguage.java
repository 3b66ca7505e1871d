package vn.cotmoc.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/// Vietnamese first, English second: people choose by a link that a cookie remembers, programs by Accept-Language.
class PortalLanguage implements LocaleResolver {

    static final Locale VIETNAMESE = Locale.of("vi", "VN");
    private static final List<Locale> SPOKEN = List.of(VIETNAMESE, Locale.of("vi"), Locale.ENGLISH);

    private final CookieLocaleResolver people = new CookieLocaleResolver("lang");
    private final AcceptHeaderLocaleResolver programs = new AcceptHeaderLocaleResolver();

    PortalLanguage() {
        people.setDefaultLocale(VIETNAMESE);
        people.setCookieMaxAge(Duration.ofDays(365));
        people.setCookieSameSite("Lax");
        programs.setDefaultLocale(VIETNAMESE);
        programs.setSupportedLocales(SPOKEN);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        Locale wanted = isProgram(request) ? programs.resolveLocale(request) : people.resolveLocale(request);
        return wanted.getLanguage().equals("en") ? Locale.ENGLISH : VIETNAMESE;
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        if (!isProgram(request) && response != null) people.setLocale(request, response, locale);
    }

    private static boolean isProgram(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }
}
