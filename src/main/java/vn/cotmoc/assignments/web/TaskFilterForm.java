package vn.cotmoc.assignments.web;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.assignments.Lane;
import vn.cotmoc.assignments.TaskFilter;
import vn.cotmoc.assignments.TaskOrder;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.tasks.Task.Part;

/// The filter as an address writes it; an empty choice is none, one that does not exist is refused.
record TaskFilterForm(
        @Nullable String province,
        @Nullable String resolution,
        @Nullable String agency,
        @Nullable String part,
        @Nullable String state,
        @Nullable String mine,
        @Nullable String waiting,
        @Nullable String q,
        @Nullable String sort) {

    TaskFilter filter() {
        return new TaskFilter(
                text(province).orElse(null),
                text(resolution).orElse(null),
                text(agency).map(TaskFilterForm::id).orElse(null),
                constant("part", Part.class, part),
                constant("state", Lane.class, state),
                isChosen(mine),
                isChosen(waiting),
                text(q).orElse(null));
    }

    TaskOrder order(TaskOrder otherwise) {
        var order = constant("sort", TaskOrder.class, sort);
        return order == null ? otherwise : order;
    }

    private static boolean isChosen(@Nullable String typed) {
        return text(typed).filter(Boolean.TRUE.toString()::equals).isPresent();
    }

    private static Optional<String> text(@Nullable String typed) {
        return Optional.ofNullable(typed).map(String::strip).filter(words -> !words.isEmpty());
    }

    private static UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException none) {
            throw Problem.badField("agency", "dashboards.error.choice");
        }
    }

    private static <E extends Enum<E>> @Nullable E constant(String of, Class<E> type, @Nullable String typed) {
        return text(typed)
                .map(name -> Arrays.stream(type.getEnumConstants())
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> Problem.badField(of, "dashboards.error.choice")))
                .orElse(null);
    }
}
