package vn.cotmoc.checks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.shared.DomainEvent;

/// An editor has set how much some checks matter, or where their limits are.
public record ChecksChanged(Reach reach, Map<Check, Setting> before, List<Setting> after, String reason)
        implements DomainEvent {

    @Override
    public String kind() {
        return "check.changed";
    }

    @Override
    public String subject() {
        return reach.subject();
    }

    @Override
    public UUID province() {
        return reach.province().value();
    }

    @Override
    public Map<String, Object> details() {
        var details = new LinkedHashMap<String, Object>();
        for (Setting setting : after)
            details.put(setting.check().name(), said(before.get(setting.check())) + " → " + said(setting));
        details.put("reason", reason);
        return details;
    }

    private static String said(@Nullable Setting setting) {
        if (setting == null) return "-";
        return "%s %s %s"
                .formatted(
                        setting.severity() == null ? "-" : setting.severity(),
                        setting.limit() == null ? "-" : setting.limit().toPlainString(),
                        setting.relation() == null ? "-" : setting.relation());
    }
}
