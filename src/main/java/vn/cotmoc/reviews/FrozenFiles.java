package vn.cotmoc.reviews;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.typesetting.Format;
import vn.cotmoc.typesetting.Typesetting;

/// The files of frozen reviews: made once from the snapshot alone, and served as they were made ever after.
@Service
public class FrozenFiles {

    private static final Duration ABANDONED = Duration.ofMinutes(2);

    private final Reviews reviews;
    private final FileRows rows;
    private final MakingFiles making;
    private final Typesetting typesetting;
    private final String address;

    FrozenFiles(
            Reviews reviews,
            FileRows rows,
            MakingFiles making,
            Typesetting typesetting,
            @Value("${cotmoc.public-url}") String address) {
        this.reviews = reviews;
        this.rows = rows;
        this.making = making;
        this.typesetting = typesetting;
        this.address = address;
    }

    /// How far the files of a review are.
    public record Standing(Map<ReviewFormat, Long> sizes, boolean failed) {
        public Standing {
            sizes = sizes.isEmpty() ? Map.of() : new EnumMap<>(sizes);
        }

        public boolean isDone() {
            return sizes.size() == ReviewFormat.values().length;
        }

        public int percent() {
            return 100 * sizes.size() / ReviewFormat.values().length;
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
        return new Standing(sizes, sizes.size() < ReviewFormat.values().length && rows.hasFailed(review.id()));
    }

    /// Makes what is not there yet, beside the pages; many times is once.
    public void begin(Review review) {
        if (rows.claim(review, ABANDONED))
            making.start(
                    review,
                    () -> Arrays.stream(ReviewFormat.values()).forEach(format -> {
                        file(review, format);
                        rows.tell(review.id(), false);
                    }),
                    () -> rows.tell(review.id(), true));
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
        var read = reviews.read(review);
        if (!read.soundness().isSound()) throw Problem.of(HttpStatus.CONFLICT, "review-altered");
        return switch (format) {
            case JSON -> read.text().getBytes(StandardCharsets.UTF_8);
            case DOCX -> typeset(review, read.snapshot(), Format.DOCX);
            case XLSX -> typeset(review, read.snapshot(), Format.XLSX);
            case PDF -> typeset(review, read.snapshot(), Format.PDF);
            case CSV -> typeset(review, read.snapshot(), Format.CSV);
        };
    }

    private byte[] typeset(Review review, Snapshot snapshot, Format format) {
        return typesetting.bytes(new WritingReports(snapshot, review.sha256(), address).document(), format);
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
