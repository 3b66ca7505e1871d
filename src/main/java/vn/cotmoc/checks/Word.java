package vn.cotmoc.checks;

import java.util.List;
import org.springframework.context.MessageSourceResolvable;

/// A word of the bundles inside a sentence, said in the language of the sentence.
public record Word(String key, List<String> arguments) implements MessageSourceResolvable {

    public Word {
        arguments = List.copyOf(arguments);
    }

    public static Word of(String key, String... arguments) {
        return new Word(key, List.of(arguments));
    }

    @Override
    public String[] getCodes() {
        return new String[] {key};
    }

    @Override
    public Object[] getArguments() {
        return arguments.toArray();
    }
}
