package vn.cotmoc.targets;

import java.util.List;
import java.util.stream.Stream;

/// What is said behind a figure without changing it: the year compared with, the standard, which ones are counted.
final class Remarks {

    private static final List<String> REFERENCES = List.of("so voi nam", "so voi cuoi nam", "so voi dau nam");
    private static final List<String> STANDARDS = List.of(
            "so voi binh quan chung",
            "muc binh quan chung",
            "thu nhap binh quan chung",
            "binh quan chung",
            "cua ca nuoc",
            "ca nuoc");
    private static final List<String> FIXED = List.of(
            "theo chuan ngheo", "da chieu", "tiep can da chieu", "theo quy dinh", "duoc cong nhan", "dat chuan");

    private Remarks() {}

    /// Moves over one remark more, if one stands next.
    static boolean skip(Cursor cursor, PrintedUnit unit) {
        if (skipReference(cursor)) return true;
        return unit.isStated() && Qualifier.take(cursor) || cursor.takeAny(FIXED);
    }

    /// Moves over what a figure is compared with, or the same figure said again in brackets.
    static boolean skipReference(Cursor cursor) {
        return isDated(cursor) || Brackets.take(cursor) || cursor.takeAny(STANDARDS);
    }

    /// Moves over a year or a period that a figure belongs to or is compared with.
    static boolean isDated(Cursor cursor) {
        if (cursor.takeWithNumber("giai doan") || cursor.takeWithNumber("trong giai doan")) {
            cursor.takeWithNumber("-");
            return true;
        }
        return Stream.concat(REFERENCES.stream(), LeadIn.YEARS.stream()).anyMatch(cursor::takeWithNumber);
    }
}
