package vn.cotmoc.targets;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.cotmoc.targets.TargetReading.Understood;

/// The words of a part of a sentence that ask for something without a figure: `cơ bản không còn xã khó khăn`.
record StageWords(int from, int to, String subject, Understood reading, boolean hasEnd) {

    // What can be said to be done, wholly or mostly; the other wordings are works without an end.
    private static final String ENDS =
            "hoan thanh|co ban|can ban|khong con|xoa|cham dut|giai quyet (co|can) ban|dat (ty le|muc tieu)";
    private static final Pattern END = Pattern.compile("^(" + ENDS + ")\\b");
    private static final Pattern PASSIVE =
            Pattern.compile("\\b(duoc giu vung|duoc bao dam|duoc dam bao|deu co)\\b|\\bduoc thu gom\\b");
    /// Where a comma parts two wordings of one sentence.
    static final Pattern NEXT =
            Pattern.compile(", (?=(phan dau|hoan thanh co ban|co ban (hoan thanh|khong con|xoa)|khong con)\\b)");

    static Optional<StageWords> in(Cursor sentence, int from, int to) {
        var words = SubjectWords.of(sentence.text(), from, to);
        if (words.isEmpty()) return Optional.empty();
        var active = read(sentence, words.from(), words.to(), words.text());
        return active.isPresent() ? active : passive(sentence, words);
    }

    private static Optional<StageWords> passive(Cursor sentence, SubjectWords words) {
        var passive = PASSIVE.matcher(sentence.folded()).region(words.from(), words.to());
        if (!passive.find()) return Optional.empty();
        var subject = SubjectWords.of(sentence.text(), words.from(), passive.start());
        return read(sentence, passive.start(), words.to(), subject.text());
    }

    private static Optional<StageWords> read(Cursor sentence, int from, int to, String subject) {
        var phrase = sentence.text().substring(from, to);
        if (!(TargetReader.read(phrase, Direction.UP) instanceof Understood reading)) return Optional.empty();
        var folded = sentence.folded().substring(from, to);
        return switch (reading.target().comparator()) {
            case STAGE, UNQUANTIFIED ->
                Optional.of(new StageWords(
                        from,
                        to,
                        subject,
                        reading,
                        END.matcher(folded).find() || PASSIVE.matcher(folded).find()));
            case AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN, EXACTLY, RANGE, ABOUT, MAINTAIN, NONE -> Optional.empty();
        };
    }
}
