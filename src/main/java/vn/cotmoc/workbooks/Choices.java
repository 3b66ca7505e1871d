package vn.cotmoc.workbooks;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.cotmoc.reporting.MissingReason;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.targets.Maturity;
import vn.cotmoc.targets.Stage;

/// What the drop-downs of a workbook offer, in the words of either language; a csv may say the constant itself.
@Component
class Choices {

    private static final List<Locale> LANGUAGES = List.of(Locale.of("vi"), Locale.ENGLISH);

    private final MessageSource messages;
    private final Map<String, Stage> stages;
    private final Map<String, MissingReason> reasons;
    private final Map<String, Maturity> maturities;

    Choices(MessageSource messages) {
        this.messages = messages;
        this.stages = known(Stage.values());
        this.reasons = known(MissingReason.values());
        this.maturities = known(Maturity.values());
    }

    Optional<Stage> stage(String written) {
        return Optional.ofNullable(stages.get(Vietnamese.fold(written)));
    }

    Optional<MissingReason> reason(String written) {
        return Optional.ofNullable(reasons.get(Vietnamese.fold(written)));
    }

    Optional<Maturity> maturity(String written) {
        return Optional.ofNullable(maturities.get(Vietnamese.fold(written)));
    }

    String words(Enum<?> choice, Locale locale) {
        return messages.getMessage(key(choice), null, locale);
    }

    <E extends Enum<E>> List<String> words(E[] choices, Locale locale) {
        return Arrays.stream(choices).map(choice -> words(choice, locale)).toList();
    }

    private <E extends Enum<E>> Map<String, E> known(E[] choices) {
        var known = new HashMap<String, E>();
        for (E choice : choices) {
            known.put(Vietnamese.fold(choice.name()), choice);
            for (Locale language : LANGUAGES) known.put(Vietnamese.fold(words(choice, language)), choice);
        }
        return Map.copyOf(known);
    }

    private static String key(Enum<?> choice) {
        if (choice instanceof Stage stage) return "targets.stage." + stage;
        return choice instanceof MissingReason reason ? "reporting.missing." + reason : "targets.maturity." + choice;
    }
}
