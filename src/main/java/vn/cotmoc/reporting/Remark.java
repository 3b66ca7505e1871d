package vn.cotmoc.reporting;

import org.jspecify.annotations.Nullable;
import vn.cotmoc.users.Grant;

/// What is to be said of a decision beside the value: in whose place it was made, and why the provincial office did not
/// wait for the first level.
public record Remark(
        Grant.@Nullable Delegator onBehalfOf, @Nullable String skippedBecause) {

    static final Remark NONE = new Remark(null, null);

    boolean isNone() {
        return equals(NONE);
    }
}
