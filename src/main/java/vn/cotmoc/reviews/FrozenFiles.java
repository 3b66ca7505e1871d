package vn.cotmoc.reviews;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.typesetting.Format;
import vn.cotmoc.typesetting.Typesetting;
import vn.cotmoc.users.Scope;

/// The files of frozen reviews: made once from the snapshot alone, and served as they were made ever after.
@Service
public class FrozenFiles {

    // Who is at it says so several times a second; laying out the pages of a PDF is the longest silence.
    private static final Duration ABANDONED = Duration.ofMinutes(1);
    private static final int MOST_TIMES = 5;

    private final Reviews reviews;
    private final FileRows rows;
    private final MakingRows work;
    private final MakingFiles making;
    private final Typesetting typesetting;
    private final Clock clock;

    FrozenFiles(
            Reviews reviews, FileRows rows, MakingRows work, MakingFiles making, Typesetting typesetting, Clock clock) {
        this.reviews = reviews;
        this.rows = rows;
        this.work = work;
        this.making = making;
        this.typesetting = typesetting;
        this.clock = clock;
    }

    /// How far the files of a review are.
    public record Standing(Map<ReviewFormat, Long> sizes, Making making) {
        public Standing {
            sizes = sizes.isEmpty() ? Map.of() : new EnumMap<>(sizes);
        }

        public boolean isDone() {
            return sizes.size() == ReviewFormat.values().length;
        }

        public int percent() {
            return making.percentOf(sizes.size(), ReviewFormat.values().length);
        }
    }

    /// How far they are; where nobody is at them they are begun anew.
    public Standing standing(Review review) {
        var standing = read(review);
        if (!standing.isDone()) begin(review);
        return standing;
    }

    private Standing read(Review review) {
        var sizes = new EnumMap<ReviewFormat, Long>(ReviewFormat.class);
        for (var made : rows.made(review.id())) sizes.put(made.format(), made.size());
        boolean done = sizes.size() == ReviewFormat.values().length;
        return new Standing(
                sizes, done ? Making.NOT_BEGUN : work.find(review.id()).orElse(Making.NOT_BEGUN));
    }

    /// Makes what is not there yet, beside the pages; many times is once.
    public void begin(Review review) {
        if (work.claim(review, ABANDONED)) making.start(review, () -> makeAll(review), () -> work.tellFailed(review));
    }

    /// Goes on where a portal has stopped in the middle, with nobody signed in; says how many reviews that were.
    int resume() {
        int resumed = 0;
        for (var review : Scope.asSystem(() -> work.abandoned(ABANDONED, MOST_TIMES)))
            if (Scope.asSystem(() -> work.claim(review, ABANDONED))) {
                making.start(
                        review, () -> asSystem(() -> makeAll(review)), () -> asSystem(() -> work.tellFailed(review)));
                resumed++;
            }
        return resumed;
    }

    private static void asSystem(Runnable task) {
        Scope.asSystem(() -> {
            task.run();
            return true;
        });
    }

    private void makeAll(Review review) {
        for (var format : ReviewFormat.values())
            if (rows.find(review, format).isEmpty()) {
                work.tell(review, format, 0, 0);
                rows.keep(review, format, make(review, format, true));
            }
    }

    /// The file as it was made; made now where nobody has made it yet. A file that was tampered with is not given out.
    public ReviewFile file(Review review, ReviewFormat format) {
        var kept = rows.find(review, format).orElseGet(() -> {
            rows.keep(review, format, make(review, format));
            return rows.find(review, format).orElseThrow();
        });
        if (!kept.isIntact()) throw Problem.of(HttpStatus.CONFLICT, "review-altered");
        return kept;
    }

    /// From the snapshot alone: the same snapshot gives the same bytes.
    byte[] make(Review review, ReviewFormat format) {
        return make(review, format, false);
    }

    private byte[] make(Review review, ReviewFormat format, boolean counted) {
        var read = reviews.read(review);
        if (!read.soundness().isSound()) throw Problem.of(HttpStatus.CONFLICT, "review-altered");
        int inAll = WritingReports.rows(read.snapshot());
        Runnable counting =
                counted ? new Counting(inAll, written -> work.tell(review, format, written, inAll), clock) : () -> {};
        var report = new WritingReports(read.snapshot(), review.sha256(), counting);
        return switch (format) {
            case JSON -> read.text().getBytes(StandardCharsets.UTF_8);
            case DOCX -> typesetting.bytes(report.document(), Format.DOCX);
            case XLSX -> typesetting.bytes(report.document(), Format.XLSX);
            case PDF -> typesetting.bytes(report.document(), Format.PDF);
            case CSV -> typesetting.bytes(report.document(), Format.CSV);
        };
    }

    /// What is kept for a review, without the contents.
    public Optional<String> sha256(Review review, ReviewFormat format) {
        return made(review).stream()
                .filter(made -> made.format() == format)
                .map(FileRows.Made::sha256)
                .findFirst();
    }

    List<FileRows.Made> made(Review review) {
        return rows.made(review.id());
    }
}
