package vn.cotmoc.evidence.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import vn.cotmoc.evidence.Fault;
import vn.cotmoc.shared.web.Problem;

/// A refusal as a status, and as programs read it.
final class Refusals {

    private Refusals() {}

    static Problem problem(Fault fault) {
        return new Problem(
                status(fault),
                "evidence-refused",
                List.of(),
                List.of(new Problem.Fault(fault.reason().field(), fault.key(), fault.arguments())));
    }

    static HttpStatus status(Fault fault) {
        return switch (fault.reason()) {
            case MAY_NOT_REPORT, MAY_NOT_SPEAK -> HttpStatus.FORBIDDEN;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case NOT_SCANNED, NOT_STORED -> HttpStatus.SERVICE_UNAVAILABLE;
            case APPROVED, SENT, CONFIRMED, AWAITED, ALREADY_WITHDRAWN, ALREADY_HERE -> HttpStatus.CONFLICT;
            case CANNOT_REPORT_NOW,
                    NO_FILE,
                    EMPTY,
                    NAME_UNUSABLE,
                    KIND_NOT_TAKEN,
                    CONTENT_DIFFERS,
                    CONTENT_UNKNOWN,
                    OLD_OR_LOCKED,
                    MACROS,
                    ENCRYPTED,
                    DAMAGED,
                    MIXED,
                    INFECTED,
                    TOO_MANY,
                    QUOTA_FULL,
                    NUMBER_TOO_LONG,
                    DATE_WRONG,
                    DATE_AHEAD,
                    TITLE_TOO_LONG,
                    REASON_MISSING,
                    REASON_TOO_LONG -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }
}
