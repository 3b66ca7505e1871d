package vn.cotmoc.targets;

import static java.util.regex.Pattern.compile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.targets.Deadline.AtReview;
import vn.cotmoc.targets.Deadline.By;
import vn.cotmoc.targets.Deadline.Continuous;
import vn.cotmoc.targets.Deadline.EveryYear;
import vn.cotmoc.targets.Deadline.Within;

/// Reads deadlines as resolutions word them; a wording that it does not know is not guessed at.
/// `Trước` (before) a day excludes that day, `trong` and `đến` include it.
public final class DeadlineReader {

    private static final String YEAR = "(20\\d\\d)";
    private static final Map<String, Integer> QUARTERS = Map.of("i", 1, "ii", 2, "iii", 3, "iv", 4);

    /// `thường xuyên kiểm tra, giám sát`: the comma parts what is done, not when.
    private static final Pattern KEPT_UP =
            compile("thuong xuyen(,? (va )?(kiem tra|giam sat|theo doi|don doc|huong dan|tuyen truyen|bao cao))+");

    /// A form of wording, whole, folded to plain lower-case letters, and what it means.
    private record Form(Pattern pattern, Function<MatchResult, Deadline> meaning) {}

    private static final List<Form> FORMS = List.of(
            new Form(compile("(thuc hien )?thuong xuyen\\b[^\\d]*"), _ -> new Continuous()),
            new Form(compile("(dinh ky )?h[ao]ng nam"), _ -> yearly(null, null)),
            new Form(
                    compile("(dinh ky )?h[ao]ng nam \\(?" + YEAR + " ?- ?" + YEAR + "\\)?"),
                    found -> yearly(year(found, 2), year(found, 3))),
            new Form(compile("giua ky"), _ -> new AtReview(Deadline.Review.MIDTERM)),
            new Form(compile("cuoi ky"), _ -> new AtReview(Deadline.Review.END)),
            new Form(
                    compile("trong (?:vong |thoi han )?(\\d{1,3}) ngay (lam viec )?ke tu ngay (?:ban hanh|ky)"),
                    found -> new Within(number(found, 1), found.group(2) != null, null)),
            new Form(
                    compile("trong (?:vong |thoi han )?(\\d{1,3}) ngay (lam viec )?ke tu ngay (\\d\\d?)/(\\d\\d?)/"
                            + YEAR),
                    found -> new Within(number(found, 1), found.group(2) != null, day(found, 5, 4, 3))),
            new Form(compile("tu (nam )?" + YEAR + " truoc (\\d\\d?)/(\\d\\d?) nam truoc"), DeadlineReader::yearBefore),
            new Form(
                    compile("nam " + YEAR + " trong quy (i{1,3}|iv)"),
                    found -> endOfQuarter(year(found, 1), found.group(2))),
            new Form(
                    compile("truoc (?:ngay )?(\\d\\d?)/(\\d\\d?)/" + YEAR),
                    found -> new By(day(found, 3, 2, 1).minusDays(1))),
            new Form(
                    compile("(?:den |trong |cham nhat )?(?:ngay )?(\\d\\d?)/(\\d\\d?)/" + YEAR),
                    found -> new By(day(found, 3, 2, 1))),
            new Form(
                    compile("truoc thang (\\d\\d?) ?(?:/|nam) ?" + YEAR),
                    found -> new By(YearMonth.of(year(found, 2), number(found, 1))
                            .atDay(1)
                            .minusDays(1))),
            new Form(
                    compile("(?:trong |den )?thang (\\d\\d?) ?(?:/|nam) ?" + YEAR),
                    found -> new By(
                            YearMonth.of(year(found, 2), number(found, 1)).atEndOfMonth())),
            new Form(
                    compile("truoc quy (i{1,3}|iv) ?(?:/|nam) ?" + YEAR),
                    found -> new By(
                            startOfQuarter(year(found, 2), found.group(1)).minusDays(1))),
            new Form(
                    compile("(?:trong |den )?quy (i{1,3}|iv) ?(?:/|nam) ?" + YEAR),
                    found -> endOfQuarter(year(found, 2), found.group(1))),
            new Form(compile("truoc nam " + YEAR), found -> new By(LocalDate.of(year(found, 1) - 1, 12, 31))),
            new Form(
                    compile("(?:trong |den |den het )?nam " + YEAR),
                    found -> new By(LocalDate.of(year(found, 1), 12, 31))));

    private DeadlineReader() {}

    /// Empty where any part of the wording is not understood for certain.
    public static Optional<Deadline> read(String printed) {
        String folded = Vietnamese.fold(Vietnamese.clean(printed));
        if (KEPT_UP.matcher(folded).matches()) return Optional.of(new Continuous());
        var parts = new ArrayList<Deadline>();
        for (String part : folded.split("[;,]|(?<=\\D)\\.(?=\\s|$)")) {
            String wording = part.strip().replaceAll("\\.$", "").replaceAll("\\s+", " ");
            if (wording.isEmpty()) continue;
            var meaning = meaning(wording);
            if (meaning.isEmpty()) return Optional.empty();
            parts.add(meaning.get());
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(Deadline.of(parts.stream()));
    }

    private static Optional<Deadline> meaning(String wording) {
        for (Form form : FORMS) {
            var matcher = form.pattern().matcher(wording);
            if (!matcher.matches()) continue;
            try {
                return Optional.of(form.meaning().apply(matcher.toMatchResult()));
            } catch (DateTimeException noSuchDay) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Deadline yearly(@Nullable Integer from, @Nullable Integer to) {
        return new EveryYear(from, to, EveryYear.LAST_DAY, false);
    }

    private static Deadline yearBefore(MatchResult found) {
        return new EveryYear(year(found, 2), null, MonthDay.of(number(found, 4), number(found, 3)), true);
    }

    private static LocalDate startOfQuarter(int year, String quarter) {
        return LocalDate.of(year, QUARTERS.getOrDefault(quarter, 0) * 3 - 2, 1);
    }

    private static Deadline endOfQuarter(int year, String quarter) {
        return new By(startOfQuarter(year, quarter).plusMonths(3).minusDays(1));
    }

    private static LocalDate day(MatchResult found, int year, int month, int day) {
        return LocalDate.of(year(found, year), number(found, month), number(found, day));
    }

    private static int year(MatchResult found, int group) {
        return number(found, group);
    }

    private static int number(MatchResult found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
