package vn.cotmoc.shared;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that has happened and goes on record: published within the transaction that did it.
public interface DomainEvent {

    /// What happened, as a stable name such as `report.approved`.
    String kind();

    /// To what, as a readable path such as `dien-bien-24-nq-tu-2026/5/2026`.
    String subject();

    /// The province it belongs to; null for what belongs to none, such as accounts.
    default @Nullable UUID province() {
        return null;
    }

    /// The particulars: before, after, reason. Strings, numbers and booleans only.
    Map<String, Object> details();
}
