package vn.cotmoc.dashboards;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Reads a drawn trajectory back as a reader with a ruler would: what a point means by the labels of its axes.
record DrawnChart(
        Map<Integer, Double> path, Map<Integer, Double> actual, Map<Integer, Double> projection, double step) {

    private static final Pattern SVG = Pattern.compile("<svg class=\"chart\".*?</svg>", Pattern.DOTALL);
    private static final Pattern LEVEL = Pattern.compile(
            "class=\"rule\"[^>]*? y1=\"([-0-9.]+)\".*?text-anchor=\"end\"[^>]*>([^<]+)</text>", Pattern.DOTALL);
    private static final Pattern YEAR =
            Pattern.compile("<text x=\"([-0-9.]+)\"[^>]*text-anchor=\"middle\"[^>]*>(\\d{4})</text>");

    /// Tenths of a drawing unit are all that is drawn, of the point and of the marks that it is read by.
    private static final double DRAWN = 0.151;

    private record Mark(double at, double means) {}

    static Optional<DrawnChart> on(String page) {
        var svg = SVG.matcher(page);
        return svg.find() ? Optional.of(read(svg.group())) : Optional.empty();
    }

    private static DrawnChart read(String svg) {
        var levels = marks(LEVEL, svg);
        var years = marks(YEAR, svg);
        double scale = scale(levels);
        return new DrawnChart(
                points(svg, "path", years, levels),
                points(svg, "actual", years, levels),
                points(svg, "projection", years, levels),
                Math.abs(scale) * DRAWN);
    }

    private static List<Mark> marks(Pattern pattern, String svg) {
        return pattern.matcher(svg).results().map(DrawnChart::mark).toList();
    }

    private static Mark mark(MatchResult found) {
        String label = found.group(2).replace(".", "").replace(',', '.').replace('−', '-');
        return new Mark(Double.parseDouble(found.group(1)), Double.parseDouble(label));
    }

    // What one drawing unit is worth.
    private static double scale(List<Mark> marks) {
        Mark one = marks.getFirst();
        Mark other = marks.getLast();
        return (other.means() - one.means()) / (other.at() - one.at());
    }

    private static double meaning(double at, List<Mark> marks) {
        return marks.getFirst().means() + (at - marks.getFirst().at()) * scale(marks);
    }

    private static Map<Integer, Double> points(String svg, String line, List<Mark> years, List<Mark> levels) {
        var points = new TreeMap<Integer, Double>();
        var found = Pattern.compile("<polyline class=\"" + line + "\"[^>]*points=\"([^\"]*)\"")
                .matcher(svg);
        if (!found.find()) return points;
        for (String pair : new ArrayList<>(List.of(found.group(1).split(" ")))) {
            var numbers = pair.split(",");
            points.put(
                    (int) Math.round(meaning(Double.parseDouble(numbers[0]), years)),
                    meaning(Double.parseDouble(numbers[1]), levels));
        }
        return points;
    }
}
