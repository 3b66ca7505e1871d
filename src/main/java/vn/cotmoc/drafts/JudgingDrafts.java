package vn.cotmoc.drafts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.drafts.Draft.AmendingDocument;

/// Whether a draft may be published, and if not, what stands in the way.
@Service
public class JudgingDrafts {

    private final DraftFindings findings;
    private final PublishedSheets published;
    private final Clock clock;

    JudgingDrafts(DraftFindings findings, PublishedSheets published, Clock clock) {
        this.findings = findings;
        this.published = published;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Readiness judge(Draft draft, List<DraftRow> rows) {
        ResolutionSheets sheets = DraftRowRepository.sheets(rows);
        var found = findings.of(sheets, draft.province());
        var unconfirmed = rows.stream().filter(row -> !row.confirmed()).toList();
        Optional<ResolutionSheets> adopted = published.of(draft.slug());
        var differences = draft.isAmendment()
                ? adopted.map(before -> Difference.between(before, sheets)).orElse(List.of())
                : List.<Difference>of();
        var obstacles = new ArrayList<Obstacle>();
        if (!draft.isOpen()) obstacles.add(Obstacle.CLOSED);
        if (DraftFindings.block(found)) obstacles.add(Obstacle.BLOCKING_FINDINGS);
        if (!unconfirmed.isEmpty()) obstacles.add(Obstacle.UNCONFIRMED_ROWS);
        if (draft.isAmendment()) {
            if (differences.isEmpty()) obstacles.add(Obstacle.NO_DIFFERENCE);
            obstacles.addAll(amending(draft.amending(), sheets));
            if (!adopted.map(Fingerprint::of).equals(Optional.ofNullable(draft.begunFrom())))
                obstacles.add(Obstacle.ADOPTED_TEXT_CHANGED);
        } else if (adopted.isPresent()) obstacles.add(Obstacle.NAME_TAKEN);
        return new Readiness(found, unconfirmed, obstacles, differences);
    }

    private List<Obstacle> amending(AmendingDocument document, ResolutionSheets sheets) {
        LocalDate issued = document.issuedOn();
        LocalDate effective = document.effectiveOn();
        // A document may print no number, but it has a day, a title and a day from which it holds.
        if (issued == null || effective == null || document.title() == null)
            return List.of(Obstacle.AMENDING_DOCUMENT_MISSING);
        var obstacles = new ArrayList<Obstacle>();
        if (resolutionDay(sheets).filter(issued::isBefore).isPresent()) obstacles.add(Obstacle.AMENDED_BEFORE_ISSUED);
        if (effective.isBefore(issued)) obstacles.add(Obstacle.EFFECTIVE_BEFORE_ISSUED);
        // The portal shows the text in force: what holds from tomorrow is published tomorrow.
        if (effective.isAfter(LocalDate.now(clock))) obstacles.add(Obstacle.NOT_YET_EFFECTIVE);
        return obstacles;
    }

    private static Optional<LocalDate> resolutionDay(ResolutionSheets sheets) {
        try {
            return sheets.headRow("issued_on").map(row -> row.date("value"));
        } catch (SheetFault unreadable) {
            return Optional.empty();
        }
    }
}
