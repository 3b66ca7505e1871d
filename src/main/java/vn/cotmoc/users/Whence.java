package vn.cotmoc.users;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// From where a change comes, as the trail keeps it: by which door, to which address of the portal, from which network.
public record Whence(Origin origin, String place, String address) {

    private static final int LONGEST = 300;
    // Not a name: no name is ever looked up here.
    private static final Pattern FIGURES = Pattern.compile("[0-9a-fA-F:.]{2,45}");

    public enum Origin {
        PAGE,
        API,
        /// A file that a person has sent, worked on after the request.
        IMPORT,
        /// The portal's own rounds, and what it does at the start.
        JOB
    }

    static Whence current() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)
            return of(attributes.getRequest());
        boolean sent = !Scope.isBound() && CurrentUser.signedIn().isPresent();
        return new Whence(
                sent ? Origin.IMPORT : Origin.JOB, Thread.currentThread().getName(), "");
    }

    public static Whence of(HttpServletRequest request) {
        String uri = request.getRequestURI();
        String place = request.getMethod() + " " + uri;
        return new Whence(
                uri.startsWith("/api/") ? Origin.API : Origin.PAGE,
                place.length() > LONGEST ? place.substring(0, LONGEST) : place,
                network(request.getRemoteAddr()));
    }

    /// The network of an address: it tells the office from elsewhere and does not follow one person's machine.
    static String network(@Nullable String address) {
        if (address == null || !FIGURES.matcher(address).matches()) return "";
        if (address.indexOf(':') < 0) {
            int last = address.lastIndexOf('.');
            return last < 0 ? "" : address.substring(0, last) + ".0/24";
        }
        var parts = address.toLowerCase(Locale.ROOT).split(":", -1);
        var kept = new StringBuilder();
        for (int part = 0; part < 3 && part < parts.length && !parts[part].isEmpty(); part++)
            kept.append(parts[part]).append(':');
        return (kept.isEmpty() ? ":" : kept) + ":/48";
    }
}
