package vn.cotmoc.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.reporting.ReportingPeriod;
import vn.cotmoc.users.Scope;

/// Asks once a day and province whether time alone has changed what is believed: a year has closed, a value has grown
/// old. Five statements for a province, however many promises it has made.
@Service
public class DailyLook {

    private static final Logger log = LoggerFactory.getLogger(DailyLook.class);

    private final KeepingBeliefs beliefs;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;

    DailyLook(KeepingBeliefs beliefs, JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.beliefs = beliefs;
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// How many verdicts were kept; one province's trouble is no other's.
    public int look() {
        var today = LocalDate.now(clock);
        // The years that are reported on come to an end.
        if (!ReportingPeriod.exists(today.getYear())) return 0;
        int kept = 0;
        for (UUID province : Scope.asSystem(() -> transactions.execute(_ -> open(today)))) {
            try {
                kept += Scope.asSystem(() -> transactions.execute(_ -> look(province, today)));
            } catch (DataAccessException | TransactionException broken) {
                log.warn(
                        "the verdicts of province {} could not be looked at and will be tried again", province, broken);
            }
        }
        return kept;
    }

    private List<UUID> open(LocalDate today) {
        return jdbc.sql("""
                        select distinct i.province_id from indicator i
                        where not exists (select from verdict_look l where l.province_id = i.province_id and l.day = ?)
                        """)
                .param(today)
                .query((row, _) -> row.getObject("province_id", UUID.class))
                .list();
    }

    // Whoever comes second waits for the first, and then finds the day taken; if the first fails, it is his.
    private int look(UUID province, LocalDate today) {
        int claimed = jdbc.sql("insert into verdict_look (province_id, day) values (?, ?) on conflict do nothing")
                .param(province)
                .param(today)
                .update();
        if (claimed == 0) return 0;
        var promised = jdbc.sql("select id from indicator where province_id = ? and not header")
                .param(province)
                .query((row, _) -> new IndicatorId(row.getObject("id", UUID.class)))
                .list();
        return beliefs.keepAged(promised, today, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
