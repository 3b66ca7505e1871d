package vn.cotmoc.dashboards;

import java.util.List;

/// The picture of an indicator: planned path, approved values, projection and milestones, in drawing units; drawn by
/// the template as SVG.
public record Trajectory(
        int width,
        int height,
        List<Year> years,
        List<Tick> levels,
        String path,
        String actual,
        List<Dot> dots,
        String projection,
        String band,
        List<Goal> goals) {

    /// A year of the picture, with all that the picture says of it in words.
    public record Year(double at, String label, String says) {}

    /// A rule of the grid and its label.
    public record Tick(double at, String label) {}

    /// An approved value; hollow while it is an estimate.
    public record Dot(double x, double y, String label, boolean estimate) {}

    /// A milestone: its threshold, the band of a range, and whether the good side is open.
    public record Goal(
            double x, double y, double bandY, double bandHeight, String label, double labelY, String anchor) {}

    public boolean isEmpty() {
        return dots.isEmpty() && path.isEmpty();
    }
}
