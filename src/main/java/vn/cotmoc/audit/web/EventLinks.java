package vn.cotmoc.audit.web;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.cotmoc.audit.AuditEvent;

/// Where the object of an event is shown in the portal, as far as its name tells.
final class EventLinks {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)+");
    private static final Pattern PERIOD = Pattern.compile("\\d{4}(-Q[1-4])?");

    private EventLinks() {}

    static String event(long id) {
        return "/audit/events/" + id;
    }

    /// The page of the indicator or resolution that an event is about.
    static @Nullable String object(AuditEvent event) {
        var parts = parts(event);
        if (parts.isEmpty()) return null;
        boolean indicator = parts.size() > 1 && Character.isDigit(parts.get(1).charAt(0));
        return indicator
                ? path("/resolutions/{slug}/indicators/{code}", parts.get(0), parts.get(1))
                : path("/resolutions/{slug}", parts.get(0));
    }

    /// The life of the figure that an event is about.
    static @Nullable String life(AuditEvent event) {
        var parts = parts(event);
        if (parts.size() < 3 || !PERIOD.matcher(parts.get(2)).matches()) return null;
        return path("/resolutions/{slug}/values/{code}/{period}/life", parts.get(0), parts.get(1), parts.get(2))
                + (parts.size() > 3 ? "?unit=" + parts.get(3) : "");
    }

    private static List<String> parts(AuditEvent event) {
        var parts = List.of(event.about().split("/", -1));
        boolean named = !event.isOfRows() || event.figure() != null;
        boolean known = named && SLUG.matcher(parts.getFirst()).matches() && !parts.contains("");
        return known && parts.getFirst().matches(".*\\d{4}.*") ? parts : List.of();
    }

    private static String path(String template, Object... parts) {
        return UriComponentsBuilder.fromPath(template)
                .encode()
                .buildAndExpand(parts)
                .toUriString();
    }
}
