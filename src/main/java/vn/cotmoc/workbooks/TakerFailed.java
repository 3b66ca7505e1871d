package vn.cotmoc.workbooks;

import java.util.function.Consumer;

/// What went wrong with whoever takes the lines is no fault of the file.
final class TakerFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    private TakerFailed(RuntimeException cause) {
        super(cause);
    }

    static void guard(Consumer<Line> taker, Line line) {
        try {
            taker.accept(line);
        } catch (RuntimeException failed) {
            throw new TakerFailed(failed);
        }
    }
}
