package vn.cotmoc.contradictions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.progress.VerdictChip;

/// *Điểm mâu thuẫn*: what does not go together, whom to ask, and what was asked and answered.
public record ContradictionsPage(
        String code,
        String name,
        int asOf,
        List<Integer> years,
        boolean illustrative,
        List<Count> counts,
        @Nullable String kind,
        List<Row> rows,
        List<Asked> questions,
        boolean mayAsk,
        @Nullable String done,
        @Nullable Trouble trouble) {

    public record Count(String kind, String key, int number) {}

    /// `record` names the row in a form; `question` is the open question about it, if there is one.
    public record Row(
            String record,
            String kindKey,
            String href,
            String indicator,
            VerdictChip chip,
            String said,
            String agency,
            boolean askable,
            @Nullable String question) {}

    /// A question with what was said since; `present` tells whether the page still finds the contradiction.
    public record Asked(
            String id,
            String href,
            String indicator,
            String agency,
            String finding,
            String words,
            String by,
            String stateKey,
            String css,
            boolean present,
            List<Said> said,
            boolean mayAnswer,
            boolean maySettle) {}

    public record Said(String kindKey, String words, String by) {}

    /// What was typed and not taken, and why; `at` is the row or question that it was typed for.
    public record Trouble(String at, String words, String typed) {}

    public boolean isTroubled(String at) {
        return trouble != null && trouble.at().equals(at);
    }
}
