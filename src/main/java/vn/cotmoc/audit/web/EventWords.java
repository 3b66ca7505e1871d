package vn.cotmoc.audit.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.cotmoc.audit.AuditEvent;
import vn.cotmoc.shared.Vietnamese;

/// Says events in the reader's language: what has a name in the portal by it, everything else as the database calls it.
@Component
class EventWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]{8,15}[+-]\\d\\d:\\d\\d");
    private static final Pattern FIGURE = Pattern.compile("[A-Z]\\w+\\[([^\\]]*)] ([A-Z_]+)");
    private static final Pattern WORD = Pattern.compile("[A-Z_]{2,30}");
    // Constants of other modules go by the words that their own pages have for them.
    private static final List<String> VALUES = List.of(
            "audit.value.",
            "tasks.state.",
            "tasks.standing.",
            "reviews.section.",
            "inspections.severity.",
            "inspections.state.",
            "inspections.factor.");
    private static final int SHORT = 60;
    private static final int SHOWN_IN_A_LINE = 3;

    private final MessageSource messages;
    private final Clock clock;

    EventWords(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /// One thing of an event: its name, what it was and what it is.
    record Change(String name, String before, String after) {}

    String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    String moment(Instant at) {
        ZonedDateTime here = at.atZone(clock.getZone());
        return Vietnamese.date(here.toLocalDate()) + " " + TIME.format(here);
    }

    String kind(AuditEvent event, Locale locale) {
        String words = named("audit.kind." + event.kind(), event.kind(), locale);
        return event.isOfRows() ? words + ": " + table(event.table(), locale) : words;
    }

    String origin(AuditEvent event, Locale locale) {
        return say("audit.origin." + event.origin(), locale);
    }

    private String table(String table, Locale locale) {
        return named("audit.table." + table, table, locale);
    }

    private String named(String key, String otherwise, Locale locale) {
        // What is not ours is not a pattern: braces in it mean nothing.
        String words = messages.getMessage(key, null, null, locale);
        return words == null ? otherwise : words;
    }

    /// Everything that an event tells, side by side.
    List<Change> changes(AuditEvent event, Locale locale) {
        var names = new TreeSet<>(event.before().keySet());
        names.addAll(event.after().keySet());
        var changes = new ArrayList<Change>();
        // What has a name first, then the columns that only the database speaks of.
        names.stream().filter(name -> isNamed(name, locale)).forEach(name -> changes.add(change(event, name, locale)));
        names.stream().filter(name -> !isNamed(name, locale)).forEach(name -> changes.add(change(event, name, locale)));
        changes.removeIf(change -> change.before().isEmpty() && change.after().isEmpty());
        event.details().forEach((name, value) -> {
            if (!isSide(name)) changes.add(detail(name, value, event.details(), locale));
        });
        if (event.details().containsKey("before") || event.details().containsKey("after"))
            changes.addFirst(new Change(
                    say("audit.change.value", locale),
                    said(event.details().get("before"), locale),
                    said(event.details().get("after"), locale)));
        return changes;
    }

    /// The value that a step has brought a figure to.
    String value(AuditEvent step, Locale locale) {
        Object value = step.details().get("after");
        if (value == null) value = step.after().get("amount");
        return value == null ? brief(step, locale) : said(value, locale);
    }

    private boolean isNamed(String column, Locale locale) {
        return messages.getMessage("audit.column." + column, null, null, locale) != null;
    }

    private Change change(AuditEvent event, String name, Locale locale) {
        return new Change(
                named("audit.column." + name, name, locale),
                said(event.before().get(name), locale),
                said(event.after().get(name), locale));
    }

    private static boolean isSide(String name) {
        return name.equals("before") || name.startsWith("before.") || name.equals("after") || name.equals("reason");
    }

    // A detail `after.name` has its other side under `before.name`.
    private Change detail(String name, Object value, Map<String, Object> details, Locale locale) {
        String column = name.startsWith("after.") ? name.substring("after.".length()) : name;
        return new Change(
                named("audit.column." + column, column, locale),
                said(details.get("before." + column), locale),
                said(value, locale));
    }

    /// The same in one line.
    String brief(AuditEvent event, Locale locale) {
        var changes = changes(event, locale);
        String line = changes.stream()
                .limit(SHOWN_IN_A_LINE)
                .map(change -> change.name() + ": " + brief(change))
                .collect(Collectors.joining("; "));
        return changes.size() > SHOWN_IN_A_LINE
                ? say("audit.brief.more", locale, line, changes.size() - SHOWN_IN_A_LINE)
                : line;
    }

    private static String brief(Change change) {
        String before = cut(change.before());
        String after = cut(change.after());
        if (before.isEmpty()) return after;
        return before + " → " + (after.isEmpty() ? "∅" : after);
    }

    private static String cut(String text) {
        return text.length() > SHORT ? text.substring(0, SHORT) + "…" : text;
    }

    /// The reason that was given, wherever it stands.
    String reason(AuditEvent event) {
        Object said = event.reason() != null ? event.reason() : event.details().get("reason");
        return said == null ? "" : said.toString();
    }

    private String said(@Nullable Object value, Locale locale) {
        return switch (value) {
            case null -> "";
            case Boolean yes -> say(yes ? "audit.yes" : "audit.no", locale);
            case BigDecimal number -> Vietnamese.number(number);
            case Double number -> Vietnamese.number(BigDecimal.valueOf(number));
            case String text
            when MOMENT.matcher(text).matches() ->
                moment(OffsetDateTime.parse(text).toInstant());
            case String text -> worded(text, locale);
            case Object other -> other.toString();
        };
    }

    private String constant(String text, Locale locale) {
        return VALUES.stream()
                .map(prefix -> messages.getMessage(prefix + text, null, null, locale))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(text);
    }

    // A value as commands write it: `Amount[value=37.5] ESTIMATE`, `Ratio[numerator=4, denominator=90] OFFICIAL`.
    private String worded(String text, Locale locale) {
        var figure = FIGURE.matcher(text);
        if (!figure.matches()) return WORD.matcher(text).matches() ? constant(text, locale) : text;
        String value = Arrays.stream(figure.group(1).split(", "))
                .map(part -> part.substring(part.indexOf('=') + 1))
                .map(part -> part.matches("-?\\d+(\\.\\d+)?") ? Vietnamese.number(new BigDecimal(part)) : part)
                .collect(Collectors.joining("/"));
        return value + " (" + named("audit.value." + figure.group(2), figure.group(2), locale) + ")";
    }
}
