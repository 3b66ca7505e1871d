package vn.cotmoc.audit;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.cotmoc.audit.Fault.Kind;

/// Rows of any table that are not what the trail last said of them: changed, taken out or put in while nothing was
/// watching.
@Component
class UntoldChanges {

    private final JdbcClient jdbc;

    UntoldChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Fault> find(int most) {
        return jdbc.sql("select event_id, province_id, called, rows from trail_untold(?) order by event_id nulls first")
                .param(most)
                .query((row, _) -> new Fault(
                        Kind.UNTOLD,
                        row.getObject("event_id", Long.class),
                        null,
                        null,
                        null,
                        row.getLong("rows"),
                        row.getObject("province_id", UUID.class),
                        row.getString("called")))
                .list();
    }
}
