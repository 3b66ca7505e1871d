package vn.cotmoc.targets;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.cotmoc.shared.Vietnamese;

/// Reads the unit behind a figure, such as `%/năm`, `% số xã`, `triệu đồng/người/năm`.
final class UnitReader {

    static final String TIMES = "lần";

    private record Word(String folded, String wording) {}

    private static final List<Word> SCALES = words("nghìn; ngàn; triệu; tỷ; tỉ; nghìn tỷ; ngàn tỷ; nghìn tỉ; triệu tỷ");
    private static final List<Word> SHARES = words("tổng số; trong tổng số; số lượng; số; các");
    private static final List<Word> PERIODS = words("năm; tháng; quý; ngày; nhiệm kỳ");
    private static final List<String> YEARLY = List.of("moi nam", "mot nam", "hang nam", "1 nam");
    private static final List<Word> NOUNS = words("""
            lần; đồng; USD; người dân tộc thiểu số; đồng bào dân tộc thiểu số; đồng bào DTTS; hộ dân tộc thiểu số;
            chuyên đề chuyên sâu; hợp tác xã nông - lâm - ngư nghiệp; thôn đặc biệt khó khăn; bản đặc biệt khó khăn;
            thôn khó khăn; bản khó khăn; xã khó khăn; điểm phần trăm; điểm %; điểm; người; người dân; lao động; lượt người; lượt khách; lượt; dân;
            vạn dân; dân số; dân số nông thôn; dân cư nông thôn; trẻ em; học sinh; học viên; phụ nữ; cán bộ; bác sĩ;
            giường bệnh; hộ; hộ dân; hộ nghèo; hộ gia đình; hộ nông dân; nhà; xã; xã biên giới; xã đặc biệt khó khăn;
            thôn; bản; tổ dân phố; phường; thị trấn; huyện; huyện miền núi; tỉnh; đơn vị; đơn vị cấp huyện; tiêu chí;
            trường; trường học; trường mầm non; trường tiểu học; trường trung học cơ sở; trường trung học phổ thông; lớp;
            lớp học; phòng học; trạm; trạm y tế; hợp tác xã; tổ hợp tác; doanh nghiệp; mô hình; sản phẩm; dự án;
            công trình; chuyên đề; điểm du lịch; điểm du lịch cộng đồng; câu lạc bộ; đội; đội văn nghệ; ha; km; km2; km²;
            m; m2; m²; m3; m³; kg; tạ; tấn; con; kWh; MW; văn bản; nhiệm vụ; cuộc; vụ; buổi; đường xã;
            chất thải rắn sinh hoạt nông thôn; công chức; viên chức; trưởng bản; thành viên; chỗ ở; trường phổ thông;
            trường phổ thông dân tộc nội trú; trường phổ thông dân tộc nội trú trung học cơ sở; hộ gia đình nông thôn""");

    private UnitReader() {}

    static Optional<PrintedUnit> take(Cursor cursor) {
        int start = cursor.at();
        var wording = head(cursor) + per(cursor);
        if (!wording.isEmpty()) return Optional.of(new PrintedUnit(wording));
        cursor.moveTo(start);
        return Optional.empty();
    }

    /// What a share is taken of, as in `1/2 số xã`; without it, a plain percentage.
    static PrintedUnit takeShare(Cursor cursor) {
        return new PrintedUnit("%" + shareOf(cursor));
    }

    private static String head(Cursor cursor) {
        if (cursor.take("%") || cursor.take("phan tram")) return "%" + shareOf(cursor);
        var scale = one(cursor, SCALES);
        var noun = nouns(cursor);
        return scale.isEmpty() || noun.isEmpty() ? scale + noun : scale + " " + noun;
    }

    private static String shareOf(Cursor cursor) {
        int start = cursor.at();
        var share = one(cursor, SHARES);
        var noun = nouns(cursor);
        if (noun.isEmpty()) {
            cursor.moveTo(start);
            return "";
        }
        return share.isEmpty() ? " " + noun : " " + share + " " + noun;
    }

    /// One noun, or several with commas or an "and" between: `xã, thôn, bản`, `trường, lớp học và trạm y tế`.
    private static String nouns(Cursor cursor) {
        var nouns = new StringBuilder(one(cursor, NOUNS));
        while (!nouns.isEmpty()) {
            int before = cursor.at();
            var further = cursor.take(",") || cursor.take("va") ? one(cursor, NOUNS) : "";
            if (further.isEmpty()) {
                cursor.moveTo(before);
                break;
            }
            nouns.append(", ").append(further);
        }
        return nouns.toString();
    }

    private static String per(Cursor cursor) {
        var per = new StringBuilder();
        while (true) {
            int before = cursor.at();
            if (YEARLY.stream().anyMatch(cursor::take))
                return per.append("/năm").toString();
            var divisor = cursor.take("/") ? divisor(cursor) : "";
            if (divisor.isEmpty()) {
                cursor.moveTo(before);
                return per.toString();
            }
            per.append('/').append(divisor);
        }
    }

    private static String divisor(Cursor cursor) {
        var period = one(cursor, PERIODS);
        return period.isEmpty() ? one(cursor, NOUNS) : period;
    }

    private static String one(Cursor cursor, List<Word> words) {
        return words.stream()
                .filter(word -> cursor.take(word.folded()))
                .map(Word::wording)
                .findFirst()
                .orElse("");
    }

    /// Longer words first: `hợp tác xã` is not `hợp tác` with something behind it.
    private static List<Word> words(String wordings) {
        return Arrays.stream(wordings.split(";"))
                .map(String::strip)
                .map(wording -> new Word(Vietnamese.fold(wording), wording))
                .sorted(Comparator.comparingInt((Word word) -> word.folded().length())
                        .reversed())
                .toList();
    }
}
