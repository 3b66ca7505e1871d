package vn.cotmoc.drafts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.indicators.AdoptingIndicators;
import vn.cotmoc.indicators.IndicatorsAmended;
import vn.cotmoc.resolutions.ResolutionId;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.tasks.Tasks;
import vn.cotmoc.users.CurrentUser;

/// The one transaction in which a draft becomes the adopted text, with the wording that it replaces kept.
@Component
class Publication {

    private final DraftRepository drafts;
    private final DraftRowRepository rows;
    private final JudgingDrafts judging;
    private final AdoptingSheets adopting;
    private final AdoptingIndicators indicators;
    private final Tasks tasks;
    private final AmendmentRepository amendments;
    private final ApplicationEventPublisher events;

    Publication(
            DraftRepository drafts,
            DraftRowRepository rows,
            JudgingDrafts judging,
            AdoptingSheets adopting,
            AdoptingIndicators indicators,
            Tasks tasks,
            AmendmentRepository amendments,
            ApplicationEventPublisher events) {
        this.drafts = drafts;
        this.rows = rows;
        this.judging = judging;
        this.adopting = adopting;
        this.indicators = indicators;
        this.tasks = tasks;
        this.amendments = amendments;
        this.events = events;
    }

    @Transactional
    Publishing publish(DraftId id, CurrentUser user) {
        Draft draft = drafts.hold(id).orElseThrow(Problem::notFound);
        List<DraftRow> written = rows.of(id);
        Readiness readiness = judging.judge(draft, written);
        if (!readiness.isReady()) return new Publishing.Refused(readiness);
        ResolutionSheets sheets = DraftRowRepository.sheets(written);
        var details = new LinkedHashMap<String, Object>();
        details.put("title", draft.title());
        ResolutionId amended = draft.resolution();
        if (amended != null) details.putAll(amend(draft, amended, readiness.differences(), user));
        var adopted = adopting.adopt(sheets, AdoptingSheets.fromDesk(id));
        details.put("after", Fingerprint.of(sheets));
        drafts.close(id, Draft.State.PUBLISHED, user);
        events.publishEvent(
                DraftChanged.of(draft.isAmendment() ? "resolution.amended" : "resolution.published", draft, details));
        events.publishEvent(new IndicatorsAmended(adopted.value(), document(draft), !draft.isAmendment(), user));
        return new Publishing.Published(draft.slug(), draft.isAmendment());
    }

    private Map<String, Object> amend(
            Draft draft, ResolutionId resolution, List<Difference> differences, CurrentUser user) {
        UUID amendment = amendments.insert(draft, user);
        amendments.keepFormer(amendment, draft, differences);
        var from = Objects.requireNonNull(draft.amending().effectiveOn());
        indicators.end(resolution.value(), ended(differences, Sheet.INDICATORS), from, amendment);
        tasks.end(resolution.value(), ended(differences, Sheet.TASKS), from, amendment);
        var details = Recorded.of(Draft.AmendingDocument.UNKNOWN, draft.amending());
        details.put("before", Objects.requireNonNullElse(draft.begunFrom(), ""));
        details.put("differences", differences.size());
        return details;
    }

    /// What is named where somebody asks what has changed a promise.
    private static String document(Draft draft) {
        String number = draft.isAmendment() ? draft.amending().numberSymbol() : null;
        String title = draft.isAmendment() ? draft.amending().title() : draft.title();
        return number == null ? Objects.requireNonNullElse(title, draft.slug()) : number;
    }

    private static List<String> ended(List<Difference> differences, Sheet sheet) {
        return differences.stream()
                .filter(difference -> difference.sheet() == sheet && difference.after() == null)
                .map(Difference::key)
                .toList();
    }
}
