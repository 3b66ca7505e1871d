package vn.cotmoc.users.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.UriComponentsBuilder;
import vn.cotmoc.shared.Demo;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.users.CurrentUser;
import vn.cotmoc.users.Role;
import vn.cotmoc.users.web.Furniture.Item;

/// Puts the furniture where every page finds it, also those that say what went wrong, which no model reaches.
@Component
class FurnitureAdvice implements HandlerInterceptor {

    // A longer query would fill the first part of the page before the sign-out form has its token.
    private static final int LONGEST_QUERY = 2_000;

    private final Clock clock;
    private final Demo demo;

    FurnitureAdvice(Clock clock, Demo demo) {
        this.clock = clock;
        this.demo = demo;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.setAttribute(
                "furniture", furniture(request, CurrentUser.signedIn().orElse(null)));
        return true;
    }

    private Furniture furniture(HttpServletRequest request, @Nullable CurrentUser user) {
        String language = RequestContextUtils.getLocale(request).getLanguage().equals("en") ? "en" : "vi";
        String other = language.equals("en") ? "vi" : "en";
        return new Furniture(
                language,
                other,
                languageHref(request, other),
                user == null ? null : user.displayName(),
                user == null ? List.of() : navigation(user, request.getRequestURI()),
                demo.enabled() && user != null,
                Vietnamese.date(LocalDate.now(clock)));
    }

    // Only a page that was asked for by GET can be asked for again in the other language.
    private static String languageHref(HttpServletRequest request, String language) {
        boolean repeatable = request.getMethod().equals("GET") && request.getDispatcherType() == DispatcherType.REQUEST;
        String asked = request.getQueryString();
        if (!repeatable || asked != null && asked.length() > LONGEST_QUERY) return "/?lang=" + language;
        var here = UriComponentsBuilder.fromPath(request.getRequestURI());
        var query = UriComponentsBuilder.newInstance();
        if (asked != null) query.query(asked);
        query.replaceQueryParam("lang", language);
        query.build()
                .getQueryParams()
                .forEach((name, values) -> here.queryParam(
                        escaped(name),
                        values.stream()
                                .map(value -> value == null ? "" : escaped(value))
                                .toArray()));
        return here.build().toUriString();
    }

    // A query arrives escaped already, or so badly that only escaping it again makes a link of it.
    // Possessive: a choice that is tried again letter by letter needs a stack as deep as the query is long.
    private static String escaped(String part) {
        return part.matches("(?:[A-Za-z0-9._~+*-]|%[0-9A-Fa-f]{2})*+")
                ? part
                : URLEncoder.encode(part, StandardCharsets.UTF_8);
    }

    private static List<Item> navigation(CurrentUser user, String here) {
        var items = new ArrayList<Item>();
        if (user.has(Role.REPORTER)) items.add(item("shared.nav.work", "/work", here));
        if (user.has(Role.REPORTER)) items.add(item("shared.nav.workbooks", "/workbooks", here));
        if (user.has(Role.APPROVER)) items.add(item("shared.nav.approvals", "/approvals", here));
        items.add(item("shared.nav.tasks", "/tasks", here));
        // Officers and approvers find it on the page that they begin with.
        if (!user.grants().isEmpty() && !user.has(Role.REPORTER) && !user.has(Role.APPROVER))
            items.add(item("shared.nav.campaigns", "/campaigns", here));
        items.add(item(
                "shared.nav.province",
                user.homeProvinceCode() == null ? "/provinces" : "/provinces/" + user.homeProvinceCode(),
                here));
        items.add(item("shared.nav.agencies", "/agencies", here));
        items.add(item("shared.nav.units", "/units", here));
        items.add(item("shared.nav.resolutions", "/resolutions", here));
        items.add(item("shared.nav.concepts", "/concepts", here));
        items.add(item("shared.nav.comparisons", "/comparisons", here));
        items.add(item("shared.nav.reviews", "/reviews", here));
        if (user.has(Role.EDITOR) || user.has(Role.AUDITOR)) items.add(item("shared.nav.desk", "/drafts", here));
        if (user.has(Role.AUDITOR)) items.add(item("shared.nav.audit", "/audit", here));
        if (user.has(Role.EDITOR) || user.mayAdministerAccounts())
            items.add(item("shared.nav.register", "/agency-register", here));
        if (user.mayAdministerAccounts()) items.add(item("shared.nav.accounts", "/accounts", here));
        return items;
    }

    private static Item item(String key, String href, String here) {
        return new Item(key, href, here.equals(href) || here.startsWith(href + "/"));
    }
}
