package vn.cotmoc.typesetting;

/// Who signs, by which authority: `T/M BAN THƯỜNG VỤ`, `BÍ THƯ`, and a name that only the province itself can give.
public record Signature(String authority, String position, String name) {
    public Signature {
        authority = Letters.clean(authority);
        position = Letters.clean(position);
        name = Letters.clean(name);
    }
}
