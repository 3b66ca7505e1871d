package vn.cotmoc.imports;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a column of an annex holds, told by the words of its head however they vary.
enum ColumnRole {
    ORDINAL("s?tt|so tt|so thu tu|thu tu"),
    BASELINE("(thuc hien|hien trang|ket qua|uoc|so goc|so lieu goc).*|.*20\\d\\d.*(thuc hien|hien trang|so goc).*"),
    TARGET(".*20\\d\\d.*"),
    UNIT(".*don vi (tinh|do)|dvt|dv tinh|don vi"),
    COORDINATING(".*phoi hop.*"),
    LEAD(".*chu tri.*|.*chiu trach nhiem chinh.*"),
    ADVISING(".*tham muu.*"),
    LEADING(".*lanh dao.*"),
    MONITORING(".*(theo doi|don doc|chi dao|giam sat).*"),
    FUNDING(".*(kinh phi|nguon von|nguon luc).*"),
    DEADLINE(".*(thoi han|thoi gian|tien do|hoan thanh).*"),
    INDICATOR(".*(chi tieu|muc tieu).*"),
    TASK(".*(nhiem vu|noi dung|cong viec|giai phap).*"),
    NOTE(".*ghi chu.*"),
    OTHER("");

    private static final String TIME = ".*(thoi han|thoi gian|tien do).*";

    private final Pattern words;

    ColumnRole(String words) {
        this.words = Pattern.compile(words);
    }

    /// @param path the folded heads above the column from top to bottom; the lowest says it best
    static ColumnRole of(List<String> path) {
        if (path.isEmpty()) return OTHER;
        String whole = String.join(" ", path);
        // A year makes a column of figures; a group such as "Mục tiêu" above it names no column of names.
        if (TARGET.fits(whole) && !whole.matches(TIME))
            return path.stream().anyMatch(BASELINE::fits) ? BASELINE : TARGET;
        return named(path.getLast()).or(() -> named(whole)).orElse(OTHER);
    }

    private static Optional<ColumnRole> named(String words) {
        return List.of(values()).stream()
                .filter(role -> role != OTHER && role != BASELINE && role.fits(words))
                .findFirst();
    }

    private boolean fits(String words) {
        return this.words.matcher(words).matches();
    }
}
