package vn.cotmoc.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What only checkpoints outside can find: a chain that is whole and not the one that was vouched for.
class OutsideCheckTests {

    private static final long EVENTS = 40;
    private final List<Checkpoint> outside = AChain.of((int) EVENTS).checkpoints();

    @Test
    void anOldDatabaseIsFoundByACheckpointThatItCannotKnow() {
        var old = AChain.of(20);
        assertThat(old.faults(outside, 20)).containsExactly("RESTORED 20");
    }

    @Test
    void aCutEndIsFoundWithoutTheFileByTheNumberThatHasLeft() {
        assertThat(AChain.of(20).faults(List.of(), EVENTS, 4)).containsExactly("CUT 20");
        assertThat(AChain.of(40).faults(List.of(), EVENTS, 4)).isEmpty();
    }

    @Test
    void anOldDatabaseThatWentOnIsFoundByTheFirstCheckpointThatDiffers() {
        var other = AChain.of(20);
        byte[] body = Hashes.body("went on");
        other.links.add(new Link(
                21,
                21,
                false,
                body,
                Hashes.link(other.links.getLast().hash(), 21, body, false),
                body,
                AChain.minute(50),
                1050,
                null));
        byte[] head = other.links.getLast().hash();
        byte[] previous = other.batches.getLast().root();
        var at = AChain.BEGAN.plusSeconds(51 * 60);
        other.batches.add(AChain.sealed(new Batch(3, 21, 21, 21, head, previous, Hashes.NOTHING, 1051, 1051, 1, at)));
        assertThat(other.faults(outside, 21)).containsExactly("RESTORED 20");
    }

    @Test
    void aChainComputedAnewFromSomewhereOnIsFoundByTheFirstCheckpointThatDiffers() {
        var other = AChain.of(20);
        var rest = AChain.of(40);
        for (int place = 20; place < 40; place++) {
            byte[] body = Hashes.body("doctored " + place);
            var link = rest.links.get(place);
            other.links.add(new Link(
                    link.position(),
                    link.event(),
                    false,
                    body,
                    Hashes.link(other.links.getLast().hash(), link.event(), body, false),
                    body,
                    link.happened(),
                    link.txid(),
                    null));
            if (place % 10 == 9) other.batches.add(sealed(other, rest.batches.get(place / 10)));
        }
        assertThat(other.faults(List.of(), EVENTS)).isEmpty();
        assertThat(other.faults(outside, EVENTS)).containsExactly("REWRITTEN 20 30");
    }

    private static Batch sealed(AChain chain, Batch as) {
        byte[] head = chain.links.getLast().hash();
        byte[] previous = chain.batches.getLast().root();
        return AChain.sealed(new Batch(
                as.number(),
                as.firstPosition(),
                as.lastPosition(),
                as.lastEvent(),
                head,
                previous,
                Hashes.NOTHING,
                as.horizon(),
                as.txid(),
                1,
                as.sealedAt()));
    }
}
