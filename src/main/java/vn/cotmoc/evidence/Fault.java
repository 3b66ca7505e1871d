package vn.cotmoc.evidence;

import java.util.List;
import vn.cotmoc.reporting.Refusal;

/// Why a file is not taken or not taken back: the reason, the key of its words, and what they speak of.
public record Fault(Reason reason, String key, List<Object> arguments) {

    public Fault {
        arguments = List.copyOf(arguments);
    }

    /// Each has its words in the bundles (`evidence.fault.*`), except those of reporting itself.
    public enum Reason {
        MAY_NOT_REPORT(""),
        MAY_NOT_SPEAK(""),
        CANNOT_REPORT_NOW(""),
        APPROVED(""),
        SENT(""),
        CONFIRMED(""),
        AWAITED(""),
        ALREADY_WITHDRAWN(""),
        NO_FILE("file"),
        EMPTY("file"),
        TOO_LARGE("file"),
        NAME_UNUSABLE("file"),
        KIND_NOT_TAKEN("file"),
        CONTENT_DIFFERS("file"),
        CONTENT_UNKNOWN("file"),
        OLD_OR_LOCKED("file"),
        MACROS("file"),
        ENCRYPTED("file"),
        DAMAGED("file"),
        MIXED("file"),
        INFECTED("file"),
        NOT_SCANNED("file"),
        NOT_STORED("file"),
        ALREADY_HERE("file"),
        TOO_MANY("file"),
        QUOTA_FULL("file"),
        NUMBER_TOO_LONG("number"),
        DATE_WRONG("date"),
        DATE_AHEAD("date"),
        TITLE_TOO_LONG("title"),
        REASON_MISSING("reason"),
        REASON_TOO_LONG("reason");

        private final String field;

        Reason(String field) {
            this.field = field;
        }

        /// The field of the form that is at fault; empty where none is.
        public String field() {
            return field;
        }
    }

    static Fault of(Reason reason, Object... arguments) {
        return new Fault(reason, "evidence.fault." + reason, List.of(arguments));
    }

    /// What holds for the value holds for its files.
    static Fault of(Refusal refusal) {
        Reason reason = refusal == Refusal.NOT_YOURS ? Reason.MAY_NOT_REPORT : Reason.CANNOT_REPORT_NOW;
        return new Fault(reason, "reporting.refused." + refusal, List.of(""));
    }
}
