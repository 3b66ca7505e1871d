package vn.cotmoc.exports;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.cotmoc.progress.Tally;
import vn.cotmoc.progress.VerdictWord;
import vn.cotmoc.reporting.Viewpoint;
import vn.cotmoc.resolutions.Resolution;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.targets.Phrase;

/// The annex of a resolution with what was reached by a year and what that means, as approved on the day of reading.
public record ReviewTable(
        Resolution resolution, Viewpoint view, LocalDate day, List<Column> columns, List<ReviewRow> rows) {

    public ReviewTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (var row : rows)
            if (row.cells().size() != columns.size())
                throw new IllegalArgumentException("row %s has %d cells for %d columns"
                        .formatted(row.code(), row.cells().size(), columns.size()));
    }

    /// The year that it speaks of.
    public int asOf() {
        return view.year();
    }

    /// Demonstration figures are marked on everything that leaves the portal.
    public boolean isIllustrative() {
        return rows.stream().anyMatch(ReviewRow::illustrative);
    }

    public Tally tally() {
        return Tally.of(rows.stream().flatMap(row -> row.tallied().stream()).toList());
    }

    public Phrase title() {
        if (Objects.equals(resolution.midtermYear(), asOf())) return Phrase.of("exports.title.midterm");
        boolean end = resolution.endYear() != null && asOf() >= resolution.endYear();
        return Phrase.of(end ? "exports.title.end" : "exports.title.other");
    }

    /// What the resolution is about, as its own title says.
    public Phrase subject() {
        return Phrase.of("exports.subject", resolution.title());
    }

    /// The line under an annex's title, in the form of Party documents; only what the document states can be said.
    public Optional<Phrase> origin() {
        var number = resolution.numberSymbol();
        var issuedOn = resolution.issuedOn();
        if (number == null || issuedOn == null) return Optional.empty();
        var date = Vietnamese.officialDate(issuedOn);
        return Optional.of(
                resolution.issuingBody() == null
                        ? Phrase.of("exports.origin.short", number, date)
                        : Phrase.of("exports.origin", number, date, resolution.issuingBody()));
    }

    public Phrase standing() {
        return Phrase.of(
                view.known().isOfADay() ? "exports.standing.onDay" : "exports.standing",
                String.valueOf(asOf()),
                resolution.provinceName(),
                Vietnamese.officialDate(day));
    }

    /// The sentence that answers first: how many rows stand how.
    public Phrase answer() {
        var tally = tally();
        int rowsCounted =
                tally.counts().values().stream().mapToInt(Integer::intValue).sum();
        var counts = Arrays.stream(VerdictWord.values())
                .filter(word -> tally.count(word) > 0)
                .map(word -> Phrase.of("exports.count." + word, tally.count(word)))
                .toList();
        return rowsCounted == 0
                ? Phrase.of("exports.answer.none", String.valueOf(asOf()))
                : Phrase.of("exports.answer", rowsCounted, String.valueOf(asOf()), counts);
    }
}
