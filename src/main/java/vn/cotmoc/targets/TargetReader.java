package vn.cotmoc.targets;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.targets.Target.Maintain;
import vn.cotmoc.targets.Target.NoInterimTest;
import vn.cotmoc.targets.TargetReading.Refused;
import vn.cotmoc.targets.TargetReading.Understood;

/// Reads targets as resolutions print them; what it does not know is refused with the place, never guessed.
public final class TargetReader {

    private static final int LONGEST = 300;
    private static final Pattern EMPTY_CELL = Pattern.compile("[-.… ]*");

    private TargetReader() {}

    /// The meaning of a printed target; without a direction (compositions) a bare figure is meant exactly.
    public static TargetReading read(String printed, @Nullable Direction direction) {
        if (printed.length() > LONGEST) return new Refused(Phrase.of("targets.refused.tooLong"), LONGEST);
        var cursor = new Cursor(printed);
        if (cursor.atEnd()) return new Refused(Phrase.of("targets.refused.blank"), 0);
        return new TargetSentence(cursor, direction).read();
    }

    /// The meaning of a table's cell: a blank keeps what the milestone before asked for, or asks for nothing yet.
    public static TargetReading readCell(
            String printed, @Nullable Direction direction, @Nullable Target previousMilestoneTarget) {
        var text = Vietnamese.clean(printed);
        if (!EMPTY_CELL.matcher(text).matches()) return read(printed, direction);
        boolean nothingYet = previousMilestoneTarget == null || previousMilestoneTarget instanceof NoInterimTest;
        return Understood.of(nothingYet ? new NoInterimTest() : new Maintain());
    }
}
