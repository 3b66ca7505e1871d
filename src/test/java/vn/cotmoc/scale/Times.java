package vn.cotmoc.scale;

import java.util.Arrays;
import java.util.concurrent.Callable;

/// Milliseconds of many repetitions of one thing.
record Times(double[] each) {

    static Times none(int rounds) {
        return new Times(new double[rounds]);
    }

    /// One repetition; those before the first round are for warming up.
    void take(int round, Callable<?> work) throws Exception {
        long before = System.nanoTime();
        work.call();
        if (round >= 0) each[round] = (System.nanoTime() - before) / 1e6;
    }

    double p50() {
        return percentile(50);
    }

    double p95() {
        return percentile(95);
    }

    private double percentile(int share) {
        double[] sorted = each.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * share / 100)];
    }
}
