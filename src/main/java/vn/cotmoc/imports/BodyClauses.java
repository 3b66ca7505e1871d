package vn.cotmoc.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.drafts.Filling;
import vn.cotmoc.drafts.Sheet;

/// The clauses of a body by what stands before them: `I`, `1`, `2.2.1`, `(1)`, `a)`, `-`; and the paths that they get.
final class BodyClauses {

    private static final Pattern PART = Pattern.compile("([IVX]{1,5})\\s*[-.–)/:]+\\s*(\\S.*)");
    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,2}(?:\\.\\d{1,2}){0,4})[.)]?[-–]?\\s+(\\S.*)");
    private static final Pattern ITEM = Pattern.compile("(?:\\((\\d{1,2})\\)|([a-zđ])\\)|([-+•]))\\s*-?\\s*(\\S.*)");
    private static final int LONGEST_HEADING = 220;

    /// A clause and its text, for whoever looks for targets in it.
    record Clause(String path, String text, List<String> headings, FoundLine line) {}

    private final List<FoundRow> rows = new ArrayList<>();
    private final List<Clause> texts = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, String> headings = new HashMap<>();
    private final Map<String, @Nullable String> parents = new HashMap<>();
    private @Nullable String part;
    private String number = "";
    private @Nullable String numbered;
    private boolean open;

    static boolean isPart(String text) {
        return PART.matcher(text).matches();
    }

    List<Filling.Row> rows() {
        return rows.stream().map(FoundRow::row).toList();
    }

    boolean hasPreamble() {
        return taken.contains("MD.1");
    }

    List<Clause> texts() {
        return texts;
    }

    void add(FoundLine line) {
        var opening = PART.matcher(line.text());
        var point = NUMBERED.matcher(line.text());
        var item = ITEM.matcher(line.text());
        if (opening.matches()) {
            part = opening.group(1);
            number = "";
            numbered = part;
            heading(line, part, null, "PART");
        } else if (part == null) paragraph(line, "MD", "PREAMBLE", "MD.");
        else if (point.matches()) point(line, point.group(1));
        else if (item.matches()) item(line, item.group(1));
        else below(line);
    }

    private void point(FoundLine line, String printed) {
        number = printed;
        String path = part + "." + printed;
        int dot = printed.lastIndexOf('.');
        String above = part + "." + (dot < 0 ? "" : printed.substring(0, dot));
        String parent = dot >= 0 && taken.contains(above) ? above : Objects.requireNonNull(part);
        numbered = free(path);
        char end = line.text().charAt(line.text().length() - 1);
        boolean brief = line.text().length() <= LONGEST_HEADING;
        if (brief && (line.bold() || ".;,".indexOf(end) < 0)) {
            FoundRow row = heading(line, numbered, parent, "SECTION");
            if (!line.bold()) row.doubt("heading", Unsure.HEADING_ASSUMED);
        } else text(line, numbered, parent, "POINT");
    }

    /// `2.2.1(3)` below a number of several parts, as people quote it; `II.1(3)` below a plain one.
    private void item(FoundLine line, @Nullable String ordinal) {
        String parent = Objects.requireNonNull(numbered);
        String stem = number.contains(".") ? number : parent;
        String path = stem + "(" + (ordinal == null ? counts.merge(parent, 1, Integer::sum) : ordinal) + ")";
        if (taken.contains(path)) path = parent + "(" + counts.merge(parent, 1, Integer::sum) + ")";
        boolean further = open;
        text(line, free(path), parent, "ITEM");
        open = further && open;
    }

    /// The first paragraph below a heading is its text, further ones are paragraphs of their own.
    private void below(FoundLine line) {
        FoundRow last = rows.getLast();
        if (open) {
            line.into(last, "text");
            texts.add(new Clause(Objects.requireNonNull(last.get("path")), line.text(), above(last.get("path")), line));
            open = false;
        } else {
            String parent = Objects.requireNonNull(numbered);
            counts.putIfAbsent(parent + ".p", 1);
            paragraph(line, parent, "PARAGRAPH", parent + ".p");
        }
    }

    private void paragraph(FoundLine line, String parent, String kind, String stem) {
        String path = free(stem + counts.merge(stem.endsWith(".p") ? stem : stem + "#", 1, Integer::sum));
        text(line, path, parent, kind);
    }

    private FoundRow heading(FoundLine line, String path, @Nullable String parent, String kind) {
        FoundRow row = clause(path, parent, kind);
        line.into(row, "heading");
        headings.put(path, line.text());
        open = true;
        return row;
    }

    private void text(FoundLine line, String path, @Nullable String parent, String kind) {
        line.into(clause(path, parent, kind), "text");
        texts.add(new Clause(path, line.text(), above(parent), line));
        open = false;
    }

    private FoundRow clause(String path, @Nullable String parent, String kind) {
        taken.add(path);
        parents.put(path, parent);
        var row = new FoundRow(Sheet.CLAUSES)
                .say("path", path)
                .say("parent", parent)
                .say("kind", kind);
        rows.add(row);
        return row;
    }

    /// The headings above a clause, the nearest first: they say by when.
    private List<String> above(@Nullable String path) {
        var above = new ArrayList<String>();
        for (String at = path; at != null; at = parents.get(at)) {
            String heading = headings.get(at);
            if (heading != null) above.add(heading);
        }
        return above;
    }

    private String free(String path) {
        String free = path;
        for (int next = 2; taken.contains(free); next++) free = path + "-" + next;
        return free;
    }
}
