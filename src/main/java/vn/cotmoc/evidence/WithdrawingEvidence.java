package vn.cotmoc.evidence;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.evidence.EvidenceMoved.What;
import vn.cotmoc.evidence.Fault.Reason;
import vn.cotmoc.reporting.HoldingSlots;
import vn.cotmoc.reporting.ReportStatus;
import vn.cotmoc.reporting.Slot;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.users.CurrentUser;

/// Files taken back by whoever reports the value: they stay, marked, with the reason.
@Service
public class WithdrawingEvidence {

    private static final int LONGEST_REASON = 1000;

    private final Evidence evidence;
    private final HoldingSlots slots;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WithdrawingEvidence(
            Evidence evidence, HoldingSlots slots, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.evidence = evidence;
        this.slots = slots;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /// What an approved value rests on cannot be taken back, nor what lies before the approver.
    @Transactional
    public Withdrawing withdraw(Slot slot, EvidenceId id, String typed, CurrentUser user) {
        if (evidence.find(slot, id).isEmpty()) return new Withdrawing.Unknown();
        var refused = slots.mayNotReport(slot, user);
        if (refused.isPresent()) return new Withdrawing.Refused(Fault.of(refused.get()));
        String reason = Vietnamese.lines(typed);
        if (reason.isEmpty()) return refused(Reason.REASON_MISSING);
        if (reason.length() > LONGEST_REASON) return refused(Reason.REASON_TOO_LONG, LONGEST_REASON);
        var held = slots.hold(slot);
        Attachment file = evidence.find(slot, id).orElseThrow();
        if (!file.isInForce()) return refused(Reason.ALREADY_WITHDRAWN);
        if (isApproved(slot, file)) return refused(Reason.APPROVED);
        if (held.status().filter(ReportStatus::isWaiting).isPresent()) return refused(Reason.SENT);
        write(file, held.revision(), reason, user);
        events.publishEvent(new EvidenceMoved(
                What.WITHDRAWN,
                slot,
                file.fileName(),
                Map.of("revision", held.revision(), "sha256", file.sha256(), "reason", reason)));
        return new Withdrawing.Withdrawn(evidence.find(slot, id).orElseThrow());
    }

    private boolean isApproved(Slot slot, Attachment file) {
        return jdbc.sql("""
                        select exists (select from report e where e.status = 'APPROVED' and e.revision > ? and
                        """ + AttachmentRows.AT + ")")
                .param(file.revision())
                .params(Evidence.at(slot))
                .query(Boolean.class)
                .single();
    }

    private void write(Attachment file, int revision, String reason, CurrentUser user) {
        jdbc.sql("""
                        insert into evidence_withdrawal (evidence_id, province_id, revision, reason, author_id, author_name, withdrawn_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        file.id().value(),
                        file.province(),
                        revision,
                        reason,
                        user.id().value(),
                        user.displayName(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Withdrawing refused(Reason reason, Object... arguments) {
        return new Withdrawing.Refused(Fault.of(reason, arguments));
    }
}
