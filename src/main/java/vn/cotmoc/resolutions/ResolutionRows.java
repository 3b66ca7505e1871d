package vn.cotmoc.resolutions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import vn.cotmoc.territory.UnitId;

/// Turns rows into heads of resolutions.
final class ResolutionRows {

    private ResolutionRows() {}

    static Resolution head(ResultSet row, int number) throws SQLException {
        return new Resolution(
                new ResolutionId(row.getObject("id", UUID.class)),
                row.getString("slug"),
                new UnitId(row.getObject("province_id", UUID.class)),
                row.getString("province_code"),
                row.getString("province_name"),
                row.getString("number_symbol"),
                row.getObject("issued_on", LocalDate.class),
                row.getString("title"),
                row.getString("issuing_body"),
                row.getString("signer"),
                row.getString("signer_position"),
                row.getInt("period_from"),
                row.getInt("period_to"),
                row.getObject("horizon", Integer.class),
                row.getObject("midterm_year", Integer.class),
                row.getObject("end_year", Integer.class),
                row.getString("distribution"));
    }
}
