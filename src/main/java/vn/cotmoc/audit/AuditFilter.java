package vn.cotmoc.audit;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.shared.Vietnamese;

/// What is looked for in the trail: by whom, about what, of which kind, on which days, in which province; empty words
/// ask for nothing. `before` is the number that a page ended with.
public record AuditFilter(
        String account,
        String object,
        String kind,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String province,
        Optional<Long> before) {

    /// Names of accounts and objects have no marks: what is typed with marks finds them, too.
    public AuditFilter {
        account = Vietnamese.fold(account).strip();
        object = object.strip();
        kind = kind.strip();
        province = province.strip();
        if (from != null && to != null && to.isBefore(from))
            throw new IllegalArgumentException("%s is before %s".formatted(to, from));
    }

    public static AuditFilter about(String object) {
        return new AuditFilter("", object, "", null, null, "", Optional.empty());
    }

    public AuditFilter before(long event) {
        return new AuditFilter(account, object, kind, from, to, province, Optional.of(event));
    }
}
