package vn.cotmoc.entry;

import java.util.List;
import vn.cotmoc.reporting.Entry;
import vn.cotmoc.targets.Maturity;
import vn.cotmoc.targets.Phrase;

/// What a typed row comes to: an entry, nothing at all, or faults that say which field and why.
sealed interface Reading {

    record Understood(Entry entry, int seen) implements Reading {}

    record Nothing(Maturity maturity, int seen) implements Reading {}

    record Wrong(List<Fault> faults) implements Reading {}

    record Fault(String field, Phrase why) {}
}
