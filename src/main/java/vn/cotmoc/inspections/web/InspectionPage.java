package vn.cotmoc.inspections.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.inspections.Finding;
import vn.cotmoc.inspections.Inspection;
import vn.cotmoc.inspections.ItemWords;
import vn.cotmoc.inspections.Sample;
import vn.cotmoc.shared.Vietnamese;
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
            ItemWords words,
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
                one.authorName() + ", " + Vietnamese.moment(one.recordedAt()),
                conclusion == null ? null : conclusion.words(),
                conclusion == null ? null : conclusion.authorName() + ", " + Vietnamese.moment(conclusion.at()),
                one.isWorkedOnBy(user),
                samples.stream().anyMatch(Sample::illustrative),
                one.counts(),
                samples.stream().map(sample -> line(sample, words, locale)).toList(),
                findings.stream().map(finding -> FindingLine.of(finding, today)).toList());
    }

    static InspectionPage head(Inspection one, CurrentUser user, ItemWords words, Locale locale) {
        return of(one, List.of(), List.of(), user, LocalDate.EPOCH, words, locale);
    }

    private static SampleLine line(Sample sample, ItemWords words, Locale locale) {
        return new SampleLine(
                "/samples/" + sample.id(),
                sample.number(),
                words.bounds(sample, locale),
                Vietnamese.moment(sample.knownAt()),
                sample.size(),
                sample.drawn(),
                sample.checked(),
                String.valueOf(sample.seed()));
    }
}
