package vn.cotmoc.inspections;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.cotmoc.inspections.Drawing.Ticket;
import vn.cotmoc.inspections.Facts.Roundness;

/// The approved values that a sample is drawn from, each with what speaks against it.
record Population(List<Weighed> values) {

    private static final String BETWEEN = "\n";

    /// A value and its points.
    record Weighed(Candidate candidate, RiskScore score) {
        String name() {
            return candidate.place().name();
        }
    }

    static Population of(List<Candidate> read, RiskWeights weights) {
        var roundness = roundness(read);
        return new Population(read.stream()
                .map(one -> one.with(agency(one).map(roundness::get).orElse(Roundness.UNKNOWN)))
                .map(one -> new Weighed(one, RiskScore.of(one.facts(), weights)))
                .sorted(Comparator.comparing(Weighed::name))
                .toList());
    }

    /// One line for each value, its name and its points, in the order of the names: what is hashed and kept.
    String written() {
        return values.stream()
                .map(one -> one.name() + " " + one.score().points())
                .collect(Collectors.joining(BETWEEN));
    }

    /// What was written, as it can be drawn from again.
    static List<Ticket> read(String written) {
        return written.isEmpty()
                ? List.of()
                : written.lines().map(Population::ticket).toList();
    }

    private static Ticket ticket(String line) {
        int end = line.lastIndexOf(' ');
        return new Ticket(line.substring(0, end), Integer.parseInt(line.substring(end + 1)));
    }

    Map<String, Weighed> byName() {
        return values.stream().collect(Collectors.toMap(Weighed::name, one -> one));
    }

    boolean isIllustrative() {
        return values.stream().anyMatch(one -> one.candidate().illustrative());
    }

    private static Map<UUID, Roundness> roundness(List<Candidate> read) {
        var counted = new HashMap<UUID, Roundness>();
        for (Candidate one : read)
            if (one.isNumber())
                agency(one)
                        .ifPresent(agency -> counted.merge(
                                agency,
                                new Roundness(one.isRound() ? 1 : 0, 1),
                                (all, more) ->
                                        new Roundness(all.round() + more.round(), all.numbers() + more.numbers())));
        return counted;
    }

    private static Optional<UUID> agency(Candidate one) {
        return Optional.ofNullable(one.place().agency());
    }
}
