package vn.cotmoc.exports;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.targets.Phrase;

/// Says what a review table holds in one language. Files are documents and always speak Vietnamese.
public record ReviewWords(MessageSource messages, Locale locale) {

    private static final Locale VIETNAMESE = Locale.of("vi", "VN");

    public static ReviewWords vietnamese(MessageSource messages) {
        return new ReviewWords(messages, VIETNAMESE);
    }

    public String say(Phrase phrase) {
        Object[] arguments = phrase.arguments().stream().map(this::argument).toArray();
        return messages.getMessage(phrase.key(), arguments, locale);
    }

    public String say(String key, Object... arguments) {
        return say(Phrase.of(key, arguments));
    }

    private Object argument(Object argument) {
        return switch (argument) {
            case Phrase phrase -> say(phrase);
            case List<?> list ->
                list.stream().map(this::argument).map(Object::toString).collect(Collectors.joining(", "));
            case Object plain -> plain;
        };
    }

    public String text(Cell cell) {
        return switch (cell) {
            case Cell.Blank _ -> "";
            case Cell.Words(var text) -> text;
            case Cell.Amount(var value, var decimals) -> Vietnamese.number(value, decimals);
            case Cell.Year(var year) -> String.valueOf(year);
            case Cell.Reached(var stage) -> say("targets.stage." + stage);
            case Cell.Rated(var assessment) -> say("progress.verdict." + assessment.word());
            case Cell.Remarks(var sentences) ->
                sentences.stream().map(this::say).map(ReviewWords::sentence).collect(Collectors.joining(" "));
        };
    }

    /// A column's head for a table that has one row of heads only.
    public String fullHead(Column column) {
        String head = say(column.head());
        return column.group() == null ? head : say(column.group()) + ": " + head;
    }

    private static String sentence(String words) {
        return words.endsWith(".") ? words : words + ".";
    }
}
