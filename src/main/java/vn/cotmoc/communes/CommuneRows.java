package vn.cotmoc.communes;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.allocations.Assigned;
import vn.cotmoc.allocations.Meeting;
import vn.cotmoc.allocations.RollUp;
import vn.cotmoc.communes.CommuneLine.Place;
import vn.cotmoc.communes.YearAnswer.Told;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.reporting.MissingReason;
import vn.cotmoc.targets.Direction;
import vn.cotmoc.targets.IndicatorKind;
import vn.cotmoc.targets.ReportedValue;
import vn.cotmoc.targets.Stage;
import vn.cotmoc.territory.UnitId;

/// Turns rows into lines of communes.
final class CommuneRows {

    private CommuneRows() {}

    /// A figure with the year that it describes.
    record Year(int year, Told told) {}

    static CommuneLine line(ResultSet row) throws SQLException {
        String direction = row.getString("direction");
        return new CommuneLine(
                new IndicatorId(row.getObject("indicator_id", UUID.class)),
                IndicatorKind.valueOf(row.getString("kind")),
                direction == null ? null : Direction.valueOf(direction),
                rollUp(row),
                new Place(
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("full_name")),
                assigned(row),
                Map.of());
    }

    static CommuneLine with(CommuneLine line, List<Year> years) {
        return new CommuneLine(
                line.indicator(),
                line.kind(),
                line.direction(),
                line.rollUp(),
                line.place(),
                line.assigned(),
                years.stream()
                        .collect(Collectors.groupingBy(
                                Year::year, Collectors.mapping(Year::told, Collectors.toList()))));
    }

    static RollUp rollUp(ResultSet row) throws SQLException {
        String meeting = row.getString("meeting");
        return RollUp.of(
                RollUp.Kind.valueOf(row.getString("roll_up")),
                meeting == null ? null : Meeting.of(Meeting.Kind.valueOf(meeting), row.getBigDecimal("threshold")));
    }

    static @Nullable Assigned assigned(ResultSet row) throws SQLException {
        var amount = row.getBigDecimal("asked_amount");
        if (amount != null) return new Assigned.Amount(amount);
        var numerator = row.getBigDecimal("asked_numerator");
        if (numerator != null) return new Assigned.Parts(numerator, row.getBigDecimal("asked_denominator"));
        return row.getObject("asked_meets") == null ? null : new Assigned.Meets(row.getBoolean("asked_meets"));
    }

    /// Empty where the commune has reported nothing in either year.
    static Optional<Year> told(ResultSet row) throws SQLException {
        if (row.getObject("year") == null) return Optional.empty();
        String missing = row.getString("missing_reason");
        return Optional.of(new Year(
                row.getInt("year"),
                new Told(
                        row.getInt("quarter"),
                        value(row),
                        missing == null ? null : MissingReason.valueOf(missing),
                        row.getBoolean("illustrative"))));
    }

    private static @Nullable ReportedValue value(ResultSet row) throws SQLException {
        BigDecimal amount = row.getBigDecimal("amount");
        if (amount != null) return new ReportedValue.Amount(amount);
        BigDecimal numerator = row.getBigDecimal("numerator");
        BigDecimal denominator = row.getBigDecimal("denominator");
        if (numerator != null)
            return denominator == null
                    ? new ReportedValue.Part(numerator)
                    : new ReportedValue.Ratio(numerator, denominator);
        String stage = row.getString("stage");
        return stage == null ? null : new ReportedValue.StageReached(Stage.valueOf(stage));
    }
}
