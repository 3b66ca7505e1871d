package vn.cotmoc.alerts;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.indicators.Indicators;
import vn.cotmoc.progress.Progress;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.progress.VerdictChip;
import vn.cotmoc.progress.VerdictWord;
import vn.cotmoc.progress.WordChange;
import vn.cotmoc.shared.Vietnamese;

/// Changed verdicts in words, for pages, programs and mails alike; the names of all indicators in one statement.
@Component
class AlertWords {

    private final Indicators indicators;
    private final Saying saying;

    AlertWords(Indicators indicators, Saying saying) {
        this.indicators = indicators;
        this.saying = saying;
    }

    /// Letters with their lines; a letter of which nothing can be read any more has none.
    Map<Letter, List<AlertLine>> lines(Collection<Letter> letters, Locale locale) {
        var wanted = letters.stream()
                .flatMap(letter -> letter.folds().stream())
                .map(Fold::indicator)
                .distinct()
                .toList();
        List<Indicator> kin = wanted.isEmpty() ? List.of() : indicators.withKin(wanted);
        Map<IndicatorId, Indicator> byId = kin.stream().collect(Collectors.toMap(Indicator::id, Function.identity()));
        var lines = new LinkedHashMap<Letter, List<AlertLine>>();
        letters.forEach(letter ->
                lines.put(
                        letter,
                        letter.folds().stream()
                                .flatMap(fold -> Optional.ofNullable(byId.get(fold.indicator()))
                                        .map(found -> line(fold, found, kin, locale))
                                        .stream())
                                .toList()));
        return lines;
    }

    List<AlertLine> lines(Letter letter, Locale locale) {
        return Objects.requireNonNull(lines(List.of(letter), locale).get(letter));
    }

    private AlertLine line(Fold fold, Indicator indicator, List<Indicator> kin, Locale locale) {
        return new AlertLine(
                Objects.requireNonNullElse(indicator.resolutionName(), indicator.slug()),
                indicator.code(),
                Progress.label(indicator, kin),
                "/resolutions/%s/indicators/%s#why".formatted(indicator.slug(), indicator.code()),
                chip(fold.before()),
                VerdictChip.of(fold.after(), false, null),
                saying.say("alerts.turn." + fold.turn(), locale),
                why(fold.last(), locale),
                fold.steps().size() == 1
                        ? List.of()
                        : fold.steps().stream().map(step -> step(step, locale)).toList(),
                fold.isIllustrative());
    }

    private static @Nullable VerdictChip chip(@Nullable VerdictWord word) {
        return word == null ? null : VerdictChip.of(word, false, null);
    }

    /// The cause, whose doing it was, and when.
    private String why(WordChange change, Locale locale) {
        return Stream.of(
                        saying.say("progress.cause." + change.cause(), locale, change.subject()),
                        change.authorName(),
                        moment(change.at()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private String step(WordChange change, Locale locale) {
        return saying.say(
                "alerts.step",
                locale,
                change.before() == null ? "–" : word(change.before(), locale),
                word(change.word(), locale),
                why(change, locale));
    }

    String word(VerdictWord word, Locale locale) {
        return saying.say("progress.verdict." + word, locale);
    }

    static String moment(Instant at) {
        return Vietnamese.moment(at);
    }

    String say(String key, Locale locale, Object... arguments) {
        return saying.say(key, locale, arguments);
    }
}
