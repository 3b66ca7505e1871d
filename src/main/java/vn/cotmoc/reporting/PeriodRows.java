package vn.cotmoc.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import vn.cotmoc.targets.Period;

/// Turns what `campaign_of` says into a period: the province's own days, or those of the decree.
final class PeriodRows {

    private PeriodRows() {}

    static ReportingPeriod period(ResultSet row, Period period) throws SQLException {
        var usual = ReportingPeriod.usual(period);
        LocalDate extended = row.getObject("extended_until", LocalDate.class);
        LocalDate opens = row.getObject("opens_on", LocalDate.class);
        return new ReportingPeriod(
                period,
                opens == null ? usual.opensOn() : opens,
                opens == null ? usual.dueOn() : row.getObject("due_on", LocalDate.class),
                opens == null ? usual.closesOn() : row.getObject("closes_on", LocalDate.class),
                row.getBoolean("locked"),
                extended);
    }
}
