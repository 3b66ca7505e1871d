package vn.cotmoc.typesetting;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.StaticMessageSource;
import vn.cotmoc.typesetting.Column.Alignment;
import vn.cotmoc.typesetting.OfficialDocument.Marks;
import vn.cotmoc.typesetting.Part.Annex;
import vn.cotmoc.typesetting.Part.Bullets;
import vn.cotmoc.typesetting.Part.Chart;
import vn.cotmoc.typesetting.Part.Chart.Drawn;
import vn.cotmoc.typesetting.Part.Heading;
import vn.cotmoc.typesetting.Part.Note;
import vn.cotmoc.typesetting.Part.Paragraph;
import vn.cotmoc.typesetting.Part.Series;
import vn.cotmoc.typesetting.Part.Table;
import vn.cotmoc.typesetting.Part.Turn;
import vn.cotmoc.typesetting.Part.Turn.Orientation;

/// Documents to write in tests, and the portal's words without the portal.
public final class Samples {

    static final LocalDate DAY = LocalDate.of(2028, 9, 5);
    static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private Samples() {}

    public static Typesetting typesetting() {
        return new Typesetting(words());
    }

    static MessageSource words() {
        var source = new StaticMessageSource();
        for (var name : List.of("/messages.properties", "/messages-papers.properties.part")) {
            try (var file = Samples.class.getResourceAsStream(name)) {
                if (file == null) continue;
                var entries = new Properties();
                entries.load(new InputStreamReader(file, StandardCharsets.UTF_8));
                entries.forEach((key, words) -> source.addMessage((String) key, Locale.of("vi", "VN"), (String) words));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return source;
    }

    static Issuer issuer(OfficialForm form) {
        return switch (form) {
            case PARTY ->
                new Issuer(
                        form,
                        new Letterhead("Đảng bộ tỉnh Điện Biên", "Tỉnh ủy Điện Biên", 5, "BC/TU", "Điện Biên", DAY),
                        new Signature("T/M Ban Thường vụ", "Phó Bí thư", ""),
                        List.of("Bộ Chính trị", "Các đảng ủy trực thuộc Tỉnh ủy", "Lưu Văn phòng Tỉnh ủy."));
            case STATE ->
                new Issuer(
                        form,
                        new Letterhead("", "Ủy ban nhân dân tỉnh Điện Biên", 15, "BC-UBND", "Điện Biên", DAY),
                        new Signature("TM. Ủy ban nhân dân", "Chủ tịch", ""),
                        List.of("Như trên;", "Lưu: VT, NNMT."));
        };
    }

    /// A whole report: text, a table of each kind, charts, an annex that lies, and a seal.
    static OfficialDocument report(OfficialForm form) {
        return OfficialDocument.of(
                        issuer(form),
                        "Báo cáo",
                        "sơ kết giữa kỳ thực hiện Nghị quyết số 24-NQ/TU",
                        new Marks(true, true),
                        DAY,
                        List.of(
                                new Heading(1, "I- Kết quả thực hiện các chỉ tiêu"),
                                new Paragraph("Trong 25 chỉ tiêu chủ yếu có 03 chỉ tiêu vượt, 09 chỉ tiêu đạt & 02 chỉ"
                                        + " tiêu chậm (dưới 50% < 60%)."),
                                new Heading(2, "1. Đánh giá chung"),
                                new Bullets(List.of("Thu nhập tăng gấp 2,5 lần;", "Hộ nghèo còn dưới 10%.")),
                                counts(),
                                chart(Drawn.COLUMNS),
                                chart(Drawn.LINES),
                                chart(Drawn.STACKED),
                                new Heading(3, "1.1. Khó khăn"),
                                new Paragraph("Kết cấu hạ tầng chưa đồng bộ./."),
                                new Turn(Orientation.LANDSCAPE),
                                new Annex(
                                        typesetting().annexName(form, 1),
                                        List.of("Biểu tổng hợp kết quả thực hiện các chỉ tiêu"),
                                        "(kèm theo Báo cáo số 05-BC/TU, ngày 05/9/2028 của Tỉnh ủy)"),
                                review(40),
                                new Note("Kết quả là số liệu được duyệt.")))
                .sealed(Seal.of("SK-11-2028-01", HASH, "https://cotmoc.example/verify/SK-11-2028-01"));
    }

    static Table counts() {
        return new Table(
                "Số chỉ tiêu theo mức đánh giá",
                List.of(
                        Column.of("Mức đánh giá", 30, Alignment.LEFT),
                        Column.of("Số chỉ tiêu", 12, Alignment.RIGHT),
                        Column.of("Ngày chốt", 12, Alignment.CENTRE)),
                List.of(
                        Row.of(new Cell.Words("Vượt"), Cell.whole(3), new Cell.Day(DAY)),
                        Row.of(new Cell.Words("Đạt"), Cell.whole(9), new Cell.Blank()),
                        new Row(List.of(new Cell.Words("Cộng"), Cell.whole(12), new Cell.Blank()), Row.Kind.TOTAL)));
    }

    // What a record's list may hold is lost in its compiled constructor.
    @SuppressWarnings("NullAway")
    static Chart chart(Drawn drawn) {
        return new Chart(
                "Tỷ lệ xã đạt chuẩn nông thôn mới",
                drawn,
                "%",
                List.of("2025", "2026", "2027", "2028"),
                List.of(
                        new Series("Kế hoạch", figures("34", "39.3", "44.7", "50")),
                        new Series("Thực hiện", figures("34", "37", "43", null))),
                "Kế hoạch tăng từ 34% lên 50%; thực hiện đạt 43% năm 2027.");
    }

    @SuppressWarnings("NullAway")
    static List<@Nullable BigDecimal> figures(@Nullable String... values) {
        return Arrays.stream(values)
                .map(value -> value == null ? null : new BigDecimal(value))
                .toList();
    }

    /// As wide as the review table is; so many rows.
    static Table review(int rows) {
        var columns = new java.util.ArrayList<Column>();
        columns.add(Column.of("STT", 5, Alignment.CENTRE));
        columns.add(Column.of("Chỉ tiêu chủ yếu", 34, Alignment.LEFT));
        columns.add(Column.of("Đơn vị tính", 8, Alignment.CENTRE));
        columns.add(new Column("Giá trị", "Số gốc", 9, Alignment.RIGHT));
        columns.add(new Column("Năm", "Số gốc", 6, Alignment.CENTRE));
        for (int year = 2026; year <= 2028; year++)
            columns.add(new Column("Năm " + year, "Kết quả", 9, Alignment.RIGHT));
        columns.add(Column.of("Cơ quan chịu trách nhiệm", 14, Alignment.LEFT));
        columns.add(Column.of("Ghi chú", 32, Alignment.LEFT));
        return new Table(
                "",
                columns,
                () -> IntStream.rangeClosed(1, rows).mapToObj(Samples::row).iterator());
    }

    static Row row(int number) {
        if (number % 20 == 1) return Row.group("Nhóm chỉ tiêu " + (number / 20 + 1));
        return Row.of(
                new Cell.Words(String.valueOf(number)),
                new Cell.Words("Tỷ lệ xã đạt chuẩn nông thôn mới trên địa bàn đơn vị số " + number),
                new Cell.Words("% số xã"),
                new Cell.Amount(new BigDecimal("34.5"), 1),
                new Cell.Year(2025),
                new Cell.Amount(new BigDecimal("1234.56"), 2),
                new Cell.Blank(),
                new Cell.Amount(new BigDecimal("43.25"), 1),
                new Cell.Words("Sở Nông nghiệp và Môi trường"),
                new Cell.Words("Số liệu ước; \"so với\" kế hoạch <100% & chưa chốt"));
    }
}
