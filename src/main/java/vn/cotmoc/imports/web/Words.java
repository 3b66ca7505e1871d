package vn.cotmoc.imports.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import vn.cotmoc.documents.FoundDocument.Remark;
import vn.cotmoc.documents.Refusal;
import vn.cotmoc.drafts.Doubt;
import vn.cotmoc.drafts.Place;
import vn.cotmoc.targets.Phrase;

/// Says what was found in a document in the reader's language.
record Words(MessageSource messages, Locale locale) {

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    String say(Phrase phrase) {
        Object[] arguments = phrase.arguments().stream().map(this::argument).toArray();
        return say(phrase.key(), arguments);
    }

    private Object argument(Object argument) {
        return switch (argument) {
            case Phrase phrase -> say(phrase);
            case List<?> list ->
                list.stream().map(this::argument).map(String::valueOf).collect(Collectors.joining(", "));
            case Object plain -> plain;
        };
    }

    String say(Refusal refusal) {
        return say("documents.refused." + refusal.reason(), refusal.arguments().toArray());
    }

    String say(Doubt doubt) {
        return say("drafts.doubt." + doubt.reason(), doubt.arguments().toArray());
    }

    /// The kind of a doubt, without its particulars.
    String kind(Doubt doubt) {
        return say("drafts.doubt." + doubt.reason(), "…", "…", "…");
    }

    String say(Remark remark) {
        String words = say("drafts.doubt." + remark.oddity());
        return remark.about().isEmpty() ? words : words + " " + say("imports.document.about", remark.about());
    }

    String place(@Nullable Place place) {
        if (place == null) return "";
        String part = String.valueOf(place.part());
        return switch (place.kind()) {
            case PARAGRAPH -> say("imports.document.place.PARAGRAPH", part);
            case TABLE -> say("imports.document.place.TABLE", part, text(place.row()), text(place.column()));
            case SHEET ->
                say(
                        "imports.document.place.SHEET",
                        String.valueOf(place.name()),
                        text(place.row()),
                        text(place.column()));
        };
    }

    private static String text(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }
}
