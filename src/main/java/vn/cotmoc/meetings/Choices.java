package vn.cotmoc.meetings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a list of choices offers; a group without words stands by itself.
public record Choices(@Nullable String words, List<Choice> choices) {

    public Choices {
        choices = List.copyOf(choices);
    }

    public record Choice(String value, String words) {}
}
