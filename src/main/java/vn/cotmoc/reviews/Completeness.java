package vn.cotmoc.reviews;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.progress.Judged;
import vn.cotmoc.progress.Verdict;
import vn.cotmoc.reporting.Figure;

/// What a review of a year would say nothing about, or nothing final: rows without an approved figure, with a reason in
/// its
/// place, with an estimate, and targets that nobody has quantified.
public record Completeness(int rows, List<Gap> gaps) {

    public Completeness {
        gaps = List.copyOf(gaps);
    }

    public enum Kind {
        MISSING,
        REASON,
        ESTIMATE,
        PRELIMINARY,
        UNQUANTIFIED,
        TASK,
        WORDS,
        LETTERHEAD,
        ADDRESS
    }

    /// One row or task and what is open about it.
    public record Gap(
            Kind kind,
            String slug,
            String code,
            String label,
            @Nullable String agency,
            @Nullable String reason) {}

    static Completeness of(List<Judged> rows, int year, List<Gap> others) {
        var gaps = new ArrayList<Gap>();
        for (var row : rows) gap(row, year).ifPresent(gaps::add);
        gaps.addAll(others);
        return new Completeness(rows.size(), gaps);
    }

    private static Optional<Gap> gap(Judged row, int year) {
        var figure = row.figure(year);
        if (figure.isEmpty())
            return Optional.of(gap(
                    row,
                    row.assessment().verdict() instanceof Verdict.NotQuantified ? Kind.UNQUANTIFIED : Kind.MISSING,
                    null));
        return figure.flatMap(known -> kind(known).map(kind -> gap(row, kind, reason(known))));
    }

    private static Optional<Kind> kind(Figure figure) {
        if (figure.missing() != null) return Optional.of(Kind.REASON);
        return switch (figure.maturity()) {
            case ESTIMATE -> Optional.of(Kind.ESTIMATE);
            case PRELIMINARY -> Optional.of(Kind.PRELIMINARY);
            case OFFICIAL, REVISED -> Optional.empty();
        };
    }

    private static @Nullable String reason(Figure figure) {
        return figure.missing() == null ? null : figure.missing().name();
    }

    private static Gap gap(Judged row, Kind kind, @Nullable String reason) {
        var indicator = row.indicator();
        return new Gap(kind, indicator.slug(), indicator.code(), row.label(), indicator.advisingAgency(), reason);
    }

    public List<Gap> of(Kind kind) {
        return gaps.stream().filter(gap -> gap.kind() == kind).toList();
    }

    public int count(Kind kind) {
        return of(kind).size();
    }

    public boolean isComplete() {
        return gaps.isEmpty();
    }

    /// What a person confirms to have seen: the same gaps have the same mark, any other one another.
    public String mark() {
        return Hashes.of(gaps.stream()
                        .map(gap -> gap.kind() + " " + gap.slug() + "/" + gap.code())
                        .collect(Collectors.joining("\n")))
                .substring(0, Review.PRINTED_SIGNS);
    }
}
