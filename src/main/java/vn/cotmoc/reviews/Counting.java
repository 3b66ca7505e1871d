package vn.cotmoc.reviews;

import java.time.Clock;
import java.util.function.IntConsumer;

/// Counts the rows of a file as they are written, and tells of it a few times a second and at the last one.
final class Counting implements Runnable {

    private static final long PAUSE = 300;

    private final int inAll;
    private final IntConsumer told;
    private final Clock clock;
    private int written;
    private long last;

    Counting(int inAll, IntConsumer told, Clock clock) {
        this.inAll = inAll;
        this.told = told;
        this.clock = clock;
    }

    @Override
    public void run() {
        written++;
        long now = clock.millis();
        if (written != inAll && now - last < PAUSE) return;
        last = now;
        told.accept(written);
    }
}
