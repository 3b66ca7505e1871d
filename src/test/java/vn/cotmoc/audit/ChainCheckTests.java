package vn.cotmoc.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChainCheckTests {

    private static final long EVENTS = 40;
    private final AChain chain = AChain.of((int) EVENTS);
    private final List<Checkpoint> outside = chain.checkpoints();

    @Test
    void aChainThatNobodyTouchedIsSound() {
        assertThat(chain.faults(outside, EVENTS)).isEmpty();
        assertThat(AChain.of(0).faults(List.of(), 0)).isEmpty();
    }

    @Test
    void whatIsNotSealedYetIsNoFault() {
        assertThat(chain.faults(outside, EVENTS + 1, loose(41, 1041, 41))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1", "10", "11", "25", "40"})
    void anEditedEventIsNamed(long event) {
        chain.change(event, link -> AChain.now(link, Hashes.body("doctored")));
        assertThat(chain.faults(outside, EVENTS)).containsExactly("EDITED " + event);
    }

    @ParameterizedTest
    @CsvSource({"1", "10", "11", "25", "40"})
    void aDeletedEventIsNamed(long event) {
        chain.change(event, link -> AChain.now(link, null));
        assertThat(chain.faults(outside, EVENTS)).containsExactly("DELETED " + event);
    }

    @Test
    void aDeletedEventWhoseLinkIsGoneTooLeavesAnEmptyPlaceAfterTheOneBeforeIt() {
        chain.links.remove(24);
        assertThat(chain.faults(outside, EVENTS)).containsExactly("DELETED 24");
    }

    @Test
    void placesThatMoveUpIntoAnEmptyOneBreakTheChainThere() {
        chain.links.remove(24);
        chain.links.replaceAll(link -> link.position() < 26
                ? link
                : new Link(
                        link.position() - 1,
                        link.event(),
                        false,
                        link.body(),
                        link.hash(),
                        link.now(),
                        link.happened(),
                        link.txid(),
                        null));
        assertThat(chain.faults(outside, EVENTS)).contains("BROKEN 26 24");
    }

    @Test
    void anEventPutInAmongSealedOnesIsNamed() {
        assertThat(chain.faults(outside, EVENTS + 1, loose(41, 1020, 20))).containsExactly("INSERTED 41");
    }

    @Test
    void anEventThatClaimsAnEarlierTimeIsNamedBeforeAndAfterItIsSealed() {
        assertThat(chain.faults(outside, EVENTS + 1, loose(41, 1050, 5))).containsExactly("BACKDATED 41");
        chain.change(
                35,
                link -> new Link(
                        link.position(),
                        link.event(),
                        false,
                        link.body(),
                        link.hash(),
                        link.now(),
                        AChain.minute(5),
                        1035,
                        null));
        assertThat(chain.faults(outside, EVENTS)).containsExactly("BACKDATED 35");
    }

    @Test
    void anEventThatWasWrittenAnewBeforeItsSealIsNamedBeforeAndAfterIt() {
        assertThat(chain.faults(outside, EVENTS + 1, new Link.Loose(41, true, AChain.minute(41), 1041, null)))
                .containsExactly("TOUCHED 41");
        chain.change(40, link -> AChain.touched(link, chain.link(39).hash()));
        // Its hash says so, and whoever takes the mark away breaks the chain.
        assertThat(chain.faults(List.of(), EVENTS)).contains("TOUCHED 40").doesNotContain("BROKEN 40 39");
        chain.change(40, link -> at(link, 40));
        assertThat(chain.faults(List.of(), EVENTS)).contains("BROKEN 40 39");
    }

    @Test
    void twoEventsThatChangedPlacesAreNamedTogether() {
        byte[] first = chain.link(12).body();
        byte[] second = chain.link(33).body();
        chain.change(12, link -> AChain.now(link, second)).change(33, link -> AChain.now(link, first));
        assertThat(chain.faults(outside, EVENTS)).containsExactly("SWAPPED 12 33");
    }

    @Test
    void twoLinksThatChangedPlacesBreakTheChainAtBoth() {
        var first = chain.link(12);
        var second = chain.link(33);
        chain.links.set(11, at(second, 12));
        chain.links.set(32, at(first, 33));
        assertThat(chain.faults(outside, EVENTS)).contains("BROKEN 33 11", "BROKEN 12 32");
    }

    @Test
    void aLinkComputedAnewForAnEditedEventBreaksTheChainAfterIt() {
        byte[] body = Hashes.body("doctored");
        chain.change(
                25,
                link -> new Link(
                        25,
                        25,
                        false,
                        body,
                        Hashes.link(chain.link(24).hash(), 25, body, false),
                        body,
                        link.happened(),
                        link.txid(),
                        null));
        assertThat(chain.faults(outside, EVENTS)).containsExactly("BROKEN 26 25");
    }

    @Test
    void aCutEndIsFoundByTheBatchesAndWithoutThemByACheckpoint() {
        chain.links.subList(34, 40).clear();
        assertThat(chain.faults(List.of(), EVENTS)).contains("CUT 34");
        chain.links.subList(30, 34).clear();
        chain.batches.removeLast();
        assertThat(chain.faults(List.of(), EVENTS)).isEmpty();
        assertThat(chain.faults(outside, EVENTS)).containsExactly("CUT 30");
    }

    @Test
    void aBatchThatIsGoneOrSaysSomethingElseIsNamed() {
        var changed = chain.batches.get(1);
        chain.batches.set(
                1,
                new Batch(
                        2,
                        11,
                        20,
                        20,
                        changed.head(),
                        changed.previous(),
                        changed.root(),
                        1021,
                        1021,
                        1,
                        AChain.BEGAN));
        assertThat(chain.faults(List.of(), EVENTS)).contains("BATCH 20");
        chain.batches.remove(1);
        assertThat(chain.faults(List.of(), EVENTS)).contains("BATCH 30");
    }

    private static Link at(Link link, long position) {
        return new Link(
                position,
                link.event(),
                false,
                link.body(),
                link.hash(),
                link.now(),
                link.happened(),
                link.txid(),
                null);
    }

    private static Link.Loose loose(long event, long txid, long minute) {
        return new Link.Loose(event, false, AChain.minute(minute), txid, null);
    }
}
