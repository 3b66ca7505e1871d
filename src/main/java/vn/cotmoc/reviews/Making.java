package vn.cotmoc.reviews;

import org.jspecify.annotations.Nullable;

/// How far the making of a review's files is.
///
/// @param format which of them is being written; empty before the first
/// @param written how many rows of its tables are written, `inAll` of how many
/// @param begun how many times it was begun: a second time where a portal stopped in the middle
public record Making(@Nullable ReviewFormat format, int written, int inAll, int begun, boolean failed) {

    private static final int WHOLE = 100;
    // Pages are laid out and a file is closed when its rows are written.
    private static final int ROWS_SHARE = 80;

    static final Making NOT_BEGUN = new Making(null, 0, 0, 1, false);

    /// Of the file that is being written.
    int percent() {
        return inAll == 0 ? 0 : ROWS_SHARE * written / inAll;
    }

    /// Of all files, some of which are there.
    int percentOf(int there, int files) {
        return Math.min(WHOLE, (WHOLE * there + (there < files ? percent() : 0)) / files);
    }

    public boolean hasWrittenAllRows() {
        return inAll > 0 && written == inAll;
    }

    public boolean isAgain() {
        return begun > 1;
    }
}
