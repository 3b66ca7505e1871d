package vn.cotmoc.imports;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import vn.cotmoc.agencies.AgencyCell;
import vn.cotmoc.agencies.AgencyNames;
import vn.cotmoc.agencies.Match.Ambiguous;
import vn.cotmoc.agencies.Match.Known;
import vn.cotmoc.agencies.Match.Unknown;

/// The agencies that one cell of a document names, under their own names, and what in it waits for a person.
record NamedAgencies(List<String> known, List<String> doubtful) {

    static NamedAgencies of(FoundCell cell, AgencyNames names) {
        var whole = of(cell.text(), names);
        if (whole.doubtful().isEmpty() || cell.lines().size() < 2) return whole;
        // Some cells put each agency on a line of its own and nothing between them.
        var byLine = of(String.join("\n", cell.lines()), names);
        return byLine.doubtful().isEmpty() ? byLine : whole;
    }

    private static NamedAgencies of(String text, AgencyNames names) {
        var known = new LinkedHashSet<String>();
        var doubtful = new ArrayList<String>();
        for (AgencyCell.Part part : AgencyCell.split(text, names)) {
            switch (part.match()) {
                case Known(var _, var name) -> known.add(name);
                case Ambiguous _, Unknown _ -> doubtful.add(part.text());
            }
        }
        return new NamedAgencies(List.copyOf(known), List.copyOf(doubtful));
    }
}
