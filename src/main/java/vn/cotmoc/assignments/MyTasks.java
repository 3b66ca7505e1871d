package vn.cotmoc.assignments;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.entry.OtherWork;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.tasks.FollowedTasks;
import vn.cotmoc.users.CurrentUser;

/// The tasks of the person's own agencies, as a line among what else waits.
@Component
class MyTasks implements OtherWork {

    private final FollowedTasks tasks;
    private final FramingTasks framing;
    private final Saying saying;

    MyTasks(FollowedTasks tasks, FramingTasks framing, Saying saying) {
        this.tasks = tasks;
        this.framing = framing;
        this.saying = saying;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> of(CurrentUser user, Locale locale) {
        if (user.reportingAgencies().isEmpty()) return List.of();
        var mine = tasks.ofAgencies(user.reportingAgencies());
        if (mine.isEmpty()) return List.of();
        return List.of(
                new Item(saying.say("assignments.mine", locale, framing.sentence(mine, locale)), "/tasks?mine=true"));
    }
}
