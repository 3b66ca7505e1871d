package vn.cotmoc.reporting;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.targets.IndicatorKind;
import vn.cotmoc.targets.Maturity;
import vn.cotmoc.targets.Period;
import vn.cotmoc.targets.Stage;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.users.AccountId;

/// Turns rows into figures.
final class FigureRows {

    private FigureRows() {}

    private static Map<Integer, BigDecimal> references(ResultSet row) throws SQLException {
        Array years = row.getArray("reference_years");
        Array values = row.getArray("reference_values");
        var references = new HashMap<Integer, BigDecimal>();
        if (years == null || values == null) return references;
        var ofYears = (Integer[]) years.getArray();
        var ofValues = (BigDecimal[]) values.getArray();
        for (int place = 0; place < ofYears.length; place++)
            if (ofValues[place] != null) references.put(ofYears[place], ofValues[place]);
        return references;
    }

    static Figure figure(ResultSet row, int number) throws SQLException {
        String stage = row.getString("stage");
        String missing = row.getString("missing_reason");
        var columns = new ValueColumns(
                row.getBigDecimal("amount"),
                row.getBigDecimal("numerator"),
                row.getBigDecimal("denominator"),
                stage == null ? null : Stage.valueOf(stage));
        var kind = IndicatorKind.valueOf(row.getString("kind"));
        int year = row.getInt("year");
        return new Figure(
                new IndicatorId(row.getObject("indicator_id", UUID.class)),
                kind,
                new UnitId(row.getObject("unit_id", UUID.class)),
                new Period(year, row.getInt("quarter")),
                row.getInt("revision"),
                ReportStatus.valueOf(row.getString("status")),
                Maturity.valueOf(row.getString("maturity")),
                columns.toValue(),
                Reference.of(kind, year, row.getObject("base_year", Integer.class), references(row)),
                missing == null ? null : MissingReason.valueOf(missing),
                row.getBigDecimal("level"),
                row.getString("note"),
                row.getString("reason"),
                row.getBoolean("illustrative"),
                new AccountId(row.getObject("author_id", UUID.class)),
                row.getString("author_name"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("entered_by"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant());
    }
}
