package vn.cotmoc.assignments;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.assignments.ReminderRound.Candidate;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.tasks.FollowedTask;
import vn.cotmoc.tasks.FollowedTasks;
import vn.cotmoc.tasks.Task.Part;
import vn.cotmoc.tasks.TaskHead.Assignment;
import vn.cotmoc.territory.AdministrativeUnit;
import vn.cotmoc.territory.Territory;
import vn.cotmoc.users.CurrentUser;

/// Reminds many agencies at once of what they lead and what is overdue, near or silent: in the portal and in the daily
/// mail, and each agency once a day, whoever presses.
@Service
public class RemindingAgencies {

    private static final int LONGEST_NOTE = 500;

    private final FollowedTasks tasks;
    private final Territory territory;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RemindingAgencies(
            FollowedTasks tasks, Territory territory, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.tasks = tasks;
        this.territory = territory;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /// How many agencies and people were told.
    public record Told(int agencies, int people) {}

    /// Empty where the person may not know the province.
    @Transactional(readOnly = true)
    public Optional<ReminderRound> preview(String provinceCode, CurrentUser user) {
        return territory
                .province(provinceCode, today())
                .filter(province -> user.overlooks(province.id()))
                .map(province -> round(province, user));
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

    private ReminderRound round(AdministrativeUnit province, CurrentUser user) {
        if (!user.mayEdit(province.id()) && !user.mayApproveIn(province.id()))
            throw new AccessDeniedException("reminds nobody in this province");
        var people = people(province);
        var reminded = reminded(province);
        return new ReminderRound(
                province.id(),
                province.code(),
                province.fullName(),
                byLead(tasks.ofProvince(province.id())).entrySet().stream()
                        .map(entry -> candidate(entry.getKey(), entry.getValue(), people, reminded))
                        .filter(one -> one.tasks() > 0)
                        .sorted(Comparator.comparingInt(Candidate::overdue)
                                .thenComparingInt(Candidate::tasks)
                                .reversed())
                        .toList());
    }

    // A collective agency has no desk that could be told.
    private static Map<Assignment, List<FollowedTask>> byLead(List<FollowedTask> all) {
        record Led(Assignment lead, FollowedTask task) {}
        return all.stream()
                .flatMap(task -> task.agencies(Part.LEAD).stream()
                        .filter(lead -> !lead.collective())
                        .map(lead -> new Led(lead, task)))
                .collect(Collectors.groupingBy(
                        Led::lead, LinkedHashMap::new, Collectors.mapping(Led::task, Collectors.toList())));
    }

    private static Candidate candidate(
            Assignment lead, List<FollowedTask> led, Map<UUID, List<String>> people, Map<UUID, String> reminded) {
        var lanes = led.stream().collect(Collectors.groupingBy(Lane::of, Collectors.counting()));
        return new Candidate(
                lead.agency(),
                lead.name(),
                lanes.getOrDefault(Lane.OVERDUE, 0L).intValue(),
                lanes.getOrDefault(Lane.SILENT, 0L).intValue(),
                lanes.getOrDefault(Lane.NEAR, 0L).intValue(),
                people.getOrDefault(lead.agency(), List.of()),
                reminded.get(lead.agency()));
    }

    private Map<UUID, List<String>> people(AdministrativeUnit province) {
        record Person(UUID agency, String name) {}
        return jdbc
                .sql("select agency_id as agency, display_name as name from reporters_in(?)")
                .param(province.id().value())
                .query(Person.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Person::agency, Collectors.mapping(Person::name, Collectors.toList())));
    }

    private Map<UUID, String> reminded(AdministrativeUnit province) {
        record Reminder(UUID agency, String name) {}
        return jdbc
                .sql("select agency_id as agency, author_name as name from task_reminder where province_id = ? and day = ?")
                .params(province.id().value(), today())
                .query(Reminder.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Reminder::agency, Reminder::name));
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
