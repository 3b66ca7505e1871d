package vn.cotmoc.dashboards;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.cotmoc.dashboards.AgencyPage.Multiple;
import vn.cotmoc.progress.Judged;
import vn.cotmoc.progress.VerdictChip;
import vn.cotmoc.reporting.Viewpoint;

/// Draws an agency's indicators as small pictures side by side, each with its own scale.
@Component
class DrawingMultiples {

    /// More pictures than fit a few screens are no overview; the table above has all rows.
    private static final int MOST = 12;

    private final DrawingTrajectories drawing;
    private final DrawingBullets bullets;

    DrawingMultiples(DrawingTrajectories drawing, DrawingBullets bullets) {
        this.drawing = drawing;
        this.bullets = bullets;
    }

    List<Multiple> of(List<Judged> judged, Viewpoint view, Locale locale) {
        return judged.stream()
                .limit(MOST)
                .map(row -> multiple(row, view, locale))
                .filter(multiple -> !multiple.picture().isEmpty())
                .toList();
    }

    private Multiple multiple(Judged judged, Viewpoint view, Locale locale) {
        var indicator = judged.indicator();
        var bullet = bullets.draw(judged, locale);
        return new Multiple(
                "m-" + indicator.id(),
                indicator.code() + ". " + judged.label(),
                Objects.requireNonNullElse(indicator.unit(), ""),
                "/resolutions/%s/indicators/%s?asOf=%s".formatted(indicator.slug(), indicator.code(), view.text()),
                VerdictChip.of(judged, view),
                drawing.draw(judged, locale),
                indicator.milestones().stream()
                        .filter(milestone -> !milestone.printed().isEmpty())
                        .map(milestone -> milestone.year() + ": " + milestone.printed())
                        .collect(Collectors.joining("; ")),
                bullet == null ? "" : bullet.label());
    }
}
