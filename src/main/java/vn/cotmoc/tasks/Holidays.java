package vn.cotmoc.tasks;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.shared.Batch;
import vn.cotmoc.targets.WorkingDays;

/// The public holidays that move, and the days made up for them, as they were announced.
@Service
public class Holidays {

    private final JdbcClient jdbc;
    private final Batch batch;

    Holidays(JdbcClient jdbc, Batch batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /// A day and whether offices are closed on it (`OFF`) or work on it after all (`WORKED`).
    public record Entry(LocalDate day, String kind, String name, String source) {}

    @Transactional
    public void adopt(List<Entry> days) {
        batch.write("""
                insert into holiday (day, kind, name, source) values (:day, :kind, :name, :source)
                on conflict (day) do update set kind = excluded.kind, name = excluded.name, source = excluded.source
                """, days);
    }

    @Transactional(readOnly = true)
    public WorkingDays workingDays() {
        var off = new HashSet<LocalDate>();
        var madeUp = new HashSet<LocalDate>();
        jdbc.sql("select day, kind from holiday").query(row -> {
            var days = row.getString("kind").equals("OFF") ? off : madeUp;
            days.add(row.getObject("day", LocalDate.class));
        });
        return new WorkingDays(off, madeUp);
    }
}
