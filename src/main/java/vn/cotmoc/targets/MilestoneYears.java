package vn.cotmoc.targets;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The years that a sentence names, and which of them an amount is due by.
final class MilestoneYears {

    private record Mention(int from, int to, int year) {}

    // The year compared with and the period of a poverty standard are no milestones.
    private static final Pattern MENTION =
            Pattern.compile("(?<!so voi )(?<!so voi cuoi )(?<!so voi dau )(?<!\\p{L})nam (\\d{4})"
                    + "|(?<!chuan ngheo )(?<!da chieu )giai doan \\d{4} ?- ?(\\d{4})");
    private static final Pattern JOINED = Pattern.compile("[ ,]*(va|den)?[ ,]*(dinh huong|tam nhin)?[ ,]*(den)?[ ,]*");
    private static final Pattern LINK = Pattern.compile(" ?(vao |den |den het |trong )?");
    private static final int LONGEST_LINK = 10;
    private static final Pattern BASE = Pattern.compile("so voi (?:cuoi |dau )?nam (\\d{4})");

    private final String folded;
    private final List<Mention> mentions = new ArrayList<>();

    MilestoneYears(String folded) {
        this.folded = folded;
        MENTION.matcher(folded)
                .results()
                .forEach(match -> mentions.add(new Mention(
                        match.start(),
                        match.end(),
                        Integer.parseInt(match.group(1) == null ? match.group(2) : match.group(1)))));
    }

    /// The years stated for the words between the two places; empty where the sentence states none.
    Set<Integer> of(int from, int to) {
        for (var mention : mentions) {
            boolean within = mention.from() >= from && mention.to() <= to;
            if (within || follows(mention, to)) return new TreeSet<>(Set.of(mention.year()));
        }
        return before(from);
    }

    /// Whether the sentence names years, and all of them are before that one.
    boolean areAllBefore(int year) {
        return !mentions.isEmpty() && mentions.stream().allMatch(mention -> mention.year() < year);
    }

    /// The year that the words between the two places are compared with.
    OptionalInt base(int from, int to) {
        var base = BASE.matcher(folded).region(from, to);
        return base.find() ? OptionalInt.of(Integer.parseInt(base.group(1))) : OptionalInt.empty();
    }

    /// `khoảng 25% vào năm 2025`: the year stands at once behind the amount.
    private boolean follows(Mention mention, int to) {
        int gap = mention.from() - to;
        return gap >= 0
                && gap <= LONGEST_LINK
                && LINK.matcher(folded.substring(to, mention.from())).matches();
    }

    private Set<Integer> before(int from) {
        var years = new TreeSet<Integer>();
        int next = -1;
        for (var mention : mentions.reversed()) {
            if (mention.from() >= from) continue;
            if (next >= 0
                    && !JOINED.matcher(folded.substring(mention.to(), next)).matches()) break;
            years.add(mention.year());
            next = mention.from();
        }
        return years;
    }
}
