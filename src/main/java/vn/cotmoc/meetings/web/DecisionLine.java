package vn.cotmoc.meetings.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.meetings.Decision;
import vn.cotmoc.meetings.Decision.About;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.tasks.StateChip;

/// A decision as lists and its own page print it.
record DecisionLine(
        String href,
        int number,
        String province,
        String heldOn,
        String meetingTitle,
        String meetingHref,
        String content,
        String agencyId,
        String agency,
        String dueOn,
        String stateKey,
        String css,
        String sign,
        boolean late,
        String note,
        String document,
        @Nullable String taskHref,
        @Nullable StateChip task,
        boolean waiting,
        List<Link> about,
        String author,
        String recordedAt) {

    /// What a decision is about, and where that is.
    record Link(String words, String href) {}

    static DecisionLine of(Decision decision, LocalDate today) {
        var work = decision.work();
        return new DecisionLine(
                "/decisions/" + decision.id(),
                decision.number(),
                decision.provinceName(),
                Vietnamese.date(decision.heldOn()),
                decision.meetingTitle(),
                "/meetings/" + decision.meeting(),
                decision.content(),
                decision.agency().toString(),
                decision.agencyName(),
                Vietnamese.date(decision.due()),
                "meetings.state." + decision.state(),
                decision.isLate(today) ? "late" : decision.state().name().toLowerCase(Locale.ROOT),
                sign(decision, today),
                decision.isLate(today),
                decision.said(),
                decision.document(),
                work == null ? null : "/tasks/" + work.task(),
                work == null ? null : StateChip.of(work.state()),
                work != null && work.waiting(),
                Stream.of(
                                link(decision.indicator(), "/resolutions/%s/indicators/%s"),
                                link(decision.task(), "/resolutions/%s#task-%s"))
                        .flatMap(Stream::ofNullable)
                        .toList(),
                decision.authorName(),
                Vietnamese.moment(decision.recordedAt()));
    }

    private static String sign(Decision decision, LocalDate today) {
        if (decision.isLate(today)) return "▲";
        return switch (decision.state()) {
            case OPEN -> "○";
            case DONE -> "✓";
            case CANCELLED -> "✕";
        };
    }

    private static @Nullable Link link(@Nullable About about, String path) {
        return about == null
                ? null
                : new Link(about.code() + ". " + about.name(), path.formatted(about.slug(), about.code()));
    }
}
