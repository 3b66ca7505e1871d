package vn.cotmoc.targets;

import java.util.List;

/// Figures that name something and measure nothing: `cấp 6 trở lên`, `mức độ 3`, `dưới 5 tuổi`.
final class NamingFigure {

    private static final List<String> GRADES =
            List.of("cap", "muc do", "loai", "hang", "khu vuc", "nhom", "quy", "khoa", "tieu chi so");
    private static final List<String> AGES = List.of("tu", "duoi", "tren", "du", "den", "khoang");

    private NamingFigure() {}

    static boolean isAt(Cursor cursor) {
        int place = cursor.at();
        boolean isNaming = take(cursor);
        cursor.moveTo(place);
        return isNaming;
    }

    /// Moves over the figure with the words it belongs to, if one stands next.
    static boolean take(Cursor cursor) {
        if (GRADES.stream().noneMatch(cursor::takeWithNumber) && !takeAge(cursor)) return false;
        if (!cursor.take("tro len")) cursor.take("tro xuong");
        return true;
    }

    private static boolean takeAge(Cursor cursor) {
        int start = cursor.at();
        cursor.takeAny(AGES);
        if (cursor.takeNumber()) {
            if (!cursor.takeWithNumber("-")) cursor.takeWithNumber("den");
            if (cursor.take("tuoi")) return true;
        }
        cursor.moveTo(start);
        return false;
    }
}
