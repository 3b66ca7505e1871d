package vn.cotmoc.dashboards;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.progress.Judged;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.progress.Tally;
import vn.cotmoc.progress.VerdictChip;
import vn.cotmoc.progress.VerdictWord;

/// How many rows stand under each word: a sentence, chips that open the list behind each count, and a bar.
public record Counts(
        int rows, String sentence, List<Count> counts, List<Segment> bar, String onCourse, String composite) {

    private static final int BAR_WIDTH = 1000;

    public record Count(int number, VerdictChip chip) {}

    /// A piece of the bar, in thousandths of its width.
    public record Segment(int x, int width, String css) {}

    static Counts of(
            List<Judged> judged, Saying saying, Locale locale, Function<VerdictWord, @Nullable String> listBehind) {
        var tally = Tally.of(judged.stream().map(Judged::tallied).toList());
        var words = Arrays.stream(VerdictWord.values())
                .filter(word -> tally.count(word) > 0)
                .toList();
        String sentence = words.stream()
                .map(word -> tally.count(word) + " "
                        + saying.say("progress.verdict." + word, locale).toLowerCase(locale))
                .collect(Collectors.joining(", "));
        var counts = words.stream()
                .map(word -> new Count(tally.count(word), VerdictChip.of(word, false, listBehind.apply(word))))
                .toList();
        return new Counts(
                judged.size(),
                sentence,
                counts,
                bar(tally, words, judged.size()),
                tally.onCourse().map(share -> percent(share, saying, locale)).orElse(""),
                tally.composite().map(share -> percent(share, saying, locale)).orElse(""));
    }

    private static List<Segment> bar(Tally tally, List<VerdictWord> words, int rows) {
        var segments = new ArrayList<Segment>();
        int counted = 0;
        for (VerdictWord word : words) {
            int from = BAR_WIDTH * counted / rows;
            counted += tally.count(word);
            segments.add(new Segment(from, BAR_WIDTH * counted / rows - from, word.css()));
        }
        return segments;
    }

    private static String percent(BigDecimal share, Saying saying, Locale locale) {
        return saying.number(share.movePointRight(2), 0, locale) + "%";
    }
}
