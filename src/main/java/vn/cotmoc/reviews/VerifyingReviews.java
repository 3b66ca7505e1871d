package vn.cotmoc.reviews;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.audit.ExportsOnRecord;
import vn.cotmoc.shared.Vietnamese;

/// *Xác minh*: confirms or denies that a paper or a file is what the portal froze. What a person may not see is as
/// unknown
/// as what does not exist.
@Service
public class VerifyingReviews {

    private static final int PIECE = 1 << 16;
    private static final int WHOLE = 64;

    private final Reviews reviews;
    private final FileRows files;
    private final ExportsOnRecord exports;
    private final JdbcClient jdbc;

    VerifyingReviews(Reviews reviews, FileRows files, ExportsOnRecord exports, JdbcClient jdbc) {
        this.reviews = reviews;
        this.files = files;
        this.exports = exports;
        this.jdbc = jdbc;
    }

    /// Of what is printed on a paper: the number, and the hash or at least its first twelve signs. A whole hash without
    /// a
    /// number may be that of any file.
    @Transactional(readOnly = true)
    public Verified typed(@Nullable String number, @Nullable String hash) {
        String signs = signs(hash);
        if (signs.length() < Review.PRINTED_SIGNS) return new Verified.TooShort();
        var review = reviews.find(number == null ? "" : number);
        if (review.isEmpty())
            return signs.length() == WHOLE
                            && Vietnamese.clean(Objects.requireNonNullElse(number, ""))
                                    .isEmpty()
                    ? ofHash(signs)
                    : new Verified.Unknown();
        return review.get().sha256().startsWith(signs)
                ? genuine(review.get(), null)
                : files.made(review.get().id()).stream()
                        .filter(made -> made.sha256().startsWith(signs))
                        .findFirst()
                        .map(made -> made.recorded()
                                ? genuine(review.get(), made.format())
                                : new Verified.Altered(review.get()))
                        .orElseGet(() -> other(review.get(), signs));
    }

    /// The paper may be right and the database wrong: the trail remembers what was frozen.
    private Verified other(Review review, String signs) {
        return reviews.hashOnRecord(review)
                        .filter(hash -> hash.startsWith(signs))
                        .isPresent()
                ? new Verified.Altered(review)
                : new Verified.Different(review);
    }

    /// Of a file, read through once and not kept.
    @Transactional(readOnly = true)
    public Verified file(InputStream content) throws IOException {
        var digest = Hashes.digest();
        for (byte[] piece = content.readNBytes(PIECE); piece.length > 0; piece = content.readNBytes(PIECE))
            digest.update(piece);
        return ofHash(Hashes.written(digest.digest()));
    }

    private Verified ofHash(String hash) {
        record Known(String number, ReviewFormat format, boolean recorded) {}
        Optional<Known> known = jdbc.sql("""
                        select r.number, f.format, coalesce(review_file_on_record(f.review_id, f.format) = f.sha256, true) as recorded
                        from review_file f join review r on r.id = f.review_id where f.sha256 = ? order by r.frozen_at limit 1
                        """)
                .param(hash)
                .query((row, _) -> new Known(
                        row.getString("number"),
                        ReviewFormat.valueOf(row.getString("format")),
                        row.getBoolean("recorded")))
                .optional();
        return known.flatMap(found -> reviews.find(found.number())
                        .map(review ->
                                found.recorded() ? genuine(review, found.format()) : new Verified.Altered(review)))
                .orElseGet(() -> recordedElsewhere(hash));
    }

    /// The file may be right and the one that is kept in its place wrong.
    private Verified recordedElsewhere(String hash) {
        Optional<String> number = jdbc.sql("select number from review where id = review_of_recorded_file(?)")
                .param(hash)
                .query(String.class)
                .optional();
        return number.flatMap(reviews::find)
                .<Verified>map(Verified.Altered::new)
                .or(() -> exports.find(hash).map(Verified.Exported::new))
                .orElseGet(Verified.Unknown::new);
    }

    private Verified genuine(Review review, @Nullable ReviewFormat format) {
        return reviews.read(review).soundness().isSound()
                ? new Verified.Genuine(review, format)
                : new Verified.Altered(review);
    }

    /// Hexadecimal signs as people type them: in groups, in capitals, with dots at the end.
    private static String signs(@Nullable String typed) {
        if (typed == null) return "";
        String signs = Vietnamese.clean(typed).toLowerCase(Locale.ROOT).replaceAll("[ .…:-]", "");
        return signs.matches("[0-9a-f]{1,64}") ? signs : "";
    }
}
