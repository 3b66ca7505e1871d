package vn.cotmoc.upkeep.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.cotmoc.agencies.Agency;
import vn.cotmoc.upkeep.Fault;
import vn.cotmoc.upkeep.Weighed;

/// Faults and effects in words, and the choices of the forms.
@Component
class StepWords {

    private final MessageSource messages;

    StepWords(MessageSource messages) {
        this.messages = messages;
    }

    record Choice(String value, String words) {}

    record Group(@Nullable String words, List<Choice> choices) {}

    /// @param day the form's field for the day, and so on: two forms share one page and their fields have names of
    /// their own
    Said say(Weighed weighed, String name, String day, String source, Locale locale) {
        return new Said(
                weighed.faults().stream()
                        .map(fault -> new Said.Line(
                                field(fault, name, day, source),
                                messages.getMessage("upkeep.fault." + fault, null, locale)))
                        .toList(),
                weighed.effects().stream()
                        .map(effect -> messages.getMessage(
                                "upkeep.effect." + effect.what(),
                                new Object[] {effect.name(), effect.other(), effect.count()},
                                locale))
                        .toList(),
                weighed.isPossible());
    }

    List<Group> kinds(Locale locale) {
        return List.of(new Group(
                null,
                Arrays.stream(Agency.Kind.values())
                        .map(kind ->
                                new Choice(kind.name(), messages.getMessage("agencies.kind." + kind, null, locale)))
                        .toList()));
    }

    private static @Nullable String field(Fault fault, String name, String day, String source) {
        return switch (fault) {
            case NAME_MISSING, NAME_TAKEN, ALIAS_MISSING, ALIAS_TAKEN -> name;
            case KIND_MISSING -> "kind";
            case DAY_UNREADABLE, ENDS_BEFORE_IT_BEGINS -> day;
            case SOURCE_MISSING -> source;
            case SUCCESSOR_MISSING, SUCCESSOR_ENDED -> "successor";
            case ALREADY_ENDED -> null;
        };
    }
}
