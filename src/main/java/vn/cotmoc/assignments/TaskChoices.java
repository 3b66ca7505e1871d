package vn.cotmoc.assignments;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.tasks.FollowedTask;
import vn.cotmoc.tasks.Task.Part;

/// What the tasks that a person may read can be narrowed to: only what would find something.
public record TaskChoices(
        List<Choice> provinces,
        List<Choice> resolutions,
        List<Choice> agencies,
        List<Choice> parts,
        List<Choice> lanes) {

    public record Choice(String value, String words) {}

    /// Whether there is more than one province to choose from.
    public boolean hasProvinces() {
        return provinces.size() > 1;
    }

    @Component
    static class Offering {

        private final Saying saying;

        Offering(Saying saying) {
            this.saying = saying;
        }

        TaskChoices of(List<FollowedTask> tasks, Locale locale) {
            return new TaskChoices(
                    sorted(tasks.stream()
                            .map(task -> new Choice(
                                    task.head().provinceCode(), task.head().provinceName()))),
                    sorted(tasks.stream().map(task -> resolution(task, locale))),
                    sorted(tasks.stream()
                            .flatMap(task -> task.head().agencies().stream())
                            .map(one -> new Choice(one.agency().toString(), one.name()))),
                    Stream.of(Part.values())
                            .map(part -> new Choice(part.name(), saying.say("tasks.part." + part, locale)))
                            .toList(),
                    Stream.of(Lane.values())
                            .filter(lane -> tasks.stream().anyMatch(task -> Lane.of(task) == lane))
                            .map(lane -> new Choice(lane.name(), saying.say("assignments.lane." + lane, locale)))
                            .toList());
        }

        private Choice resolution(FollowedTask task, Locale locale) {
            var resolution = task.head().resolution();
            return resolution == null
                    ? new Choice(TaskFilter.SESSIONS, saying.say("assignments.from.session", locale))
                    : new Choice(resolution.slug(), resolution.name());
        }

        private static List<Choice> sorted(Stream<Choice> choices) {
            var vietnamese = Collator.getInstance(Locale.of("vi", "VN"));
            return choices.distinct()
                    .sorted(Comparator.comparing(Choice::words, vietnamese))
                    .toList();
        }
    }
}
