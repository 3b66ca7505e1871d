package vn.cotmoc.reviews;

import java.util.Arrays;
import java.util.Optional;

/// Where in a review people write words of their own: a section of the report, or one row of a resolution.
public record Place(String name) {

    private static final int LONGEST = 200;

    /// The sections that a report has beside its figures, in their order.
    public enum Section {
        RESULTS,
        DIFFICULTIES,
        CAUSES,
        PROPOSALS
    }

    public Place {
        if (name.isEmpty() || name.length() > LONGEST) throw new IllegalArgumentException("no place: " + name);
    }

    public static Place of(Section section) {
        return new Place(section.name());
    }

    public static Place of(String slug, String code) {
        return new Place(slug + "/" + code);
    }

    /// As an address names it; whether the row exists is for others to say.
    public static Optional<Place> read(String name) {
        boolean written = !name.isEmpty() && name.length() <= LONGEST;
        return written
                ? Optional.of(new Place(name)).filter(place -> place.section().isPresent() || place.isRow())
                : Optional.empty();
    }

    public Optional<Section> section() {
        return Arrays.stream(Section.values())
                .filter(section -> section.name().equals(name))
                .findFirst();
    }

    public boolean isRow() {
        return name.indexOf('/') > 0 && name.indexOf('/') < name.length() - 1;
    }

    /// Of a row: the resolution that it stands in.
    public String slug() {
        return name.substring(0, name.indexOf('/'));
    }

    /// Of a row: its code there.
    public String code() {
        return name.substring(name.indexOf('/') + 1);
    }
}
