package vn.cotmoc.scenarios;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.cotmoc.dashboards.DrawingTrajectories;
import vn.cotmoc.dashboards.Trajectory;
import vn.cotmoc.dashboards.Trajectory.Dot;
import vn.cotmoc.reporting.Figure;
import vn.cotmoc.scenarios.Supposing.Outcome;

/// Has the indicator's own picture drawn and takes the supposed values apart from the reported ones.
@Component
class DrawingSuppositions {

    private static final double AROUND = 18;

    private final DrawingTrajectories drawing;

    DrawingSuppositions(DrawingTrajectories drawing) {
        this.drawing = drawing;
    }

    Optional<SupposedPicture> draw(Outcome outcome, Locale locale) {
        var picture = drawing.draw(outcome.then(), locale);
        return picture.isEmpty() ? Optional.empty() : Optional.of(parted(outcome, picture));
    }

    // The picture has a dot and a point of the line for each figure with a number, oldest first.
    private static SupposedPicture parted(Outcome outcome, Trajectory picture) {
        var figures = outcome.then().approved().stream()
                .filter(figure -> figure.number().isPresent())
                .toList();
        var points = List.of(picture.actual().split(" ", -1));
        var reported = new ArrayList<Dot>();
        var supposed = new ArrayList<Dot>();
        var line = new ArrayList<String>();
        var further = new ArrayList<String>();
        for (int place = 0; place < figures.size(); place++) {
            Figure figure = figures.get(place);
            boolean apart = outcome.isSupposed(figure);
            (apart ? supposed : reported).add(picture.dots().get(place));
            // The supposed line goes on from the last reported figure.
            if (apart && further.isEmpty() && !line.isEmpty()) further.add(line.getLast());
            if (apart || !further.isEmpty()) further.add(points.get(place));
            else line.add(points.get(place));
        }
        double from = supposed.isEmpty() ? 0 : supposed.getFirst().x() - AROUND;
        double to = supposed.isEmpty() ? 0 : supposed.getLast().x() + AROUND;
        return new SupposedPicture(
                picture,
                String.join(" ", line),
                reported,
                String.join(" ", further),
                supposed,
                from,
                Math.max(0, Math.min(to, picture.width() - AROUND) - from));
    }
}
