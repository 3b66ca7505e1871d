package vn.cotmoc.typesetting;

/// The names that the parts of a Word file go by.
final class Word {

    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    static final String WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    static final String A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    static final String PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    static final String C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    static final String KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    static final String CHART = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
    static final String CORE = "application/vnd.openxmlformats-package.core-properties+xml";
    static final String CORE_RELATION =
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

    private Word() {}
}
