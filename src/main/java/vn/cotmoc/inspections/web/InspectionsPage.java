package vn.cotmoc.inspections.web;

import java.util.List;
import java.util.Locale;
import vn.cotmoc.inspections.Inspection;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.territory.AdministrativeUnit;

/// The inspections that an auditor reads, and where he can open new ones.
record InspectionsPage(String q, boolean all, int under, int total, List<Line> lines, List<Place> places) {

    record Line(
            String href,
            String title,
            String province,
            String days,
            String members,
            String looked,
            int findings,
            int open,
            boolean concluded) {}

    /// A province where the person audits.
    record Place(String code, String name) {}

    static InspectionsPage of(List<Inspection> readable, List<AdministrativeUnit> provinces, String q, boolean all) {
        String wanted = Vietnamese.fold(Vietnamese.clean(q));
        return new InspectionsPage(
                q,
                all,
                (int) readable.stream().filter(one -> !one.isConcluded()).count(),
                readable.size(),
                readable.stream()
                        .filter(one -> all || !one.isConcluded())
                        .filter(one -> Vietnamese.fold(one.title() + " " + one.provinceName())
                                .contains(wanted))
                        .map(InspectionsPage::line)
                        .toList(),
                provinces.stream()
                        .map(one -> new Place(one.code(), one.fullName()))
                        .toList());
    }

    private static Line line(Inspection one) {
        return new Line(
                "/inspections/" + one.id(),
                one.title(),
                one.provinceName(),
                days(one),
                String.join(
                        ", ",
                        one.members().stream().map(Inspection.Member::name).toList()),
                String.format(
                        Locale.ROOT,
                        "%d/%d",
                        one.counts().checked(),
                        one.counts().items()),
                one.counts().findings(),
                one.counts().open(),
                one.isConcluded());
    }

    static String days(Inspection one) {
        return Vietnamese.date(one.fromDay()) + " – " + Vietnamese.date(one.toDay());
    }
}
