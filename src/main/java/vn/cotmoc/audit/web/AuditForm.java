package vn.cotmoc.audit.web;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.cotmoc.audit.AuditFilter;
import vn.cotmoc.shared.Vietnamese;

/// What is looked for, as it was typed.
record AuditForm(
        @Nullable String account,
        @Nullable String object,
        @Nullable String kind,
        @Nullable String from,
        @Nullable String to,
        @Nullable String province,
        @Nullable Long before) {

    /// A day that cannot be read, or an end before its beginning.
    static final class Unreadable extends RuntimeException {
        private final String field;

        Unreadable(String field) {
            super(field);
            this.field = field;
        }

        String field() {
            return field;
        }
    }

    AuditFilter toFilter() {
        var begins = day("from", from);
        var ends = day("to", to);
        if (begins != null && ends != null && ends.isBefore(begins)) throw new Unreadable("to");
        return new AuditFilter(
                text(account), text(object), text(kind), begins, ends, text(province), Optional.ofNullable(before));
    }

    private static @Nullable LocalDate day(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) return null;
        return Vietnamese.readDate(typed).orElseThrow(() -> new Unreadable(field));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    /// The same question elsewhere: as a file, or from another event on.
    String href(String path, @Nullable Long from) {
        var uri = UriComponentsBuilder.fromPath(path);
        add(uri, "account", account);
        add(uri, "object", object);
        add(uri, "kind", kind);
        add(uri, "from", this.from);
        add(uri, "to", to);
        add(uri, "province", province);
        if (from != null) uri.queryParam("before", from);
        return uri.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder uri, String name, @Nullable String typed) {
        if (typed != null && !typed.isBlank()) uri.queryParam(name, typed.replaceAll("[{}]", " "));
    }
}
