package vn.cotmoc.meetings.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.cotmoc.meetings.Decision;
import vn.cotmoc.meetings.DecisionState;
import vn.cotmoc.meetings.Meeting;
import vn.cotmoc.meetings.MeetingDecisions;
import vn.cotmoc.meetings.MeetingId;
import vn.cotmoc.meetings.Meetings;
import vn.cotmoc.meetings.Pack;
import vn.cotmoc.meetings.Packs;
import vn.cotmoc.meetings.Snapshot.Copy;
import vn.cotmoc.reporting.ReportingPeriods;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.users.CurrentUser;

/// Sessions, their papers and their decisions for programs.
@RestController
@RequestMapping("/api/v1")
class MeetingApi {

    private final Packs packs;
    private final Meetings meetings;
    private final MeetingDecisions decisions;
    private final ReportingPeriods periods;

    MeetingApi(Packs packs, Meetings meetings, MeetingDecisions decisions, ReportingPeriods periods) {
        this.packs = packs;
        this.meetings = meetings;
        this.decisions = decisions;
        this.periods = periods;
    }

    record MeetingItem(
            UUID id,
            String province,
            LocalDate heldOn,
            String title,
            int asOf,
            LocalDate knownOn,
            boolean illustrative,
            String sha256,
            String openedBy,
            Instant openedAt) {

        static MeetingItem of(Meeting meeting) {
            return new MeetingItem(
                    meeting.id().value(),
                    meeting.provinceCode(),
                    meeting.heldOn(),
                    meeting.title(),
                    meeting.asOf(),
                    meeting.knownOn(),
                    meeting.illustrative(),
                    meeting.sha256(),
                    meeting.authorName(),
                    meeting.openedAt());
        }
    }

    /// An indicator or a task by its resolution and its code there.
    record AboutItem(String resolution, String code) {
        static @Nullable AboutItem of(Decision.@Nullable About about) {
            return about == null ? null : new AboutItem(about.slug(), about.code());
        }
    }

    record DecisionItem(
            UUID id,
            UUID meeting,
            LocalDate heldOn,
            int number,
            String content,
            UUID agencyId,
            String agency,
            LocalDate dueOn,
            @Nullable AboutItem indicator,
            @Nullable AboutItem task,
            DecisionState state,
            boolean late,
            int revision,
            @Nullable String note,
            @Nullable String document,
            @Nullable UUID carriedOutBy) {

        static DecisionItem of(Decision decision, LocalDate today) {
            return new DecisionItem(
                    decision.id().value(),
                    decision.meeting().value(),
                    decision.heldOn(),
                    decision.number(),
                    decision.content(),
                    decision.agency().value(),
                    decision.agencyName(),
                    decision.due(),
                    AboutItem.of(decision.indicator()),
                    AboutItem.of(decision.task()),
                    decision.state(),
                    decision.isLate(today),
                    decision.revision(),
                    decision.said().isEmpty() ? null : decision.said(),
                    decision.document().isEmpty() ? null : decision.document(),
                    decision.work() == null ? null : decision.work().task().value());
        }
    }

    @GetMapping("/provinces/{code}/pack")
    Pack pack(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Integer asOf,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale) {
        return packs.of(code, asOf, user, locale)
                .map(live -> live.copy().pack())
                .orElseThrow(Problem::notFound);
    }

    @GetMapping("/provinces/{code}/meetings")
    List<MeetingItem> list(@PathVariable String code, @AuthenticationPrincipal CurrentUser user) {
        return meetings.ofProvince(code, user).orElseThrow(Problem::notFound).meetings().stream()
                .map(MeetingItem::of)
                .toList();
    }

    @GetMapping("/provinces/{code}/decisions")
    List<DecisionItem> decisions(@PathVariable String code, @AuthenticationPrincipal CurrentUser user) {
        var today = periods.today();
        return decisions.ofProvince(code, user).orElseThrow(Problem::notFound).stream()
                .map(decision -> DecisionItem.of(decision, today))
                .toList();
    }

    @GetMapping("/meetings/{id}")
    MeetingItem meeting(@PathVariable MeetingId id, @AuthenticationPrincipal CurrentUser user) {
        return meetings.find(id, user).map(MeetingItem::of).orElseThrow(Problem::notFound);
    }

    @GetMapping("/meetings/{id}/pack")
    Pack frozen(@PathVariable MeetingId id, @AuthenticationPrincipal CurrentUser user, Locale locale) {
        return meetings.copy(id, user, locale).map(Copy::pack).orElseThrow(Problem::notFound);
    }
}
