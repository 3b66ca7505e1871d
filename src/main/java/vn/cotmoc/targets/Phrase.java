package vn.cotmoc.targets;

import java.util.List;

/// Words to be said in the reader's language: a key of the message bundles and what goes into it.
public record Phrase(String key, List<Object> arguments) {

    public Phrase {
        arguments = List.copyOf(arguments);
    }

    public static Phrase of(String key, Object... arguments) {
        return new Phrase(key, List.of(arguments));
    }
}
