package vn.cotmoc.inspections.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.inspections.AccessWords;
import vn.cotmoc.inspections.Finding;
import vn.cotmoc.inspections.Inspection;
import vn.cotmoc.inspections.Sample;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.users.CurrentUser;

/// One inspection: its head, its samples and its findings.
record InspectionPage(
        String id,
        String provinceCode,
        String province,
        String title,
        String purpose,
        String days,
        String members,
        String opened,
        @Nullable String conclusion,
        @Nullable String concluded,
        boolean mine,
        boolean illustrative,
        Inspection.Counts counts,
        List<SampleLine> samples,
        List<FindingLine> findings) {

    record SampleLine(
            String href, int number, String of, String known, int size, int drawn, int checked, String seed) {}

    static InspectionPage of(
            Inspection one,
            List<Sample> samples,
            List<Finding> findings,
            CurrentUser user,
            LocalDate today,
            Saying saying,
            Locale locale) {
        var conclusion = one.conclusion();
        return new InspectionPage(
                one.id().toString(),
                one.provinceCode(),
                one.provinceName(),
                one.title(),
                one.purpose(),
                InspectionsPage.days(one),
                String.join(
                        ", ",
                        one.members().stream().map(Inspection.Member::name).toList()),
                one.authorName() + ", " + AccessWords.MOMENT.format(one.recordedAt()),
                conclusion == null ? null : conclusion.words(),
                conclusion == null ? null : conclusion.authorName() + ", " + AccessWords.MOMENT.format(conclusion.at()),
                one.isWorkedOnBy(user),
                samples.stream().anyMatch(Sample::illustrative),
                one.counts(),
                samples.stream().map(sample -> line(sample, saying, locale)).toList(),
                findings.stream().map(finding -> FindingLine.of(finding, today)).toList());
    }

    static InspectionPage head(Inspection one, CurrentUser user, Saying saying, Locale locale) {
        return of(one, List.of(), List.of(), user, LocalDate.EPOCH, saying, locale);
    }

    private static SampleLine line(Sample sample, Saying saying, Locale locale) {
        return new SampleLine(
                "/samples/" + sample.id(),
                sample.number(),
                of(sample, saying, locale),
                AccessWords.MOMENT.format(sample.knownAt()),
                sample.size(),
                sample.drawn(),
                sample.checked(),
                String.valueOf(sample.seed()));
    }

    /// `Nghị quyết …, Sở Y tế, 2025-2026, cả giá trị của xã`.
    static String of(Sample sample, Saying saying, Locale locale) {
        var bounds = sample.bounds();
        String resolution = bounds.resolution() == null
                ? saying.say("inspections.sample.everyResolution", locale)
                : bounds.resolution();
        String agency =
                bounds.agency() == null ? saying.say("inspections.sample.everyAgency", locale) : bounds.agency();
        String years = bounds.fromYear() == bounds.toYear()
                ? String.valueOf(bounds.fromYear())
                : bounds.fromYear() + "–" + bounds.toYear();
        String communes = saying.say(
                bounds.communes() ? "inspections.sample.withCommunes" : "inspections.sample.withoutCommunes", locale);
        return String.join(", ", resolution, agency, years, communes);
    }
}
