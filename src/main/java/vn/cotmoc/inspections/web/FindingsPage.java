package vn.cotmoc.inspections.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.inspections.Finding;
import vn.cotmoc.inspections.FindingState;
import vn.cotmoc.shared.Vietnamese;

/// The findings that a person reads: how many are open and late, and those asked for, fifty at a time.
record FindingsPage(
        Asked asked,
        int open,
        int late,
        int total,
        boolean severalProvinces,
        List<FindingLine> lines,
        @Nullable Integer previous,
        @Nullable Integer next) {

    private static final int PAGE = 50;

    /// Which of them, with or without marks, in which order, and which page.
    record Asked(String q, boolean all, String sort, int page) {}

    static FindingsPage of(List<Finding> readable, Asked asked, LocalDate today) {
        String wanted = Vietnamese.fold(Vietnamese.clean(asked.q()));
        var found = readable.stream()
                .filter(one -> asked.all() || one.state() != FindingState.CLOSED)
                .filter(one -> Vietnamese.fold(one.agencyName() + " " + one.words() + " " + one.title() + " "
                                + one.about().subject())
                        .contains(wanted))
                .sorted(order(asked.sort()))
                .toList();
        int from = Math.min((asked.page() - 1) * PAGE, found.size());
        int to = Math.min(from + PAGE, found.size());
        return new FindingsPage(
                asked,
                (int) readable.stream()
                        .filter(one -> one.state() != FindingState.CLOSED)
                        .count(),
                (int) readable.stream().filter(one -> one.isLate(today)).count(),
                readable.size(),
                readable.stream().map(Finding::province).distinct().count() > 1,
                found.subList(from, to).stream()
                        .map(one -> FindingLine.of(one, today))
                        .toList(),
                from == 0 ? null : asked.page() - 1,
                to == found.size() ? null : asked.page() + 1);
    }

    // As the face has ordered them, the most urgent first, unless asked otherwise.
    private static Comparator<Finding> order(String sort) {
        return switch (sort) {
            case String wanted
            when wanted.equals("-severity") ->
                Comparator.comparing(Finding::severity).reversed();
            case String wanted
            when wanted.equals("agency") -> Comparator.comparing(one -> Vietnamese.fold(one.agencyName()));
            case String _ -> (_, _) -> 0;
        };
    }
}
