package vn.cotmoc.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Gives the rows of an annex their codes: `3` and, for the row below it that prints only a dash, `3.1`.
final class RowCodes {

    /// A code, the row it lies below, and what is unsure about it.
    record Code(String code, @Nullable String parent, List<Unsure> doubts) {}

    private final boolean sectioned;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> children = new HashMap<>();
    private @Nullable String numbered;
    private @Nullable String below;
    private int lastWhole;
    private int strange;

    /// @param sectioned whether each section counts from 1 anew, so that only both together name a row
    RowCodes(boolean sectioned) {
        this.sectioned = sectioned;
    }

    Code next(Ordinal ordinal, String section) {
        return switch (ordinal) {
            case Ordinal.Numbered(var number) -> numbered(number, section);
            case Ordinal.Lettered _, Ordinal.Dash _ -> {
                Code code = child(numbered);
                below = code.code();
                yield code;
            }
            case Ordinal.Plus _ -> child(below == null ? numbered : below);
            case Ordinal.Blank _ -> child(numbered);
            case Ordinal.Unknown(var text) -> {
                below = null;
                numbered = free(text.length() > 20 ? "x" + ++strange : text);
                yield new Code(numbered, null, List.of(Unsure.ORDINAL_NOT_READ));
            }
        };
    }

    private Code numbered(String number, String section) {
        String code = sectioned && !section.isEmpty() ? section + "." + number : number;
        boolean twice = taken.contains(code);
        var doubts = new java.util.ArrayList<Unsure>();
        if (twice) doubts.add(Unsure.CODE_TWICE);
        if (!number.contains(".")) {
            int whole = Integer.parseInt(number);
            if (!twice && whole != 1 && whole != lastWhole + 1) doubts.add(Unsure.ORDINAL_GAP);
            lastWhole = whole;
        }
        int dot = code.lastIndexOf('.');
        String parent = number.contains(".") ? code.substring(0, dot) : null;
        if (parent != null && !taken.contains(parent)) {
            doubts.add(Unsure.NO_PARENT);
            parent = null;
        }
        numbered = free(code);
        below = null;
        return new Code(numbered, parent, doubts);
    }

    private Code child(@Nullable String parent) {
        if (parent == null) return new Code(free("x" + ++strange), null, List.of(Unsure.NO_PARENT));
        String code;
        do code = parent + "." + children.merge(parent, 1, Integer::sum);
        while (taken.contains(code));
        taken.add(code);
        return new Code(code, parent, List.of());
    }

    private String free(String code) {
        String free = code;
        for (int next = 2; !taken.add(free); next++) free = code + "-" + next;
        return free;
    }
}
