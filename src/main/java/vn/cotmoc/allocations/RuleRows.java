package vn.cotmoc.allocations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.targets.Period;

/// Turns rows into rules.
final class RuleRows {

    private RuleRows() {}

    static CollectionRule rule(ResultSet row, int number) throws SQLException {
        return new CollectionRule(
                new IndicatorId(row.getObject("indicator_id", UUID.class)),
                row.getInt("revision"),
                terms(row),
                new Period(row.getInt("from_year"), row.getInt("from_quarter")),
                row.getString("reason"),
                row.getBoolean("illustrative"),
                row.getString("author_name"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    private static CollectionRule.@Nullable Terms terms(ResultSet row) throws SQLException {
        String frequency = row.getString("frequency");
        if (frequency == null) return null;
        String meeting = row.getString("meeting");
        return new CollectionRule.Terms(
                Frequency.valueOf(frequency),
                Reporters.valueOf(row.getString("reporters")),
                RollUp.of(
                        RollUp.Kind.valueOf(row.getString("roll_up")),
                        meeting == null
                                ? null
                                : Meeting.of(Meeting.Kind.valueOf(meeting), row.getBigDecimal("threshold"))));
    }
}
