package vn.cotmoc.targets;

import java.util.List;

/// What a printed target was understood as.
public sealed interface TargetReading {

    /// The meaning, the unit printed with it, and what the reader decided on the way.
    record Understood(Target target, PrintedUnit unit, List<Phrase> notes) implements TargetReading {
        public Understood {
            notes = List.copyOf(notes);
        }

        static Understood of(Target target) {
            return new Understood(target, PrintedUnit.NONE, List.of());
        }

        /// The reading to show before anything is saved.
        public Phrase inWords() {
            return TargetWriter.inWords(target, unit);
        }
    }

    /// Not understood for certain: why, and at which character of what was printed.
    record Refused(Phrase reason, int position) implements TargetReading {}
}
