package vn.cotmoc.reviews.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.reviews.Completeness;
import vn.cotmoc.reviews.Narrative;
import vn.cotmoc.reviews.Place;
import vn.cotmoc.reviews.Preparation;
import vn.cotmoc.reviews.Preparing.Asked;
import vn.cotmoc.reviews.Preparing.Finding;
import vn.cotmoc.reviews.Preparing.Prepared;
import vn.cotmoc.shared.Vietnamese;

/// A review on its way: what is missing, what contradicts itself, and the words written so far.
record PreparationPage(
        String id,
        String code,
        String province,
        String title,
        String kindKey,
        String year,
        @Nullable String knownOn,
        String author,
        String openedAt,
        boolean open,
        boolean mayEdit,
        @Nullable String frozenAs,
        @Nullable String withdrawnBecause,
        int rows,
        List<Group> groups,
        String mark,
        List<Finding> contradicting,
        List<Asked> asked,
        List<Text> sections,
        List<Text> texts,
        List<DraftChoice> drafts) {

    /// The gaps of one kind.
    record Group(String key, int count, List<Gap> gaps) {}

    record Gap(String label, String agency, @Nullable String reasonKey, String href) {}

    /// A place to write at; `key` names sections, `label` rows.
    record Text(
            @Nullable String key,
            String code,
            @Nullable String label,
            @Nullable String verdict,
            String words,
            @Nullable String by,
            String place) {}

    static PreparationPage of(
            Preparation preparation,
            Prepared prepared,
            List<Narrative> written,
            List<DraftChoice> drafts,
            boolean mayEdit) {
        var byPlace =
                written.stream().collect(Collectors.toMap(text -> text.place().name(), Function.identity()));
        return new PreparationPage(
                preparation.id().toString(),
                preparation.provinceCode(),
                preparation.provinceName(),
                preparation.title(),
                "reviews.kind." + preparation.kind(),
                String.valueOf(preparation.year()),
                preparation.knownOn() == null ? null : Vietnamese.date(preparation.knownOn()),
                preparation.author(),
                Vietnamese.moment(preparation.openedAt()),
                preparation.isOpen(),
                mayEdit && preparation.isOpen(),
                preparation.frozenAs(),
                preparation.withdrawnBecause(),
                prepared.completeness().rows(),
                groups(prepared.completeness(), preparation),
                prepared.completeness().mark(),
                prepared.contradicting(),
                prepared.asked(),
                Arrays.stream(Place.Section.values())
                        .map(section -> text(Place.of(section), "reviews.section." + section, null, null, byPlace))
                        .toList(),
                rows(prepared, byPlace),
                drafts);
    }

    public int gaps() {
        return groups.stream().mapToInt(Group::count).sum();
    }

    static List<Group> groups(Completeness completeness, Preparation preparation) {
        return Arrays.stream(Completeness.Kind.values())
                .filter(kind -> completeness.count(kind) > 0)
                .map(kind -> new Group(
                        "reviews.gap." + kind,
                        completeness.count(kind),
                        completeness.of(kind).stream()
                                .map(gap -> gap(gap, preparation))
                                .toList()))
                .toList();
    }

    private static Gap gap(Completeness.Gap gap, Preparation preparation) {
        return new Gap(
                gap.slug().isEmpty() ? gap.label() : "%s. %s".formatted(gap.code(), gap.label()),
                Objects.requireNonNullElse(gap.agency(), ""),
                gap.reason() == null ? null : "reporting.missing." + gap.reason(),
                href(gap, preparation));
    }

    /// Where it can be mended, or looked at.
    private static String href(Completeness.Gap gap, Preparation preparation) {
        return switch (gap.kind()) {
            case MISSING, REASON, ESTIMATE, PRELIMINARY, UNQUANTIFIED ->
                "/resolutions/%s/indicators/%s?asOf=%d".formatted(gap.slug(), gap.code(), preparation.year());
            case TASK -> "/resolutions/%s#task-%s".formatted(gap.slug(), gap.code());
            case WORDS -> "/reviews/drafts/%s/text?place=%s".formatted(preparation.id(), gap.code());
            case LETTERHEAD -> "/provinces/%s/document-settings".formatted(gap.code());
            case ADDRESS -> "/verify";
        };
    }

    private static List<Text> rows(Prepared prepared, Map<String, Narrative> byPlace) {
        return prepared.resolutions().stream()
                .flatMap(resolution -> resolution.rows().stream()
                        .filter(row -> row.verdict() != null)
                        .map(row -> text(
                                Place.of(resolution.slug(), row.code()), null, row.label(), row.verdict(), byPlace)))
                .toList();
    }

    private static Text text(
            Place place,
            @Nullable String key,
            @Nullable String label,
            @Nullable String verdict,
            Map<String, Narrative> byPlace) {
        var written = byPlace.get(place.name());
        return new Text(
                key,
                label == null ? "" : place.code(),
                label,
                verdict == null ? null : "progress.verdict." + verdict,
                written == null ? "" : written.words(),
                written == null ? null : "%s, %s".formatted(written.author(), Vietnamese.moment(written.at())),
                place.name());
    }

    /// What has been written, before what has not.
    public List<Text> writtenFirst() {
        return Stream.concat(
                        texts.stream().filter(text -> !text.words().isEmpty()),
                        texts.stream().filter(text -> text.words().isEmpty()))
                .toList();
    }
}
