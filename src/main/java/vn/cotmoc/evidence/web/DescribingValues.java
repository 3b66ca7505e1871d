package vn.cotmoc.evidence.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cotmoc.evidence.Evidence;
import vn.cotmoc.evidence.EvidenceAddress;
import vn.cotmoc.evidence.FindingSlots.Found;
import vn.cotmoc.evidence.web.DrawingEvidence.Standing;
import vn.cotmoc.evidence.web.EvidencePage.Crumb;
import vn.cotmoc.evidence.web.EvidencePage.Head;
import vn.cotmoc.evidence.web.EvidencePages.Described;
import vn.cotmoc.reporting.Figure;
import vn.cotmoc.reporting.Figures;
import vn.cotmoc.reporting.HoldingSlots;
import vn.cotmoc.reporting.ReportStatus;
import vn.cotmoc.reporting.Slot;
import vn.cotmoc.targets.Period;
import vn.cotmoc.users.CurrentUser;

/// Says whose files stand beside a value, and whether one can be added.
@Component
class DescribingValues {

    private final Evidence evidence;
    private final HoldingSlots holding;
    private final Figures figures;
    private final DrawingEvidence drawing;

    DescribingValues(Evidence evidence, HoldingSlots holding, Figures figures, DrawingEvidence drawing) {
        this.evidence = evidence;
        this.holding = holding;
        this.figures = figures;
        this.drawing = drawing;
    }

    Described about(Found found, CurrentUser user, Locale locale) {
        Slot slot = found.slot();
        var latest = figures.latest(slot);
        int approved = figures.approved(slot).map(Figure::revision).orElse(0);
        String closed = closed(slot, latest, user, locale);
        boolean open = closed == null
                && latest.map(Figure::status).filter(ReportStatus::isWaiting).isEmpty();
        var standing = new Standing(
                found.subject(),
                latest.map(Figure::revision).orElse(0),
                approved,
                open,
                evidence.elsewhere(found.subject()));
        return new Described(head(found, locale), standing, closed);
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

    private Head head(Found found, Locale locale) {
        var indicator = found.slot().indicator();
        String resolution = "/resolutions/" + indicator.slug();
        String period = period(found.slot().period(), locale);
        return new Head(
                drawing.say(locale, "evidence.title", indicator.code()),
                List.of(
                        new Crumb(Objects.requireNonNullElse(indicator.resolutionName(), indicator.slug()), resolution),
                        new Crumb(
                                indicator.code() + ". " + indicator.name(),
                                resolution + "/indicators/" + indicator.code())),
                period,
                found.unitName().isEmpty()
                        ? indicator.name() + ", " + period
                        : "%s, %s, %s".formatted(indicator.name(), found.unitName(), period),
                EvidenceAddress.of(found.subject()));
    }

    private String period(Period period, Locale locale) {
        String year = String.valueOf(period.year());
        return period.isYear()
                ? drawing.say(locale, "evidence.year", year)
                : drawing.say(locale, "evidence.quarter", period.quarter(), year);
    }
}
