package vn.cotmoc.scenarios;

import java.util.List;
import vn.cotmoc.dashboards.Trajectory;
import vn.cotmoc.dashboards.Trajectory.Dot;

/// The trajectory of an indicator with the supposed values apart from the reported ones: other dots, a line of their
/// own, and a hatched ground under their years.
public record SupposedPicture(
        Trajectory base,
        String reportedLine,
        List<Dot> reported,
        String supposedLine,
        List<Dot> supposed,
        double groundX,
        double groundWidth) {}
