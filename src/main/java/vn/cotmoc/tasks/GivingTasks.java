package vn.cotmoc.tasks;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.users.CurrentUser;

/// Gives the tasks that carry out what a session has decided.
@Service
public class GivingTasks {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    GivingTasks(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /// What was decided: by which session, as which of its decisions, who does it, and by when.
    public record Given(
            UUID decision,
            UnitId province,
            String session,
            int number,
            LocalDate heldOn,
            String content,
            AgencyId lead,
            String leadName,
            LocalDate dueOn) {}

    /// Within the transaction that records the decision: one is not kept without the other.
    @Transactional
    public TaskId give(Given given, CurrentUser user) {
        if (!user.mayEdit(given.province())) throw new AccessDeniedException("gives no tasks here");
        UUID id = jdbc.sql("""
                        insert into task (decision_id, confined_to, province_id, position, number, layer, content, lead_text, deadline_text, begins_on,
                            due_on, clause, folded)
                        values (:decision, :lead, :province, :number, :label, 'DECISION', :content, :leadName, :deadline, :heldOn, :dueOn, :session,
                            :folded)
                        returning id
                        """)
                .param("decision", given.decision())
                .param("lead", given.lead().value())
                .param("province", given.province().value())
                .param("number", given.number())
                .param("label", "KL %d".formatted(given.number()))
                .param("content", given.content())
                .param("leadName", given.leadName())
                .param("deadline", "đến ngày " + Vietnamese.date(given.dueOn()))
                .param("heldOn", given.heldOn())
                .param("dueOn", given.dueOn())
                .param("session", given.session())
                .param("folded", Vietnamese.fold(given.content()))
                .query(UUID.class)
                .single();
        jdbc.sql(
                        "insert into task_agency (task_id, province_id, role, position, agency_id) values (?, ?, 'LEAD', 1, ?)")
                .params(id, given.province().value(), given.lead().value())
                .update();
        events.publishEvent(new TaskMoved(
                "task.given",
                "decisions/" + given.decision(),
                given.province().value(),
                Map.of("content", given.content(), "due", given.dueOn().toString())));
        return new TaskId(id);
    }
}
