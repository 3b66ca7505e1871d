package vn.cotmoc.assignments.web;

import org.jspecify.annotations.Nullable;
import vn.cotmoc.shared.web.Typed;
import vn.cotmoc.tasks.Act;
import vn.cotmoc.tasks.ReportingOnTasks;
import vn.cotmoc.tasks.TypedDay;

/// What a program says of one of a task's times; days are written 2026-09-30, `agency` is an id.
record StepBody(
        @Nullable String agency,
        @Nullable String standing,
        @Nullable String words,
        @Nullable String product,
        @Nullable String productNumber,
        @Nullable String productDate,
        @Nullable String link,
        @Nullable String difficulty,
        @Nullable String proposal,
        @Nullable String until,
        @Nullable Integer revision) {

    ReportingOnTasks.Wanted toReport() {
        return new ReportingOnTasks.Wanted(
                agency,
                Typed.one(Act.Standing.class, standing),
                words,
                product,
                productNumber,
                TypedDay.written(productDate),
                link,
                difficulty,
                proposal);
    }
}
