package vn.cotmoc.assignments.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a list of choices offers; a group without words stands by itself.
record Choices(@Nullable String words, List<Choice> choices) {

    record Choice(String value, String words) {}

    static List<Choices> of(List<Choice> choices) {
        return List.of(new Choices(null, choices));
    }
}
