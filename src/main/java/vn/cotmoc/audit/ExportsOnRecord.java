package vn.cotmoc.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.users.Role;

/// Knows a file by its hash, for whoever reads the province that it was taken from or has taken it himself. A file that
/// never left and one that is nobody's business here are the same answer.
@Service
public class ExportsOnRecord {

    private final JdbcClient jdbc;

    ExportsOnRecord(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Optional<Export> find(String sha256) {
        return jdbc.sql("select happened_at, file, place, account_name, roles from export_on_record(?)")
                .param(sha256)
                .query(ExportsOnRecord::export)
                .optional();
    }

    /// A page is called by its address; how it was asked is nobody's concern here.
    private static Export export(ResultSet row, int number) throws SQLException {
        var roles = (String[]) row.getArray("roles").getArray();
        return new Export(
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getString("file"),
                row.getString("place").replaceFirst("^[A-Z]+ ", ""),
                Arrays.stream(roles).map(Role::valueOf).toList(),
                row.getString("account_name"));
    }
}
