package vn.cotmoc.targets;

import java.util.Set;
import java.util.regex.Pattern;

/// Whether a sentence speaks of what has been or of what is to be.
final class Tense {

    private static final Pattern PAST = Pattern.compile(
            "\\b(da (duoc|co|dat|giam|tang|hoan|hinh|tro)|uoc dat|hien nay|den nay|nhung nam qua|tinh den (het |cuoi )?nam|chiem"
                    + "|dat duoc nhieu|ket qua dat duoc|giam tu [\\d,.]+%|toan tinh con|sau khi|sau \\d+ nam|duoc phe duyet)\\b");
    private static final Pattern AIM = Pattern.compile(
            "\\b(phan dau|muc tieu|chi tieu|dinh huong den|den (het )?nam \\d{4}|vao nam \\d{4}|tiep tuc|it nhat)\\b");

    private final boolean saysPast;
    private final boolean saysAim;
    private final Set<Integer> heading;
    private final int past;

    /// Under a heading that states these years, in a resolution of that year, or 0 where it is not known.
    Tense(String folded, MilestoneYears stated, Set<Integer> heading, int adopted) {
        this.heading = heading;
        // A resolution looks ahead five years at most to its first milestone.
        this.past = adopted > 0
                ? adopted
                : heading.stream().mapToInt(year -> year - 5).min().orElse(0);
        this.saysPast = heading.isEmpty() && (PAST.matcher(folded).find() || stated.areAllBefore(past));
        this.saysAim = AIM.matcher(folded).find();
    }

    boolean isPast(Set<Integer> years) {
        return saysPast || !years.isEmpty() && years.stream().allMatch(year -> year < past);
    }

    boolean isAim(Set<Integer> years) {
        return saysAim || !years.isEmpty() || !heading.isEmpty();
    }
}
