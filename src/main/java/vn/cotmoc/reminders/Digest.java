package vn.cotmoc.reminders;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// One mail to one person on one day: everything since the last.
record Digest(UUID account, LocalDate day, String name, String email, Preference preference, List<Notice> notices) {

    Digest {
        notices = List.copyOf(notices);
    }
}
