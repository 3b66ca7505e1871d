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
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.users.CurrentUser;

/// Files taken back by whoever attaches there: they stay, marked, with the reason.
@Service
public class WithdrawingEvidence {

    private static final int LONGEST_REASON = 1000;

    private final Evidence evidence;
    private final Rules rules;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WithdrawingEvidence(
            Evidence evidence, Rules rules, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.evidence = evidence;
        this.rules = rules;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /// What was approved or confirmed keeps its files, and so does what waits for that.
    @Transactional
    public Withdrawing withdraw(Subject subject, EvidenceId id, String typed, CurrentUser user) {
        if (evidence.find(subject, id).isEmpty()) return new Withdrawing.Unknown();
        var refused = rules.mayNot(subject, user);
        if (refused.isPresent()) return new Withdrawing.Refused(refused.get());
        String reason = Vietnamese.lines(typed);
        if (reason.isEmpty()) return refused(Reason.REASON_MISSING);
        if (reason.length() > LONGEST_REASON) return refused(Reason.REASON_TOO_LONG, LONGEST_REASON);
        var held = rules.hold(subject);
        Attachment file = evidence.find(subject, id).orElseThrow();
        if (!file.isInForce()) return refused(Reason.ALREADY_WITHDRAWN);
        var kept = held.kept().apply(file);
        if (kept.isPresent()) return new Withdrawing.Refused(kept.get());
        write(file, held.revision(), reason, user);
        events.publishEvent(new EvidenceMoved(
                What.WITHDRAWN,
                subject.about(),
                file.fileName(),
                Map.of("revision", held.revision(), "sha256", file.sha256(), "reason", reason)));
        return new Withdrawing.Withdrawn(evidence.find(subject, id).orElseThrow());
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
