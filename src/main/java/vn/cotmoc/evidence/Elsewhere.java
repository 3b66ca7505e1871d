package vn.cotmoc.evidence;

/// Another value with the same content beside it, which the reader may see.
public record Elsewhere(String sha256, String slug, String code, String period, String unitCode, boolean provincial) {

    public String href() {
        return EvidenceAddress.of(slug, code, period, provincial ? "" : unitCode);
    }
}
