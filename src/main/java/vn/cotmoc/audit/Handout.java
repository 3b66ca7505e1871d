package vn.cotmoc.audit;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.users.CurrentUser;

/// Something that left the portal or was looked at: a file, or figures that nobody has approved yet.
public record Handout(
        Kind kind,
        CurrentUser user,
        String place,
        @Nullable String slug,
        @Nullable String provinceCode,
        Map<String, Object> details) {

    /// A file that was taken away, the beginning of one that is too long to be kept back, or a look at what is not
    /// approved.
    public enum Kind {
        EXPORT("export.made"),
        EXPORT_BEGUN("export.begun"),
        READING("reading.unapproved");

        private final String said;

        Kind(String said) {
            this.said = said;
        }

        String said() {
            return said;
        }
    }

    String subject() {
        return slug == null ? place.substring(place.indexOf('/') + 1) : Handouts.subject(slug);
    }

    /// The province of the only role that the person has, where the address names none.
    @Nullable
    UUID home() {
        var provinces =
                user.grants().stream().map(grant -> grant.province()).distinct().toList();
        var only = provinces.size() == 1 ? provinces.getFirst() : null;
        return only == null ? null : only.value();
    }
}
