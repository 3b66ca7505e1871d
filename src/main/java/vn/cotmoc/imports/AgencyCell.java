package vn.cotmoc.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The agencies that one cell names: "Đảng ủy Công an tỉnh, Bộ CHQS tỉnh" is two, "Sở Văn hóa, Thể thao và Du lịch"
/// is one.
record AgencyCell(List<String> known, List<String> unknown) {

    private static final Pattern PARTS = Pattern.compile("\\s*(?:;|\\R)\\s*");
    private static final Pattern JOINTS = Pattern.compile("\\s*,\\s*|\\s+và\\s+");
    private static final int MOST_PIECES = 40;

    static AgencyCell of(FoundCell cell, KnownAgencies agencies) {
        var whole = of(cell.text(), agencies);
        if (whole.unknown().isEmpty() || cell.lines().size() < 2) return whole;
        // Some cells put each agency on a line of its own and nothing between them.
        var byLine = of(String.join("\n", cell.lines()), agencies);
        return byLine.unknown().isEmpty() ? byLine : whole;
    }

    private static AgencyCell of(String text, KnownAgencies agencies) {
        var known = new ArrayList<String>();
        var unknown = new ArrayList<String>();
        for (String part : PARTS.split(text)) {
            String plain = part.replaceAll("^[-+•*.,; ]+|[.,; ]+$", "");
            if (plain.isEmpty()) continue;
            var names = split(plain, agencies);
            if (names == null) unknown.add(plain);
            else names.stream().filter(name -> !known.contains(name)).forEach(known::add);
        }
        return new AgencyCell(List.copyOf(known), List.copyOf(unknown));
    }

    /// The fewest known names that together are the text; null where some of it is no known name.
    private static @Nullable List<String> split(String text, KnownAgencies agencies) {
        var starts = new ArrayList<Integer>(List.of(0));
        var ends = new ArrayList<Integer>();
        var joints = JOINTS.matcher(text);
        while (joints.find()) {
            ends.add(joints.start());
            starts.add(joints.end());
        }
        ends.add(text.length());
        if (ends.size() > MOST_PIECES) return null;
        var best = new ArrayList<@Nullable List<String>>();
        best.add(List.of());
        for (int end = 0; end < ends.size(); end++) {
            List<String> shortest = null;
            for (int start = 0; start <= end; start++) {
                var before = best.get(start);
                var name = agencies.find(text.substring(starts.get(start), ends.get(end)));
                if (before == null || name.isEmpty()) continue;
                if (shortest != null && shortest.size() <= before.size() + 1) continue;
                shortest = new ArrayList<>(before);
                shortest.add(name.get());
            }
            best.add(shortest);
        }
        return best.getLast();
    }
}
