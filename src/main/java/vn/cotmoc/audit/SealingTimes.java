package vn.cotmoc.audit;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/// When an event can have been written: a transaction that began after a batch was sealed wrote after it, and what a
/// batch holds was written before it.
final class SealingTimes {

    // Clocks are set, and a row has its time a moment before its transaction has its number.
    private static final long LEEWAY_MICROS = 60_000_000;

    private final List<Batch> batches;
    private final int era;
    private final NavigableMap<Long, Long> sealed = new TreeMap<>();

    SealingTimes(List<Batch> batches) {
        this.batches = batches;
        this.era = batches.isEmpty() ? 1 : batches.getLast().era();
        // Transactions of an earlier server were counted differently: they cannot be compared.
        batches.stream().filter(batch -> batch.era() == era).forEach(batch -> sealed.put(batch.txid(), batch.micros()));
    }

    /// Whether a sealed event cannot have been written when it says; `batch` is the index of the one that holds it.
    boolean isImpossible(Link link, int batch) {
        if (batch >= batches.size() || batches.get(batch).era() != era) return false;
        return link.happened() > batches.get(batch).micros() + LEEWAY_MICROS
                || isImpossible(link.happened(), link.txid());
    }

    boolean isImpossible(long happened, long txid) {
        var before = sealed.lowerEntry(txid);
        return before != null && happened < before.getValue() - LEEWAY_MICROS;
    }

    /// Whether everything that such a transaction wrote has been sealed.
    boolean isSealedAlready(long txid) {
        return !batches.isEmpty() && txid < batches.getLast().horizon();
    }
}
