package vn.cotmoc.shared;

import java.util.Collection;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SimplePropertySqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/// Writes many records by one statement whose parameters are named like the record's components.
@Component
public class Batch {

    private final NamedParameterJdbcTemplate jdbc;

    Batch(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void write(String sql, Collection<? extends Record> rows) {
        if (rows.isEmpty()) return;
        jdbc.batchUpdate(
                sql, rows.stream().map(SimplePropertySqlParameterSource::new).toArray(SqlParameterSource[]::new));
    }
}
