package vn.cotmoc.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/// Several clients at once, each asking again as soon as it has been answered, for a limited time and number of times.
final class Load {

    private static final int MOST_PER_CLIENT = 100_000;

    private Load() {}

    /// How long each answer took, and how long it took to get them all.
    record Round(long[] nanos, long elapsed) {

        double median() {
            return percentile(50);
        }

        double percentile(int share) {
            long[] sorted = nanos.clone();
            Arrays.sort(sorted);
            return sorted[Math.min(sorted.length - 1, sorted.length * share / 100)] / 1e6;
        }

        double perSecond() {
            return nanos.length * 1e9 / elapsed;
        }

        static Round together(List<Round> rounds) {
            return new Round(
                    rounds.stream()
                            .flatMapToLong(round -> LongStream.of(round.nanos))
                            .toArray(),
                    rounds.stream().mapToLong(Round::elapsed).sum());
        }
    }

    static Round run(List<Callable<Object>> clients, Duration time) throws InterruptedException {
        long start = System.nanoTime();
        long end = start + time.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<long[]>>();
            for (var client : clients) running.add(threads.submit(() -> repeat(client, end)));
            var all = LongStream.builder();
            for (var each : running) LongStream.of(each.get()).forEach(all);
            return new Round(all.build().toArray(), System.nanoTime() - start);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a client was answered wrongly", failed.getCause());
        }
    }

    private static long[] repeat(Callable<?> client, long end) throws Exception {
        var taken = LongStream.builder();
        for (int i = 0; i < MOST_PER_CLIENT; i++) {
            long before = System.nanoTime();
            if (before >= end) break;
            client.call();
            taken.add(System.nanoTime() - before);
        }
        return taken.build().toArray();
    }
}
