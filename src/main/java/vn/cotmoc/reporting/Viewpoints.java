package vn.cotmoc.reporting;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cotmoc.shared.Knowledge;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.shared.web.Problem;

/// Reads `asOf` as people and programs write it: a year, or a day of the past.
@Component
public class Viewpoints {

    private static final String FIELD = "asOf";
    private static final Pattern YEAR = Pattern.compile("\\d{1,4}");

    private final ReportingPeriods periods;

    Viewpoints(ReportingPeriods periods) {
        this.periods = periods;
    }

    /// Nothing is the present year. A day that has not come yet is remembered as such: nobody knows it.
    public Viewpoint read(@Nullable String asOf) {
        String written = asOf == null ? "" : asOf.strip();
        if (written.isEmpty()) return Viewpoint.of(periods.currentYear());
        if (YEAR.matcher(written).matches()) return Viewpoint.of(periods.yearOrCurrent(Integer.valueOf(written)));
        LocalDate day = day(written).orElseThrow(() -> Problem.badField(FIELD, "reporting.error.asOf"));
        if (day.isAfter(periods.today())) return new Viewpoint(periods.currentYear(), Knowledge.TODAYS, day);
        periods.yearOrCurrent(day.getYear());
        return Viewpoint.on(day);
    }

    /// For programs, which do not read notices: a day that has not come yet is refused.
    public Viewpoint readPast(@Nullable String asOf) {
        var view = read(asOf);
        if (view.future() != null)
            throw Problem.badField(
                    FIELD,
                    "reporting.error.future",
                    Vietnamese.officialDate(view.future()),
                    Vietnamese.officialDate(periods.today()));
        return view;
    }

    private static Optional<LocalDate> day(String written) {
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeException nonsense) {
            return Optional.empty();
        }
    }
}
