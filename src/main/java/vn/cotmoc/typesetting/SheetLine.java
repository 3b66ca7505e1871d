package vn.cotmoc.typesetting;

import java.util.List;

/// A line of words above or below the table of a sheet, in one place over the whole width or in two beside each other.
record SheetLine(List<Place> places) {

    /// From one column to another, counted from zero.
    record Place(int from, int to, String words, Look look) {}

    static SheetLine over(int columns, String words, Look look) {
        return new SheetLine(List.of(new Place(0, columns - 1, look.words(words), look)));
    }

    /// In the letters in which it was written, so that reading the sheet back gives the same words.
    static SheetLine asWritten(int columns, String words, Look look) {
        return new SheetLine(List.of(new Place(0, columns - 1, words, look)));
    }

    static SheetLine beside(int middle, int columns, String left, Look leftLook, String right, Look rightLook) {
        return new SheetLine(List.of(
                new Place(0, middle - 1, leftLook.words(left), leftLook),
                new Place(middle, columns - 1, rightLook.words(right), rightLook)));
    }
}
