package vn.cotmoc.targets;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Proposes the targets that the sentences of a clause state; a person decides which of them are kept.
public final class FindingTargets {

    private static final int UNKNOWN = 0;
    // "3.1. Các chỉ tiêu chủ yếu đến năm 2025: (1) …" is a heading for all sentences that follow it.
    private static final Pattern HEADING =
            Pattern.compile("^[^:;,]{0,40}\\b(muc tieu|chi tieu|dinh huong)\\b[^:;,]{0,40}\\bnam \\d{4}[^:;,]{0,10}:");

    private final Set<Integer> headingYears;
    private final int adopted;

    private FindingTargets(Set<Integer> headingYears, int adopted) {
        this.headingYears = Set.copyOf(headingYears);
        this.adopted = adopted;
    }

    /// Under a heading that states these milestone years, or none.
    public static FindingTargets under(Set<Integer> headingYears) {
        return new FindingTargets(headingYears, UNKNOWN);
    }

    /// Under a heading in its own words, such as `Mục tiêu cụ thể đến năm 2030`.
    public static FindingTargets under(String heading) {
        return under(yearsOf(heading));
    }

    /// In a resolution of that year: earlier years are past, later base years are still to come.
    public FindingTargets adoptedIn(int year) {
        return new FindingTargets(headingYears, year);
    }

    /// Every target that the text seems to state, in its order.
    public List<FoundTarget> in(String clause) {
        var found = new ArrayList<FoundTarget>();
        var years = headingYears;
        for (var text : Sentences.of(clause)) {
            var sentence = new Cursor(text);
            var heading = HEADING.matcher(sentence.folded());
            if (heading.find()) years = yearsOf(heading.group());
            found.addAll(new SentenceTargets(sentence, years, adopted).find());
        }
        return List.copyOf(found);
    }

    private static Set<Integer> yearsOf(String heading) {
        var folded = new Cursor(heading).folded();
        return new MilestoneYears(folded).of(folded.length(), folded.length());
    }
}
