package vn.cotmoc.reviews;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Everything that a review says, as it stood when it was frozen: figures, verdicts, wording and names alike. Nothing
/// in it
/// is looked up again.
public record Snapshot(
        int format,
        Head head,
        List<FrozenResolution> resolutions,
        List<Said> texts,
        List<FrozenCommunes> communes,
        Map<String, String> words) {

    /// The way it is written; a later way gets a higher number, and this one stays readable.
    static final int FORMAT = 2;

    public Snapshot {
        resolutions = List.copyOf(resolutions);
        texts = List.copyOf(texts);
        communes = List.copyOf(communes);
        words = Map.copyOf(words);
    }

    /// `address` is where papers lead to be confirmed: the portal's own on the day of freezing.
    /// Format 1 had no address.
    public record Head(
            String number,
            ReviewKind kind,
            String title,
            int year,
            LocalDate knownOn,
            String provinceCode,
            String province,
            String frozenBy,
            Instant frozenAt,
            boolean illustrative,
            String methodVersion,
            String confirmed,
            Issuer issuer,
            @Nullable String address,
            @Nullable Checkpoint checkpoint) {

        String verification() {
            return address == null ? "" : address;
        }

        /// What is not frozen has no number.
        boolean hasNumber() {
            return !number.isEmpty();
        }
    }

    /// Under whose name the documents go out; what was not set stays blank.
    public record Issuer(
            String form,
            String parentBody,
            String body,
            String symbol,
            String place,
            String authority,
            String position,
            String name,
            List<String> recipients) {
        public Issuer {
            recipients = List.copyOf(recipients);
        }
    }

    /// The last seal of the trail at that moment.
    public record Checkpoint(long number, String hash, String printed, Instant at) {}

    /// Words that the province wrote at a place.
    public record Said(String place, int revision, String words, String author) {}

    /// The same under the number that it is frozen with.
    Snapshot numbered(ReviewNumber number) {
        var numbered = new Head(
                number.toString(),
                head.kind,
                head.title,
                head.year,
                head.knownOn,
                head.provinceCode,
                head.province,
                head.frozenBy,
                head.frozenAt,
                head.illustrative,
                head.methodVersion,
                head.confirmed,
                head.issuer,
                head.address,
                head.checkpoint);
        return new Snapshot(format, numbered, resolutions, texts, communes, words);
    }

    public Optional<String> said(Place place) {
        return texts.stream()
                .filter(said -> said.place().equals(place.name()))
                .map(Said::words)
                .filter(words -> !words.isBlank())
                .findFirst();
    }

    /// Fixed words of the report, in the language and the wording of that day.
    public String word(String key) {
        return words.getOrDefault(key, "");
    }
}
