package vn.cotmoc.documents;

import java.util.List;

/// Ends a reading at once; outside of this package it is a [Reading.Refused].
final class RefusedFile extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Refusal refusal;

    RefusedFile(Refusal.Reason reason, Object... arguments) {
        super(reason.name(), null, false, false);
        this.refusal = new Refusal(
                reason, List.of(arguments).stream().map(String::valueOf).toList());
    }

    Refusal refusal() {
        return refusal;
    }
}
