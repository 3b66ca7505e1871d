package vn.cotmoc.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A made-up chain: event 1 stands at place 1, ten to a batch, one transaction and one minute each.
final class AChain {

    static final Instant BEGAN = Instant.parse("2026-11-22T00:00:00Z");
    private static final int IN_A_BATCH = 10;

    final List<Link> links = new ArrayList<>();
    final List<Batch> batches = new ArrayList<>();

    static AChain of(int events) {
        var chain = new AChain();
        for (int event = 1; event <= events; event++) chain.add(event);
        return chain;
    }

    private void add(long event) {
        byte[] before = links.isEmpty() ? Hashes.NOTHING : links.getLast().hash();
        byte[] body = Hashes.body("event " + event);
        links.add(new Link(
                event,
                event,
                false,
                body,
                Hashes.link(before, event, body, false),
                body,
                minute(event),
                1000 + event,
                null));
        if (event % IN_A_BATCH == 0) seal(event);
    }

    private void seal(long event) {
        byte[] previous = batches.isEmpty() ? Hashes.NOTHING : batches.getLast().root();
        byte[] head = links.getLast().hash();
        long number = event / IN_A_BATCH;
        batches.add(sealed(new Batch(
                number,
                event - IN_A_BATCH + 1,
                event,
                event,
                head,
                previous,
                Hashes.NOTHING,
                1001 + event,
                1001 + event,
                1,
                BEGAN.plusSeconds(event * 60 + 30))));
    }

    /// With the root that its other columns make.
    static Batch sealed(Batch batch) {
        return new Batch(
                batch.number(),
                batch.firstPosition(),
                batch.lastPosition(),
                batch.lastEvent(),
                batch.head(),
                batch.previous(),
                Hashes.root(batch),
                batch.horizon(),
                batch.txid(),
                batch.era(),
                batch.sealedAt());
    }

    static long minute(long event) {
        return BEGAN.plusSeconds(event * 60).getEpochSecond() * 1_000_000;
    }

    Link link(long event) {
        return links.stream().filter(one -> one.event() == event).findFirst().orElseThrow();
    }

    AChain change(long event, UnaryOperator<Link> how) {
        links.replaceAll(one -> one.event() == event ? how.apply(one) : one);
        return this;
    }

    static Link now(Link link, byte @Nullable [] now) {
        return new Link(
                link.position(),
                link.event(),
                link.touched(),
                link.body(),
                link.hash(),
                now,
                link.happened(),
                link.txid(),
                null);
    }

    /// Sealed as touched: its hash says so.
    static Link touched(Link link, byte[] before) {
        return new Link(
                link.position(),
                link.event(),
                true,
                link.body(),
                Hashes.link(before, link.event(), link.body(), true),
                link.body(),
                link.happened(),
                link.txid(),
                null);
    }

    List<Checkpoint> checkpoints() {
        return batches.stream()
                .map(batch -> new Checkpoint(
                        batch.number(), batch.hash(), batch.sealedAt(), batch.lastPosition(), batch.lastEvent()))
                .toList();
    }

    /// What checking it finds, in words: kind, event, other event or batch.
    List<String> faults(List<Checkpoint> outside, long given, Link.Loose... loose) {
        return faults(outside, given, 0, loose);
    }

    /// The same where the database knows up to which number checkpoints have left it.
    List<String> faults(List<Checkpoint> outside, long given, long letOut, Link.Loose... loose) {
        var check = new ChainCheck(batches);
        links.forEach(check::take);
        List.of(loose).forEach(check::take);
        return check.finish(outside, given, letOut).stream()
                .map(fault -> "%s %s%s"
                        .formatted(fault.kind(), fault.event(), fault.other() == null ? "" : " " + fault.other()))
                .toList();
    }
}
