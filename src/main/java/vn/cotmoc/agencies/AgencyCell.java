package vn.cotmoc.agencies;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.cotmoc.agencies.CellAtoms.Atom;
import vn.cotmoc.agencies.Match.Ambiguous;
import vn.cotmoc.agencies.Match.Known;
import vn.cotmoc.agencies.Match.Unknown;

/// A cell of an annex that names agencies, one or many.
public final class AgencyCell {

    // What an agency's name begins with: an unknown stretch that begins so is a name of its own, not the rest of
    // another.
    private static final Set<String> BEGINNINGS = Set.of(
            "so", "ban", "bo", "cac", "uy", "ubnd", "hdnd", "ubmttq", "mttq", "hoi", "dang", "cong", "van", "vp", "chi",
            "cuc", "huyen", "thanh", "vien", "truong", "lien", "tinh", "dai", "bao", "trung", "doan", "quy", "ngan",
            "kho", "toa", "thong", "phong");

    private AgencyCell() {}

    /// A stretch of the cell and what it means; anything but a known agency waits for a person.
    public record Part(String text, int start, int end, Match match) {

        public boolean isDoubtful() {
            return !match.isKnown();
        }
    }

    /// The agencies in the order of the cell: the longest known name wins, and nothing that is printed gets lost.
    public static List<Part> split(String cell, AgencyNames names) {
        List<Atom> atoms = CellAtoms.of(cell);
        var parts = new ArrayList<Part>();
        int at = 0;
        while (at < atoms.size()) {
            int next = at + 1;
            Part part = part(cell, atoms.get(at), atoms.get(at), names);
            for (int last = reach(atoms, at); last > at; last--) {
                Part longer = part(cell, atoms.get(at), atoms.get(last), names);
                if (!longer.match().isKnown()) continue;
                part = longer;
                next = last + 1;
                break;
            }
            add(parts, part, atoms.get(at), cell);
            at = next;
        }
        return List.copyOf(parts);
    }

    // The last stretch that can still belong to the name that begins here.
    private static int reach(List<Atom> atoms, int from) {
        int last = from;
        while (last + 1 < atoms.size() && !atoms.get(last + 1).firmBefore()) last++;
        return last;
    }

    private static Part part(String cell, Atom first, Atom last, AgencyNames names) {
        String text = cell.substring(first.start(), last.end());
        return new Part(text, first.start(), last.end(), names.find(text));
    }

    private static void add(List<Part> parts, Part part, Atom atom, String cell) {
        boolean isRest = switch (part.match()) {
            case Known _, Ambiguous _ -> false;
            case Unknown _ -> !atom.firmBefore() && !beginsAName(part.text());
        };
        if (!isRest || parts.isEmpty() || !(parts.getLast().match() instanceof Unknown)) {
            parts.add(part);
            return;
        }
        Part before = parts.removeLast();
        parts.add(new Part(cell.substring(before.start(), part.end()), before.start(), part.end(), new Unknown()));
    }

    private static boolean beginsAName(String text) {
        List<String> words = PrintedWords.of(text);
        return !words.isEmpty() && BEGINNINGS.contains(words.getFirst());
    }
}
