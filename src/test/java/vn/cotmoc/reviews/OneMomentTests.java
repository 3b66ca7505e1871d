package vn.cotmoc.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cotmoc.audit.Checkpoints;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.KeepsReviews;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.Visitors;
import vn.cotmoc.typesetting.OfficialForm;

/// All that a review says is read at one moment, whatever is approved or written while it is read.
@PortalTest
@ExtendWith({KeepsReports.class, KeepsReviews.class})
class OneMomentTests {

    @Autowired
    private Visitors visitors;

    @Autowired
    private People people;

    @Autowired
    private Preparations open;

    @Autowired
    private PreparationRows preparations;

    @Autowired
    private Preparing preparing;

    @Autowired
    private TakingSnapshots taking;

    @Autowired
    private Checkpoints checkpoints;

    @Autowired
    private AtOneMoment moment;

    @Autowired
    private KeepingReviews keeping;

    @Autowired
    private Reviews reviews;

    @Autowired
    private Clock clock;

    /// What is missing is read first, everything that is said after it: a figure is corrected in between.
    @Test
    void whatIsApprovedWhileItIsReadIsSeenByNoPartOfIt() {
        var boards = new Boards(visitors);
        var preparation = preparation(boards.opened("ANNUAL"));
        var frozen = freeze(boards, preparation, () -> Boards.correct(visitors));
        var row = frozen.resolutions().getFirst().row("5").orElseThrow();
        assertThat(Objects.requireNonNull(row.figures().get(2026)).said()).startsWith("38,1");
        assertThat(row.cells()).anySatisfy(cell -> assertThat(cell.text()).startsWith("38,1"));
        assertThat(boards.frozen(boards.opened("ANNUAL"))).isNotEmpty();
    }

    /// Words that somebody saves in between would be in no review: it is read again with them.
    @Test
    void whatIsWrittenWhileItIsReadIsNotLost() {
        var boards = new Boards(visitors);
        String draft = boards.opened("ANNUAL");
        boards.write(draft, "RESULTS", "Viết trước.", 0);
        var times = new AtomicInteger();
        var frozen = freeze(boards, preparation(draft), () -> {
            if (times.getAndIncrement() == 0)
                assertThat(boards.write(draft, "RESULTS", "Viết xen vào.", 1)).hasStatus(302);
        });
        assertThat(times).hasValue(2);
        assertThat(frozen.said(Place.of(Place.Section.RESULTS))).hasValue("Viết xen vào.");
    }

    /// With something happening, for somebody else, between two of the reads.
    private Snapshot freeze(Boards boards, Preparation preparation, Runnable meanwhile) {
        var seals = new Seals(checkpoints) {
            @Override
            Optional<Snapshot.Checkpoint> latest() {
                CompletableFuture.runAsync(meanwhile).join();
                return super.latest();
            }
        };
        var freezing = new FreezingReviews(preparations, preparing, taking, seals, moment, keeping, clock);
        var wish = new FreezingReviews.Wish(
                boards.mark(preparation.id().toString()), OfficialForm.PARTY, UUID.randomUUID());
        return people.as(Boards.EDITOR, () -> {
            var done = freezing.freeze(preparation, wish, people.user(Boards.EDITOR));
            assertThat(done).isInstanceOf(Freezing.Frozen.class);
            String number = ((Freezing.Frozen) done).number();
            return reviews.read(reviews.find(number).orElseThrow()).snapshot();
        });
    }

    private Preparation preparation(String id) {
        return people.as(Boards.EDITOR, () -> open.find(PreparationId.of(id)).orElseThrow());
    }
}
