package vn.cotmoc.typesetting;

import java.util.List;
import java.util.Optional;
import vn.cotmoc.typesetting.DocumentSetting.Wording;
import vn.cotmoc.typesetting.SettingOutcome.Refused;

/// What may be set: one line in each field but the recipients, nothing longer than a head can hold, and a symbol
/// without the number, which every document has of its own.
public final class SettingRules {

    private static final int LONGEST = 200;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_SYMBOL = 40;
    private static final int LONGEST_LIST = 2000;

    private SettingRules() {}

    public static Optional<Refused> fault(Wording wanted) {
        for (var field : fields(wanted)) {
            if (field.words().contains("\n")) return refused(field.name(), "lines");
            if (field.words().length() > field.most()) return refused(field.name(), "long");
        }
        if (wanted.recipients().length() > LONGEST_LIST) return refused("recipients", "long");
        // A letter, then letters, strokes and hyphens: `BC/TU`, `BC-UBND`.
        if (!wanted.symbol().isEmpty() && !wanted.symbol().matches("\\p{L}[\\p{L}/-]*"))
            return refused("symbol", "symbol");
        return Optional.empty();
    }

    private record Field(String name, String words, int most) {}

    private static List<Field> fields(Wording wanted) {
        return List.of(
                new Field("parentBody", wanted.parentBody(), LONGEST),
                new Field("body", wanted.body(), LONGEST),
                new Field("symbol", wanted.symbol(), LONGEST_SYMBOL),
                new Field("place", wanted.place(), LONGEST_NAME),
                new Field("authority", wanted.authority(), LONGEST),
                new Field("position", wanted.position(), LONGEST),
                new Field("signer", wanted.signer(), LONGEST_NAME));
    }

    private static Optional<Refused> refused(String field, String why) {
        return Optional.of(new Refused(field, "typesetting.fault." + why));
    }
}
