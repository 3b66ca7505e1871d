package vn.cotmoc.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where the files of a subject lie in the table, as a condition on `e` and its values.
record Place(String condition, List<Object> values) {

    static Place of(Subject subject) {
        return switch (subject) {
            case Subject.Value(var slot) ->
                new Place(
                        " e.indicator_id = ? and e.unit_id = ? and e.year = ? and e.quarter = ? ",
                        List.of(
                                slot.indicator().id().value(),
                                slot.unit().value(),
                                slot.period().year(),
                                slot.period().quarter()));
            case Subject.Report(var step) ->
                new Place(
                        " e.task_id = ? and e.occurrence = ? and e.revision = ? ",
                        List.of(step.id().value(), step.key(), step.revision()));
        };
    }

    /// The columns of a new file that say where it belongs.
    record Columns(
            @Nullable Object indicator,
            @Nullable Object unit,
            @Nullable Object agency,
            @Nullable Object year,
            @Nullable Object quarter,
            @Nullable Object task,
            @Nullable Object occurrence,
            @Nullable Object commune) {

        static Columns of(Subject subject) {
            return switch (subject) {
                case Subject.Value(var slot) -> {
                    var agency = slot.indicator().advisingAgencyId();
                    yield new Columns(
                            slot.indicator().id().value(),
                            slot.unit().value(),
                            agency == null ? null : agency.value(),
                            slot.period().year(),
                            slot.period().quarter(),
                            null,
                            null,
                            null);
                }
                case Subject.Report(var step) ->
                    new Columns(
                            null,
                            null,
                            step.step().agency(),
                            null,
                            null,
                            step.id().value(),
                            step.key(),
                            step.step().commune());
            };
        }
    }
}
