package vn.cotmoc.checks;

import java.util.Arrays;
import java.util.Optional;

/// What a finding does: it stops the submission, it asks for an explanation, it is said, or it is not looked for.
public enum Severity {
    BLOCKS("✕"),
    NEEDS_REASON("▲"),
    INFORMS("●"),
    OFF("–");

    private final String sign;

    Severity(String sign) {
        this.sign = sign;
    }

    /// Stands beside the word, for those who do not see the colour.
    public String sign() {
        return sign;
    }

    public static Optional<Severity> named(String name) {
        return Arrays.stream(values())
                .filter(severity -> severity.name().equals(name))
                .findFirst();
    }
}
