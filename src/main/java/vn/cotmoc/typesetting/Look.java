package vn.cotmoc.typesetting;

import java.util.Locale;

/// How words stand: size and spaces in points, the first line's indent in millimetres.
///
/// @param line the distance of lines in points; zero is what the letters themselves need
record Look(
        int size,
        boolean bold,
        boolean italic,
        boolean underlined,
        boolean capitals,
        Stand stand,
        int before,
        int after,
        int line,
        int indent,
        boolean keepsNext) {

    enum Stand {
        LEFT,
        CENTRE,
        RIGHT,
        BOTH
    }

    private static final Locale VIETNAMESE = Locale.of("vi");

    static Look of(int size) {
        return new Look(size, false, false, false, false, Stand.LEFT, 0, 0, 0, 0, false);
    }

    Look strong() {
        return new Look(size, true, italic, underlined, capitals, stand, before, after, line, indent, keepsNext);
    }

    Look slanted() {
        return new Look(size, bold, true, underlined, capitals, stand, before, after, line, indent, keepsNext);
    }

    Look withLine() {
        return new Look(size, bold, italic, true, capitals, stand, before, after, line, indent, keepsNext);
    }

    Look inCapitals() {
        return new Look(size, bold, italic, underlined, true, stand, before, after, line, indent, keepsNext);
    }

    Look standing(Stand where) {
        return new Look(size, bold, italic, underlined, capitals, where, before, after, line, indent, keepsNext);
    }

    Look centred() {
        return standing(Stand.CENTRE);
    }

    Look spaced(int above, int below) {
        return new Look(size, bold, italic, underlined, capitals, stand, above, below, line, indent, keepsNext);
    }

    Look inLinesOf(int points) {
        return new Look(size, bold, italic, underlined, capitals, stand, before, after, points, indent, keepsNext);
    }

    Look indented(int millimetres) {
        return new Look(size, bold, italic, underlined, capitals, stand, before, after, line, millimetres, keepsNext);
    }

    Look withNext() {
        return new Look(size, bold, italic, underlined, capitals, stand, before, after, line, indent, true);
    }

    String words(String text) {
        return capitals ? text.toUpperCase(VIETNAMESE) : text;
    }
}
