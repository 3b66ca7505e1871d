package vn.cotmoc.users.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands around every page: who is signed in, where one can go, which language, and whether figures are
/// illustrative.
record Furniture(
        String language,
        String otherLanguage,
        String otherLanguageHref,
        @Nullable String user,
        List<Item> navigation,
        boolean illustrative,
        String today) {

    public record Item(String key, String href, boolean current) {}
}
