package vn.cotmoc.communes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// How a tile is shaded: by the way to what was allocated, or by the quarter of all communes that it stands in.
record Shade(String css, String sign, String key) {

    private static final int QUARTERS = 4;

    static Shade of(Reach reach) {
        return new Shade("reach-" + reach.css(), reach.sign(), reach.key());
    }

    static final Shade NO_DATA = of(Reach.NO_FIGURE);

    /// The shades of the distance in the order of a legend.
    static List<Shade> ofReaches() {
        return List.of(Reach.values()).stream().map(Shade::of).toList();
    }

    /// Lowest quarter first; whether low is good is not said by a shade.
    static List<Shade> ofQuarters() {
        var shades = new ArrayList<Shade>();
        for (int quarter = 1; quarter <= QUARTERS; quarter++) shades.add(quarter(quarter));
        shades.add(NO_DATA);
        return shades;
    }

    /// Equal values stand in the same quarter: what counts is how many communes are below.
    static Shade among(BigDecimal value, List<BigDecimal> all) {
        long below = all.stream().filter(other -> other.compareTo(value) < 0).count();
        return quarter((int) (below * QUARTERS / all.size()) + 1);
    }

    private static Shade quarter(int quarter) {
        return new Shade("quarter-" + quarter, quarter + "/" + QUARTERS, "communes.quarter." + quarter);
    }
}
