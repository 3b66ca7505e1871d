package vn.cotmoc.workbooks;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.cotmoc.reporting.ImportingReports.Row;
import vn.cotmoc.targets.ReportedValue;
import vn.cotmoc.users.CurrentUser;

/// The same rows in batches of a thousand, as the portal's role and in the person's scope: no checks, no trail.
final class BareInsert {

    private static final String INSERT = """
            insert into report (indicator_id, unit_id, province_id, agency_id, year, quarter, revision, status, maturity, amount,
                illustrative, author_id, author_name, recorded_at, entered_by, entered_at)
            values (?, ?, ?, ?, ?, ?, 1, 'DRAFT', ?, ?, true, ?, ?, now(), ?, now())
            """;

    private BareInsert() {}

    static int write(JdbcTemplate jdbc, List<Row> rows, CurrentUser officer) {
        return jdbc.batchUpdate(INSERT, rows, 1000, (statement, row) -> set(statement, row, officer)).length;
    }

    private static void set(PreparedStatement statement, Row row, CurrentUser officer) throws SQLException {
        var slot = row.slot();
        var agency = slot.indicator().advisingAgencyId();
        var amount = (ReportedValue.Amount) Objects.requireNonNull(row.entry().value());
        statement.setObject(1, slot.indicator().id().value());
        statement.setObject(2, slot.unit().value());
        statement.setObject(3, slot.indicator().province().value());
        statement.setObject(4, agency == null ? null : agency.value(), Types.OTHER);
        statement.setInt(5, slot.year());
        statement.setInt(6, slot.period().quarter());
        statement.setString(7, row.entry().maturity().name());
        statement.setBigDecimal(8, amount.value());
        statement.setObject(9, officer.id().value());
        statement.setString(10, officer.displayName());
        statement.setString(11, officer.displayName());
    }
}
