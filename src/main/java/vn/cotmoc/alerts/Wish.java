package vn.cotmoc.alerts;

/// Which changes a person wants to be told, and when.
public record Wish(Changes changes, Pace pace) {

    /// What a single press asks for.
    public static final Wish USUAL = new Wish(Changes.ANY, Pace.WEEKLY);

    /// Every other word, or only a worse one.
    public enum Changes {
        ANY,
        WORSE
    }

    /// As soon as it is known, or on Monday morning.
    public enum Pace {
        AT_ONCE,
        WEEKLY
    }
}
