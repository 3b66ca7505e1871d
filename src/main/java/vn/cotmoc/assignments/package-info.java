/// Tasks as people meet them: each on its page, lists, board, calendar, timeline, calendars on telephones, and
/// reminders
/// by hand.
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::web",
            "targets",
            "territory",
            "agencies",
            "users",
            "resolutions",
            "indicators",
            "reporting",
            "tasks",
            "evidence",
            "progress",
            "reminders",
            "entry",
            "typesetting"
        })
@NullMarked
package vn.cotmoc.assignments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
