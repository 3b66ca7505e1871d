package vn.cotmoc.typesetting;

import java.util.List;

/// Under whose name a province's documents go out in one form: its head, who signs, who receives. Blank is not set yet.
public record Issuer(OfficialForm form, Letterhead letterhead, Signature signature, List<String> recipients) {

    public Issuer {
        recipients = List.copyOf(recipients);
    }

    /// Nothing is set: dots stand everywhere, and nothing is invented.
    public static Issuer unknown(OfficialForm form) {
        return new Issuer(form, new Letterhead("", "", null, "", "", null), new Signature("", "", ""), List.of());
    }
}
