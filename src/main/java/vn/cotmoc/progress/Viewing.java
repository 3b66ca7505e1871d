package vn.cotmoc.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.reporting.Viewpoint;
import vn.cotmoc.shared.Vietnamese;

/// From when a page is looked at: the years and the day to choose from, and plain words where it is not today's
/// knowledge that is shown.
public record Viewing(
        String asOf,
        int year,
        List<Integer> years,
        String day,
        String today,
        String label,
        @Nullable String notice,
        @Nullable String warning) {

    /// Years from the first promised one to the present.
    public static Viewing of(Viewpoint view, int firstYear, LocalDate today, Saying saying, Locale locale) {
        var known = view.known().day();
        int last = Math.max(today.getYear(), view.year());
        return new Viewing(
                view.text(),
                view.year(),
                IntStream.rangeClosed(Math.min(firstYear, view.year()), last)
                        .boxed()
                        .toList(),
                Objects.requireNonNullElse(known, today).toString(),
                today.toString(),
                known == null
                        ? saying.say("dashboards.asOf.year", locale, String.valueOf(view.year()))
                        : saying.say("dashboards.asOf.day", locale, Vietnamese.officialDate(known)),
                known == null ? null : saying.say("dashboards.asOf.notice", locale, Vietnamese.officialDate(known)),
                view.future() == null
                        ? null
                        : saying.say(
                                "dashboards.asOf.future",
                                locale,
                                Vietnamese.officialDate(view.future()),
                                Vietnamese.officialDate(today)));
    }

    /// Whether a past day's knowledge is shown.
    public boolean isOfADay() {
        return notice != null;
    }
}
