package vn.cotmoc.reminders;

import java.util.Map;
import java.util.stream.Collectors;
import vn.cotmoc.reminders.Notice.Kind;
import vn.cotmoc.shared.DomainEvent;

/// Somebody has said how to be reminded; the trail holds that there is an address, not which.
record PreferenceChanged(String subject, Preference after) implements DomainEvent {

    @Override
    public String kind() {
        return "reminder.changed";
    }

    @Override
    public Map<String, Object> details() {
        return Map.of(
                "mail", after.email() != null,
                "language", after.language().name(),
                "hour", after.digestHour(),
                "quiet", after.quiet().stream().map(Kind::name).sorted().collect(Collectors.joining(" ")));
    }
}
