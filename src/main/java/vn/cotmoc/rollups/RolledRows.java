package vn.cotmoc.rollups;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.allocations.Meeting;
import vn.cotmoc.allocations.RollUp;
import vn.cotmoc.allocations.Totals;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.rollups.Rolled.Missing;
import vn.cotmoc.rollups.Rolled.Way;
import vn.cotmoc.targets.IndicatorKind;
import vn.cotmoc.targets.Period;

/// Turns rows into roll-ups.
final class RolledRows {

    private RolledRows() {}

    static Rolled rolled(ResultSet row, Period period) throws SQLException {
        String meeting = row.getString("meeting");
        return new Rolled(
                new IndicatorId(row.getObject("indicator_id", UUID.class)),
                RollUp.of(
                        RollUp.Kind.valueOf(row.getString("roll_up")),
                        meeting == null
                                ? null
                                : Meeting.of(Meeting.Kind.valueOf(meeting), row.getBigDecimal("threshold"))),
                new Totals(
                        row.getInt("units"),
                        row.getInt("figures"),
                        row.getInt("none"),
                        row.getInt("not_applicable"),
                        row.getBigDecimal("amount"),
                        row.getBigDecimal("numerator"),
                        row.getBigDecimal("denominator"),
                        row.getInt("meets")),
                missing(row.getArray("missing_codes"), row.getArray("missing_names")),
                way(period, row.getString("frequency"), IndicatorKind.valueOf(row.getString("kind"))),
                List.of((Integer[]) row.getArray("in_quarters").getArray()));
    }

    private static List<Missing> missing(@Nullable Array codes, @Nullable Array names) throws SQLException {
        if (codes == null || names == null) return List.of();
        var ofCodes = (String[]) codes.getArray();
        var ofNames = (String[]) names.getArray();
        return IntStream.range(0, ofCodes.length)
                .mapToObj(place -> new Missing(ofCodes[place], ofNames[place]))
                .toList();
    }

    private static Way way(Period period, String frequency, IndicatorKind kind) {
        if (!period.isYear() || frequency.equals("YEARLY")) return Way.AS_REPORTED;
        return kind == IndicatorKind.FLOW ? Way.SUM_OF_QUARTERS : Way.LAST_QUARTER;
    }
}
