package vn.cotmoc.typesetting;

import java.util.List;

/// By what a document can be recognised: its number in the portal, the hash of what it says, and where both are
/// confirmed; further lines stand below.
public record Seal(String number, String sha256, String address, List<String> lines) {
    public Seal {
        lines = List.copyOf(lines);
    }

    public static Seal of(String number, String sha256, String address) {
        return new Seal(number, sha256, address, List.of());
    }
}
