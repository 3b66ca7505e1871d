package vn.cotmoc.assignments;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.assignments.ReminderRound.Candidate;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.users.CurrentUser;

/// Reminds many agencies at once of what they lead and what is overdue, near or silent: in the portal and in the daily
/// mail, and each agency once a day, whoever presses.
@Service
public class RemindingAgencies {

    private static final int LONGEST_NOTE = 500;

    private final PreparingReminders preparing;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RemindingAgencies(PreparingReminders preparing, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.preparing = preparing;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /// How many agencies and people were told.
    public record Told(int agencies, int people) {}

    /// Empty where the person may not know the province.
    @Transactional(readOnly = true)
    public Optional<ReminderRound> preview(String provinceCode, CurrentUser user) {
        return preparing.of(provinceCode, user);
    }

    /// Those among the chosen agencies whom the preview would reach; the others are passed over.
    @Transactional
    public Optional<Told> remind(String provinceCode, Collection<UUID> chosen, String note, CurrentUser user) {
        String said = Vietnamese.clean(note);
        String kept = said.length() > LONGEST_NOTE ? said.substring(0, LONGEST_NOTE) : said;
        return preview(provinceCode, user).map(round -> {
            var told = round.agencies().stream()
                    .filter(one -> one.isReachable() && chosen.contains(one.agency()))
                    .filter(one -> keep(round, one, kept, user))
                    .toList();
            return new Told(
                    told.size(),
                    told.stream().mapToInt(one -> one.people().size()).sum());
        });
    }

    // Whoever comes second on the same day finds the agency taken, and tells nobody.
    private boolean keep(ReminderRound round, Candidate agency, String note, CurrentUser user) {
        var kept = jdbc.sql("""
                        insert into task_reminder (province_id, agency_id, day, tasks, people, note, author_id, author_name, recorded_at)
                        values (:province, :agency, :day, :tasks, :people, :note, :author, :name, :now)
                        on conflict (agency_id, day) do nothing returning id
                        """)
                .param("province", round.province().value())
                .param("agency", agency.agency())
                .param("day", today())
                .param("tasks", agency.tasks())
                .param("people", agency.people().size())
                .param("note", note)
                .param("author", user.id().value())
                .param("name", user.displayName())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional();
        kept.ifPresent(id -> tell(id, round, agency, note));
        return kept.isPresent();
    }

    private void tell(UUID id, ReminderRound round, Candidate agency, String note) {
        jdbc.sql("select tell_of_task_reminder(?)").param(id).query(_ -> {});
        events.publishEvent(new TaskReminded(
                "%s/%s".formatted(round.provinceCode(), agency.name()),
                round.province().value(),
                Map.of("tasks", agency.tasks(), "people", String.join(", ", agency.people()), "note", note)));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
