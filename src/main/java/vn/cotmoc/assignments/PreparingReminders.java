package vn.cotmoc.assignments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.cotmoc.assignments.ReminderRound.Candidate;
import vn.cotmoc.tasks.FollowedTask;
import vn.cotmoc.tasks.FollowedTasks;
import vn.cotmoc.tasks.Task.Part;
import vn.cotmoc.territory.AdministrativeUnit;
import vn.cotmoc.territory.Territory;
import vn.cotmoc.users.CurrentUser;

/// Finds out whom a reminder would reach, in a fixed number of statements.
@Component
class PreparingReminders {

    private final FollowedTasks tasks;
    private final Territory territory;
    private final JdbcClient jdbc;
    private final Clock clock;

    PreparingReminders(FollowedTasks tasks, Territory territory, JdbcClient jdbc, Clock clock) {
        this.tasks = tasks;
        this.territory = territory;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Empty where the person may not know the province.
    Optional<ReminderRound> of(String provinceCode, CurrentUser user) {
        return territory
                .province(provinceCode, LocalDate.now(clock))
                .filter(province -> user.overlooks(province.id()))
                .map(province -> round(province, user));
    }

    private record Desk(UUID agency, String name) {}

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

    // Whoever has no desk cannot be told; whoever took a desk over is told instead.
    private static Map<Desk, List<FollowedTask>> byLead(List<FollowedTask> all) {
        record Led(Desk lead, FollowedTask task) {}
        return all.stream()
                .flatMap(task -> task.agencies(Part.LEAD).stream()
                        .filter(task::hasDesk)
                        .map(task::voice)
                        .distinct()
                        .flatMap(voice -> Stream.ofNullable(voice.agency())
                                .map(agency -> new Led(new Desk(agency.value(), voice.name()), task))))
                .collect(Collectors.groupingBy(
                        Led::lead, LinkedHashMap::new, Collectors.mapping(Led::task, Collectors.toList())));
    }

    private static Candidate candidate(
            Desk lead, List<FollowedTask> led, Map<UUID, List<String>> people, Map<UUID, String> reminded) {
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
                .collect(Collectors.groupingBy(Person::agency, Collectors.mapping(Person::name, Collectors.toList())));
    }

    private Map<UUID, String> reminded(AdministrativeUnit province) {
        record Reminder(UUID agency, String name) {}
        return jdbc
                .sql(
                        "select agency_id as agency, author_name as name from task_reminder where province_id = ? and day = ?")
                .params(province.id().value(), LocalDate.now(clock))
                .query(Reminder.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Reminder::agency, Reminder::name));
    }
}
