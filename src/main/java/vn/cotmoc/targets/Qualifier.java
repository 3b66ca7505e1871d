package vn.cotmoc.targets;

import java.util.List;

/// The words that say which of the counted ones are meant: `80% xã có đường ô tô đến trung tâm`.
final class Qualifier {

    // A clause behind a noun begins with one of these; other words would change what the figure means.
    private static final List<String> OPENINGS = List.of(
            "co",
            "duoc",
            "dat",
            "thuoc",
            "la",
            "cua",
            "o",
            "tai",
            "trong",
            "trong do",
            "tren dia ban",
            "ra khoi",
            "tham gia",
            "su dung",
            "vung manh",
            "vung dong bao",
            "ve",
            "cho",
            "thanh",
            "thoat ngheo",
            "di lam viec",
            "nguoi",
            "nguoi dan toc thieu so",
            "lam",
            "cap",
            "cac",
            "lanh dao",
            "sinh song",
            "ket noi",
            "theo",
            "dac biet kho khan",
            "bien gioi",
            "mien nui",
            "nong thon",
            "dan toc thieu so",
            "toan tinh",
            "moi",
            "quoc gia");

    private Qualifier() {}

    /// Moves over the clause as far as its words go; figures in it must name and not measure.
    static boolean take(Cursor cursor) {
        if (!cursor.takeAny(OPENINGS)) return false;
        boolean graded = false;
        while (!cursor.atEnd() && !isStop(cursor)) {
            if (NamingFigure.take(cursor) || Brackets.takeRemark(cursor)) continue;
            if (cursor.take("trinh do")) graded = true;
            else if (graded && cursor.take("tro len")) graded = false;
            else if (isBoundary(cursor)) break;
            else if (!skip(cursor)) break;
        }
        return true;
    }

    private static boolean isStop(Cursor cursor) {
        return cursor.isAtDigit() && !NamingFigure.isAt(cursor);
    }

    /// Whether a year or a comparison stands next, which others read.
    private static boolean isBoundary(Cursor cursor) {
        int place = cursor.at();
        boolean isBoundary = Remarks.isDated(cursor) || Sense.behind(cursor).isPresent();
        cursor.moveTo(place);
        return isBoundary;
    }

    private static boolean skip(Cursor cursor) {
        int place = cursor.at();
        if (Character.isLetter(cursor.next())) cursor.skipWord();
        else if (",/-\"“”".indexOf(cursor.next()) >= 0) cursor.moveTo(place + 1);
        return cursor.at() > place;
    }
}
