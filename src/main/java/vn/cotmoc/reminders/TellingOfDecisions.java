package vn.cotmoc.reminders;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.reporting.Figure;
import vn.cotmoc.reporting.ReportMoved;
import vn.cotmoc.reporting.ReportStatus;

/// Tells those concerned that a value was returned or approved, in the decision's own transaction.
@Component
class TellingOfDecisions {

    private final JdbcClient jdbc;

    TellingOfDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ReportMoved moved) {
        Figure after = moved.after();
        if (after.status() != ReportStatus.RETURNED && after.status() != ReportStatus.APPROVED) return;
        // Whom it concerns is the database's to say: one who decides may not read who holds which role.
        jdbc.sql("select tell_of_decision(?, ?, ?, ?, ?)")
                .param(after.indicator().value())
                .param(after.unit().value())
                .param(after.period().year())
                .param(after.period().quarter())
                .param(after.revision())
                .query(_ -> {});
    }
}
