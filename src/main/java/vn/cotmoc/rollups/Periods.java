package vn.cotmoc.rollups;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cotmoc.reporting.ReportingPeriod;
import vn.cotmoc.reporting.ReportingPeriods;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.targets.Period;

/// The periods that pages of communes offer.
@Component
public class Periods {

    private final ReportingPeriods periods;

    Periods(ReportingPeriods periods) {
        this.periods = periods;
    }

    /// The period asked for, else the last quarter that has ended.
    public Period readOr(@Nullable String written, Period otherwise) {
        if (written == null || written.isBlank()) return otherwise;
        return Period.read(written)
                .filter(period -> ReportingPeriod.exists(period.year()))
                .orElseThrow(() -> Problem.badField(
                        "period",
                        "reporting.error.period",
                        ReportingPeriod.FIRST_YEAR + "",
                        ReportingPeriod.LAST_YEAR + ""));
    }

    public Period lastQuarter() {
        LocalDate today = periods.today();
        int quarter = (today.getMonthValue() - 1) / 3;
        return quarter == 0 ? Period.quarter(today.getYear() - 1, 4) : Period.quarter(today.getYear(), quarter);
    }

    public Period thisYear() {
        return Period.year(periods.currentYear());
    }

    /// This year and the one before with their quarters, as far as they have begun, and the one that is shown.
    List<String> offered(Period shown) {
        LocalDate today = periods.today();
        var offered = new TreeSet<Period>();
        for (int year : List.of(today.getYear() - 1, today.getYear())) {
            if (!ReportingPeriod.exists(year)) continue;
            offered.add(Period.year(year));
            for (int quarter = 1; quarter <= 4; quarter++)
                if (!LocalDate.of(year, quarter * 3 - 2, 1).isAfter(today)) offered.add(Period.quarter(year, quarter));
        }
        offered.add(shown);
        return new ArrayList<>(offered.stream().map(Period::toString).toList());
    }
}
