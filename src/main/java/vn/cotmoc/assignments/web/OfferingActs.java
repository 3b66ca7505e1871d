package vn.cotmoc.assignments.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cotmoc.assignments.web.Choices.Choice;
import vn.cotmoc.assignments.web.PreparingTask.Wish;
import vn.cotmoc.assignments.web.TaskPage.ActLink;
import vn.cotmoc.targets.Occurrence;
import vn.cotmoc.tasks.Act;
import vn.cotmoc.tasks.FollowedOccurrence;
import vn.cotmoc.tasks.LinkingIndicators;
import vn.cotmoc.tasks.TaskRights.Voice;
import vn.cotmoc.tasks.TaskState;

/// What a person can do with a task now, and what the chosen form offers.
@Component
class OfferingActs {

    private final LinkingIndicators linking;
    private final PreparingFiles files;
    private final TaskWords words;

    OfferingActs(LinkingIndicators linking, PreparingFiles files, TaskWords words) {
        this.linking = linking;
        this.files = files;
        this.words = words;
    }

    List<ActLink> acts(Wish wish) {
        return possible(wish).stream()
                .map(kind -> new ActLink("tasks.act." + kind.path(), href(wish, kind), kind == wish.act()))
                .toList();
    }

    private static String href(Wish wish, ActKind kind) {
        var chosen = wish.chosen();
        return chosen == null || !kind.isOnOccurrence()
                ? "/tasks/%s?act=%s#act".formatted(wish.task().id(), kind.path())
                : "/tasks/%s?occurrence=%s&act=%s#act".formatted(wish.task().id(), chosen.key(), kind.path());
    }

    private List<ActKind> possible(Wish wish) {
        var kinds = new ArrayList<ActKind>();
        var chosen = wish.chosen();
        if (chosen != null) kinds.addAll(onOccurrence(wish, chosen));
        boolean unread = wish.task().deadline().schedule() == null;
        if (unread && wish.rights().edits() && wish.task().head().endedOn() == null) kinds.add(ActKind.DEADLINE);
        if (wish.rights().plans()) kinds.addAll(List.of(ActKind.PLAN, ActKind.LINK));
        return kinds;
    }

    private List<ActKind> onOccurrence(Wish wish, FollowedOccurrence chosen) {
        var kinds = new ArrayList<ActKind>();
        var rights = wish.rights();
        boolean open = !chosen.automatic().isDone();
        if (open && !rights.reportsFor().isEmpty()) kinds.add(ActKind.REPORT);
        if (!wish.voices().isEmpty()) kinds.add(ActKind.PART);
        if (rights.deciding().isPresent()) {
            if (chosen.awaitsConfirmation()) kinds.add(ActKind.CONFIRM);
            if (chosen.lastReport().isPresent()) kinds.add(ActKind.RETURN);
            if (open && chosen.due() != null && !chosen.occurrence().isHeartbeat()) kinds.add(ActKind.EXTEND);
        }
        if (rights.overrides()) kinds.add(chosen.override() == null ? ActKind.OVERRIDE : ActKind.RELEASE);
        return kinds;
    }

    /// Nothing where the person has chosen no act, or may not take it.
    @Nullable
    Asking asking(Wish wish) {
        ActKind act = wish.act();
        if (act == null || !possible(wish).contains(act)) return null;
        var chosen = wish.chosen();
        return new Asking(
                act.path(),
                occurrence(wish, act),
                action(wish, act),
                speakers(wish, act),
                Choices.of(Stream.of(Act.Standing.values())
                        .map(one -> new Choice(one.name(), words.say("tasks.standing." + one, wish.locale())))
                        .toList()),
                states(chosen, wish.locale()),
                act == ActKind.LINK ? indicators(wish) : List.of(),
                act == ActKind.REPORT || act == ActKind.PART ? files.limits(wish.locale()) : List.of());
    }

    /// What is due just once needs no name.
    private String occurrence(Wish wish, ActKind act) {
        var chosen = wish.chosen();
        return chosen == null || !act.isOnOccurrence() || chosen.occurrence().kind() == Occurrence.Kind.ONCE
                ? ""
                : words.say(chosen.occurrence().label(), wish.locale());
    }

    private static String action(Wish wish, ActKind act) {
        var chosen = wish.chosen();
        return chosen != null && act.isOnOccurrence()
                ? "/tasks/%s/occurrences/%s/%s".formatted(wish.task().id(), chosen.key(), act.path())
                : "/tasks/%s/%s".formatted(wish.task().id(), act.path());
    }

    private List<Choices> speakers(Wish wish, ActKind act) {
        List<Voice> voices = switch (act) {
            case REPORT -> wish.rights().reportsFor();
            case PART -> wish.voices();
            case CONFIRM, RETURN, EXTEND, OVERRIDE, RELEASE, DEADLINE, PLAN, LINK -> List.of();
        };
        return voices.isEmpty()
                ? List.of()
                : Choices.of(voices.stream()
                        .map(voice -> new Choice(voice.key(), voice.name()))
                        .toList());
    }

    private List<Choices> states(@Nullable FollowedOccurrence chosen, Locale locale) {
        if (chosen == null) return List.of();
        return Choices.of(Stream.of(TaskState.values())
                .filter(state -> state.fits(chosen))
                .map(state -> new Choice(state.name(), words.say("tasks.state." + state, locale)))
                .toList());
    }

    private List<Choices> indicators(Wish wish) {
        return Choices.of(linking.offered(wish.task()).stream()
                .map(one -> new Choice(one.id().toString(), one.code() + ". " + one.name()))
                .toList());
    }
}
