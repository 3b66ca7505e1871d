package vn.cotmoc.assignments.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.shared.web.Typed;
import vn.cotmoc.tasks.PlanningTasks;
import vn.cotmoc.tasks.SubTask;
import vn.cotmoc.tasks.TypedDay;

/// A part of a task as it was typed.
record PlanForm(
        @Nullable String part,
        @Nullable String content,
        @Nullable String responsible,
        @Nullable String from,
        @Nullable String to,
        @Nullable String doneOn,
        @Nullable String dropped,
        @Nullable String revision,
        @Nullable String form) {

    static PlanForm empty() {
        String form = UUID.randomUUID().toString();
        return new PlanForm(null, null, null, null, null, null, null, "0", form);
    }

    /// A part as it stands, to be changed.
    static PlanForm of(SubTask one) {
        return new PlanForm(
                one.id().toString(),
                one.content(),
                one.responsible(),
                TaskWords.day(one.from()),
                TaskWords.day(one.to()),
                TaskWords.day(one.doneOn()),
                null,
                String.valueOf(one.revision()),
                UUID.randomUUID().toString());
    }

    /// The same words on top of what stands there now.
    PlanForm on(int present) {
        return new PlanForm(part, content, responsible, from, to, doneOn, dropped, String.valueOf(present), form);
    }

    PlanningTasks.Wanted toWanted() {
        return new PlanningTasks.Wanted(
                Typed.id(part),
                content,
                responsible,
                TypedDay.of(from),
                TypedDay.of(to),
                TypedDay.of(doneOn),
                "true".equals(dropped),
                Typed.seen(revision));
    }
}
