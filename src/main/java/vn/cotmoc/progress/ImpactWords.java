package vn.cotmoc.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Says what a correction changes: "đổi 3 kết luận", and each of them.
@Component
public class ImpactWords {

    private final Saying saying;

    ImpactWords(Saying saying) {
        this.saying = saying;
    }

    /// A sentence and its lines; empty lines where nothing changes.
    public record Said(String sentence, List<String> lines) {}

    public Said say(Impact impact, Locale locale) {
        var lines = new ArrayList<String>();
        impact.verdicts()
                .forEach(shift -> lines.add(saying.say(
                        "progress.impact.verdict",
                        locale,
                        String.valueOf(shift.year()),
                        verdict(shift.verdictBefore(), locale),
                        verdict(shift.verdictAfter(), locale))));
        impact.outlooks()
                .forEach(shift -> lines.add(saying.say(
                        "progress.impact.outlook",
                        locale,
                        String.valueOf(shift.asOf()),
                        String.valueOf(shift.milestone()),
                        signal(shift.before(), locale),
                        signal(shift.after(), locale))));
        return new Said(sentence(lines.size(), locale), lines);
    }

    /// What was kept with an approval, as it was written then.
    public String kept(int asOf, int milestone, String before, String after, Locale locale) {
        return milestone == 0
                ? saying.say(
                        "progress.impact.verdict",
                        locale,
                        String.valueOf(asOf),
                        verdict(VerdictWord.valueOf(before), locale),
                        verdict(VerdictWord.valueOf(after), locale))
                : saying.say(
                        "progress.impact.outlook",
                        locale,
                        String.valueOf(asOf),
                        String.valueOf(milestone),
                        signal(signal(before), locale),
                        signal(signal(after), locale));
    }

    public String sentence(int findings, Locale locale) {
        return findings == 0
                ? saying.say("progress.impact.none", locale)
                : saying.say("progress.impact.findings", locale, findings);
    }

    private String verdict(VerdictWord word, Locale locale) {
        return saying.say("progress.verdict." + word, locale);
    }

    private static Optional<Signal> signal(String name) {
        for (Signal signal : Signal.values()) if (signal.name().equals(name)) return Optional.of(signal);
        return Optional.empty();
    }

    private String signal(Optional<Signal> signal, Locale locale) {
        return signal.map(known -> saying.say("progress.signal." + known, locale))
                .orElseGet(() -> saying.say("progress.impact.unknown", locale));
    }
}
