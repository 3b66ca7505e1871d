package vn.cotmoc.typesetting;

import vn.cotmoc.typesetting.Part.Turn.Orientation;

/// A4 and its margins in millimetres, the same in both forms and however the page lies: 20 above and below, 30 on the
/// left, 15 on the right; the number of the page 10 below the edge.
final class Paper {

    static final int SHORT = 210;
    static final int LONG = 297;
    static final int TOP = 20;
    static final int BOTTOM = 20;
    static final int LEFT = 30;
    static final int RIGHT = 15;
    static final int NUMBER = 10;

    private static final double TWENTIETHS_PER_MILLIMETRE = 1440 / 25.4;

    private Paper() {}

    static int width(Orientation orientation) {
        return orientation == Orientation.LANDSCAPE ? LONG : SHORT;
    }

    static int height(Orientation orientation) {
        return orientation == Orientation.LANDSCAPE ? SHORT : LONG;
    }

    /// The length of a line of text.
    static int line(Orientation orientation) {
        return width(orientation) - LEFT - RIGHT;
    }

    /// Word measures in twentieths of a point.
    static int twentieths(double millimetres) {
        return (int) Math.round(millimetres * TWENTIETHS_PER_MILLIMETRE);
    }
}
