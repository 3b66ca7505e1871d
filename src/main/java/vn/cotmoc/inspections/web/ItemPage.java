package vn.cotmoc.inspections.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.inspections.ItemWords;
import vn.cotmoc.inspections.Lives;
import vn.cotmoc.inspections.SampleItem;
import vn.cotmoc.inspections.Samples.Examined;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.users.CurrentUser;

/// One drawn value: what speaks against it, what has happened to it, and what the auditors saw.
record ItemPage(
        String href,
        String sampleHref,
        int sampleNumber,
        String inspectionHref,
        String inspection,
        int position,
        @Nullable String nextHref,
        String name,
        String agency,
        String value,
        String chosenKey,
        int points,
        List<String> risks,
        String entered,
        String approved,
        int evidence,
        String indicatorHref,
        String evidenceHref,
        String lifeHref,
        String findingHref,
        List<StepLine> steps,
        List<FileLine> files,
        List<NoteLine> notes,
        int revision,
        boolean checked,
        boolean mine,
        boolean illustrative) {

    record StepLine(int revision, String statusKey, String css, String value, String said, String author, String at) {}

    record FileLine(
            String name,
            String document,
            String sha256,
            String author,
            String at,
            @Nullable String withdrawn) {}

    record NoteLine(boolean checked, String words, String author, String at) {}

    static ItemPage of(Examined examined, CurrentUser user, ItemWords words, Saying saying, Locale locale) {
        var item = examined.item();
        var place = item.place();
        var trace = item.trace();
        String here = "/samples/%s/items/".formatted(item.sample());
        String value = "/resolutions/%s/values/%s/%s/".formatted(place.slug(), place.code(), place.period());
        String unit = place.unitName().isEmpty() ? "" : "?unit=" + place.unitCode();
        return new ItemPage(
                here + item.position(),
                "/samples/" + item.sample(),
                examined.sample().number(),
                "/inspections/" + examined.inspection().id(),
                examined.inspection().title(),
                item.position(),
                item.position() < examined.sample().drawn() ? here + (item.position() + 1) : null,
                words.name(place, locale),
                place.agencyName(),
                words.value(item.value(), place, locale),
                "inspections.chosen." + item.chosen(),
                item.points(),
                words.risks(item, locale),
                trace.enteredBy() + ", " + Vietnamese.moment(trace.enteredAt()),
                trace.approvedBy() + ", " + Vietnamese.moment(trace.approvedAt()),
                trace.evidence(),
                "/resolutions/%s/indicators/%s".formatted(place.slug(), place.code()),
                value + "evidence" + unit,
                value + "life" + unit,
                "/inspections/%s/findings/new?sample=%s&position=%d"
                        .formatted(examined.inspection().id(), item.sample(), item.position()),
                examined.life().steps().stream()
                        .map(step -> step(step, item, words, saying, locale))
                        .toList(),
                examined.life().files().stream().map(ItemPage::file).toList(),
                examined.notes().stream()
                        .map(note -> new NoteLine(
                                note.checked(), note.words(), note.authorName(), Vietnamese.moment(note.at())))
                        .toList(),
                item.revisionOfNotes(),
                item.isChecked(),
                examined.inspection().isWorkedOnBy(user),
                examined.sample().illustrative());
    }

    private static StepLine step(Lives.Step step, SampleItem item, ItemWords words, Saying saying, Locale locale) {
        String value = words.value(step.value(), item.place(), locale);
        String said = String.join(
                ". ",
                Stream.of(step.note(), step.reason()).filter(Objects::nonNull).toList());
        String author = step.onBehalfOf() == null
                ? step.authorName()
                : saying.say("inspections.onBehalf", locale, step.authorName(), step.onBehalfOf());
        return new StepLine(
                step.revision(),
                "reporting.status." + step.status(),
                step.status().name().toLowerCase(Locale.ROOT),
                step.missing() == null ? value : saying.say("reporting.missing." + step.missing(), locale),
                said,
                author,
                Vietnamese.moment(step.at()));
    }

    private static FileLine file(Lives.File file) {
        String number = Objects.requireNonNullElse(file.numberSymbol(), "");
        String document = file.date() == null ? number : number + ", " + Vietnamese.date(file.date());
        return new FileLine(
                file.name(),
                document,
                file.sha256(),
                file.authorName(),
                Vietnamese.moment(file.at()),
                file.withdrawnBecause());
    }

    /// The note that somebody else has taken meanwhile.
    public @Nullable NoteLine last() {
        return notes.isEmpty() ? null : notes.getLast();
    }
}
