package vn.cotmoc.scenarios;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import vn.cotmoc.allocations.Assigned;
import vn.cotmoc.allocations.CollectionRule.Terms;
import vn.cotmoc.reporting.Figure;
import vn.cotmoc.targets.Phrase;

/// A province's yearly duty as it falls on communes and agencies, as far as anything is known of them.
record Shares(
        Optional<Terms> terms,
        boolean readable,
        List<Part> communes,
        List<Part> agencies,
        Optional<Phrase> why,
        Optional<Counting> counting) {

    /// What falls on one of them year by year, what it was last approved to have reached, and what was issued to it.
    record Part(
            String name,
            Optional<Figure> last,
            Map<Integer, Assigned> duty,
            Map<Integer, Assigned> issued,
            Standing standing) {}

    /// What a commune says about itself where communes are counted.
    enum Standing {
        MEETS,
        DOES_NOT_MEET,
        UNKNOWN,
        /// Nothing is counted.
        NONE
    }

    /// How many communes must meet an indicator, year by year, of how many.
    record Counting(SortedMap<Integer, Integer> needed, int concerned, long meeting, long unknown) {}

    Shares {
        communes = List.copyOf(communes);
        agencies = List.copyOf(agencies);
    }

    static Shares hidden(Optional<Terms> terms) {
        return new Shares(terms, false, List.of(), List.of(), Optional.empty(), Optional.empty());
    }
}
