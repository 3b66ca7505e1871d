package vn.cotmoc.evidence.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cotmoc.evidence.AttachingEvidence;
import vn.cotmoc.evidence.Attachment;
import vn.cotmoc.evidence.Details;
import vn.cotmoc.evidence.Evidence;
import vn.cotmoc.evidence.EvidenceAddress;
import vn.cotmoc.evidence.Fault;
import vn.cotmoc.evidence.FileKind;
import vn.cotmoc.evidence.FindingSlots;
import vn.cotmoc.evidence.web.DrawingEvidence.Standing;
import vn.cotmoc.evidence.web.DrawingEvidence.WrongReason;
import vn.cotmoc.evidence.web.EvidencePage.Head;
import vn.cotmoc.evidence.web.EvidencePage.Limits;
import vn.cotmoc.reporting.Figure;
import vn.cotmoc.reporting.Figures;
import vn.cotmoc.reporting.HoldingSlots;
import vn.cotmoc.reporting.ReportStatus;
import vn.cotmoc.reporting.Slot;
import vn.cotmoc.targets.Period;
import vn.cotmoc.users.CurrentUser;

/// Puts the page of a value's files together.
@Component
class EvidencePages {

    private final Evidence evidence;
    private final AttachingEvidence attaching;
    private final HoldingSlots holding;
    private final Figures figures;
    private final DrawingEvidence drawing;

    EvidencePages(
            Evidence evidence,
            AttachingEvidence attaching,
            HoldingSlots holding,
            Figures figures,
            DrawingEvidence drawing) {
        this.evidence = evidence;
        this.attaching = attaching;
        this.holding = holding;
        this.figures = figures;
        this.drawing = drawing;
    }

    /// What a form that failed brings back to its page.
    record Again(
            Details typed,
            Map<String, String> faults,
            @Nullable WrongReason reason) {
        static Again nothing() {
            return new Again(Details.none(), Map.of(), null);
        }
    }

    EvidencePage page(FindingSlots.Found found, Again again, @Nullable String done, CurrentUser user, Locale locale) {
        Slot slot = found.slot();
        var latest = figures.latest(slot);
        int approved = figures.approved(slot).map(Figure::revision).orElse(0);
        String refused = closed(slot, latest, user, locale);
        boolean open = refused == null
                && latest.map(Figure::status).filter(ReportStatus::isWaiting).isEmpty();
        var standing =
                new Standing(slot, latest.map(Figure::revision).orElse(0), approved, open, evidence.elsewhere(slot));
        var files = evidence.of(slot);
        return new EvidencePage(
                head(found, locale),
                files.stream()
                        .map(file -> drawing.row(file, standing, again.reason(), locale))
                        .toList(),
                (int) files.stream().filter(Attachment::isInForce).count(),
                refused,
                limits(),
                again.typed(),
                again.faults(),
                done(done, locale));
    }

    Map<String, String> words(Fault fault, Locale locale) {
        return Map.of(
                fault.reason().field(),
                drawing.say(locale, fault.key(), fault.arguments().toArray()));
    }

    private @Nullable String closed(Slot slot, Optional<Figure> latest, CurrentUser user, Locale locale) {
        var refusal = holding.mayNotReport(slot, user);
        if (refusal.isPresent())
            // Who only reads is not told what it cannot do.
            return user.mayReportFor(
                            slot.indicator().province(), slot.indicator().advisingAgencyId(), slot.unit())
                    ? drawing.say(locale, "reporting.refused." + refusal.get(), "")
                    : "";
        return latest.map(Figure::status).filter(ReportStatus.APPROVED::equals).isPresent()
                ? drawing.say(locale, "evidence.fault.APPROVED")
                : null;
    }

    private Head head(FindingSlots.Found found, Locale locale) {
        var indicator = found.slot().indicator();
        return new Head(
                indicator.slug(),
                Objects.requireNonNullElse(indicator.resolutionName(), indicator.slug()),
                indicator.code(),
                indicator.name(),
                "/resolutions/" + indicator.slug() + "/indicators/" + indicator.code(),
                period(found.slot().period(), locale),
                found.unitName(),
                EvidenceAddress.of(found.slot()));
    }

    private String period(Period period, Locale locale) {
        String year = String.valueOf(period.year());
        return period.isYear()
                ? drawing.say(locale, "evidence.year", year)
                : drawing.say(locale, "evidence.quarter", period.quarter(), year);
    }

    private Limits limits() {
        var settings = attaching.settings();
        return new Limits(
                FileKind.ACCEPTED, settings.file().toMegabytes(), settings.perValue(), attaching.isScanning());
    }

    private @Nullable String done(@Nullable String done, Locale locale) {
        return List.of("attached", "withdrawn").contains(String.valueOf(done))
                ? drawing.say(locale, "evidence.done." + done)
                : null;
    }
}
