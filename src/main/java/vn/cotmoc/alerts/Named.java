package vn.cotmoc.alerts;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What somebody wants to follow, as addresses name it: a province by its code, a resolution, an agency, or an
/// indicator of
/// a resolution.
public record Named(
        @Nullable String province,
        @Nullable String resolution,
        @Nullable String agency,
        @Nullable String indicator) {

    static String said(@Nullable String name) {
        return Objects.requireNonNullElse(name, "").strip();
    }
}
