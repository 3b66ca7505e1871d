package vn.cotmoc.agencies;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.cotmoc.shared.Vietnamese;

/// Cuts a cell at everything that can part two agencies; what belongs to one name is put together again later.
final class CellAtoms {

    /// A stretch of the cell between two separators; a firm one before it is never inside a name.
    record Atom(int start, int end, boolean firmBefore) {}

    private enum Cut {
        NONE,
        SOFT,
        FIRM
    }

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|\\R|[^\\s\\p{L}\\p{M}\\p{N}]");
    private static final Pattern ENUMERATOR = Pattern.compile("\\p{N}{1,2}[.)]|\\p{L}\\)");
    private static final String FIRM_SIGNS = ";|•·●▪◦+*";
    private static final String SOFT_SIGNS = ",:()[]/&";
    private static final String DASHES = "-\u2013\u2014\u2212";
    private static final List<String> LED_BY = List.of("chu", "tri");
    private static final List<String> TOGETHER = List.of("phoi", "hop");
    private static final String WITH = "voi";
    private static final String AND = "va";

    private final List<MatchResult> tokens;
    private final List<String> folded;
    private final List<Atom> atoms = new ArrayList<>();
    private int at;

    private CellAtoms(String cell) {
        tokens = TOKEN.matcher(cell).results().toList();
        folded = tokens.stream().map(token -> Vietnamese.fold(token.group())).toList();
    }

    static List<Atom> of(String cell) {
        return new CellAtoms(cell).cut();
    }

    private List<Atom> cut() {
        int start = -1;
        int end = -1;
        boolean firm = false;
        while (at < tokens.size()) {
            MatchResult token = tokens.get(at);
            Cut cut = next();
            if (cut == Cut.NONE) {
                if (start < 0) start = token.start();
                end = token.end();
                continue;
            }
            if (start >= 0) {
                atoms.add(new Atom(start, end, firm));
                firm = false;
            }
            start = -1;
            firm |= cut == Cut.FIRM;
        }
        if (start >= 0) atoms.add(new Atom(start, end, firm));
        return atoms;
    }

    // Looks at the token in turn and passes over it, and over all of it where several make one separator.
    private Cut next() {
        String text = tokens.get(at).group();
        if (isPair(LED_BY) || isPair(TOGETHER)) {
            at += at + 2 < tokens.size() && folded.get(at + 2).equals(WITH) ? 3 : 2;
            return Cut.FIRM;
        }
        if (isLineStart() && (DASHES.contains(text) || isEnumerated())) {
            at += DASHES.contains(text) ? 1 : 2;
            return Cut.FIRM;
        }
        boolean isSoft = DASHES.contains(text) && standsFree();
        String word = folded.get(at++);
        if (FIRM_SIGNS.contains(text)) return Cut.FIRM;
        return isSoft || SOFT_SIGNS.contains(text) || text.isBlank() || word.equals(AND) ? Cut.SOFT : Cut.NONE;
    }

    private boolean isPair(List<String> words) {
        return at + 1 < tokens.size() && folded.subList(at, at + 2).equals(words);
    }

    private boolean isLineStart() {
        return at == 0
                || tokens.get(at - 1).group().isBlank()
                || FIRM_SIGNS.contains(tokens.get(at - 1).group());
    }

    // A dash between blanks may part two names; within "CT-XH" it does not.
    private boolean standsFree() {
        return at > 0
                && at + 1 < tokens.size()
                && tokens.get(at - 1).end() < tokens.get(at).start()
                && tokens.get(at).end() < tokens.get(at + 1).start();
    }

    private boolean isEnumerated() {
        return at + 1 < tokens.size()
                && tokens.get(at).end() == tokens.get(at + 1).start()
                && ENUMERATOR
                        .matcher(tokens.get(at).group() + tokens.get(at + 1).group())
                        .matches();
    }
}
