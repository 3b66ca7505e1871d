package vn.cotmoc.testing;

import static vn.cotmoc.testing.RawWord.above;
import static vn.cotmoc.testing.RawWord.cell;
import static vn.cotmoc.testing.RawWord.row;

import java.util.ArrayList;
import java.util.List;

/// A whole resolution as its issuer would send it: letterhead, text with targets, 40 tasks and 60 indicators in two
/// annexes. Invented, always the same, and written without anything of the portal.
public final class ResolutionDocument {

    public static final int INDICATORS = 60;
    public static final int TASKS = 40;
    public static final String NUMBER = "31-NQ/TU";
    public static final String TITLE =
            "về phát triển kinh tế số và xã hội số tỉnh Điện Biên giai đoạn 2026-2030, định hướng đến năm 2035";

    private static final List<String> ADVISING = List.of(
            "Sở Khoa học và Công nghệ",
            "Sở Giáo dục và Đào tạo",
            "Sở Y tế",
            "Sở Nông nghiệp và Môi trường",
            "Sở Văn hóa, Thể thao và Du lịch",
            "Sở Xây dựng");
    private static final List<String> MEASURED = List.of(
            "Tỷ lệ xã có hạ tầng số đạt chuẩn",
            "Tỷ lệ trường học dạy tin học từ lớp 3",
            "Tỷ lệ trạm y tế dùng bệnh án điện tử",
            "Tỷ lệ hợp tác xã bán hàng trực tuyến",
            "Tỷ lệ nhà văn hóa có kết nối Internet",
            "Tỷ lệ thôn, bản có sóng di động 4G");
    private static final List<String> WORK = List.of(
            "Xây dựng kế hoạch triển khai Nghị quyết",
            "Đầu tư hạ tầng số tại các xã đặc biệt khó khăn",
            "Tập huấn kỹ năng số cho cán bộ, đảng viên và Nhân dân",
            "Hỗ trợ hợp tác xã đưa sản phẩm lên sàn thương mại điện tử");

    private ResolutionDocument() {}

    public static byte[] docx() {
        var word = new RawWord()
                .table(row(
                        cell("TỈNH ỦY ĐIỆN BIÊN\n*\nSố " + NUMBER),
                        cell("ĐẢNG CỘNG SẢN VIỆT NAM\nĐiện Biên, ngày 15 tháng 6 năm 2026")))
                .bold("NGHỊ QUYẾT")
                .bold("CỦA BAN CHẤP HÀNH ĐẢNG BỘ TỈNH")
                .bold(TITLE)
                .paragraph("-----")
                .paragraph("Sau 5 năm thực hiện chuyển đổi số, tỉnh đã đạt được nhiều kết quả quan trọng.");
        text(word);
        word.table(row(
                cell("Nơi nhận:\n- Ban Bí thư Trung ương (để b/c),\n- Thường trực Tỉnh ủy,\n- Lưu Văn phòng Tỉnh ủy."),
                cell("T/M TỈNH ỦY\nBÍ THƯ\nNguyễn Văn Thử")));
        word.bold("PHỤ LỤC 01")
                .bold("BẢNG PHÂN CÔNG NHIỆM VỤ")
                .paragraph("(kèm theo Nghị quyết số " + NUMBER + ", ngày 15/6/2026 của Ban Chấp hành Đảng bộ tỉnh)");
        word.table(tasks());
        word.bold("PHỤ LỤC 02")
                .bold("BIỂU PHÂN KỲ THỰC HIỆN CÁC CHỈ TIÊU")
                .paragraph("(kèm theo Nghị quyết số " + NUMBER + ", ngày 15/6/2026 của Ban Chấp hành Đảng bộ tỉnh)");
        return word.table(indicators()).bytes();
    }

    private static void text(RawWord word) {
        word.bold("I- QUAN ĐIỂM, MỤC TIÊU")
                .bold("1. Quan điểm")
                .paragraph("1.1. Chuyển đổi số là nhiệm vụ của cả hệ thống chính trị.")
                .bold("2. Mục tiêu")
                .bold("2.1. Mục tiêu cụ thể đến năm 2030:")
                .paragraph("(1)- Kinh tế số chiếm ít nhất 20% GRDP; 95% hộ gia đình có kết nối Internet cáp quang.")
                .paragraph("(2)- Tỷ lệ hộ nghèo không có điện thoại thông minh còn dưới 5%.")
                .bold("II- NHIỆM VỤ VÀ GIẢI PHÁP")
                .paragraph("1. Nâng cao nhận thức của cán bộ, đảng viên và Nhân dân về chuyển đổi số.")
                .paragraph("2. Phát triển hạ tầng số tại các xã đặc biệt khó khăn.")
                .bold("III- TỔ CHỨC THỰC HIỆN")
                .paragraph("1. Đảng ủy UBND tỉnh lãnh đạo xây dựng kế hoạch thực hiện Nghị quyết.")
                .paragraph("2. Nghị quyết được phổ biến đến Chi bộ.");
    }

    private static List<List<RawWord.Cell>> tasks() {
        var rows = new ArrayList<List<RawWord.Cell>>();
        rows.add(row(
                cell("STT").down().head(),
                cell("Nội dung nhiệm vụ").down().head(),
                cell("Cấp ủy theo dõi, chỉ đạo").down().head(),
                cell("Cơ quan chịu trách nhiệm").over(2).head(),
                cell("Nguồn kinh phí").down().head(),
                cell("Thời gian hoàn thành").down().head()));
        rows.add(row(
                above(),
                above(),
                above(),
                cell("Cơ quan chủ trì").head(),
                cell("Cơ quan phối hợp").head(),
                above(),
                above()));
        for (int task = 1; task <= TASKS; task++)
            rows.add(row(
                    String.valueOf(task),
                    WORK.get(task % WORK.size()) + ", đợt " + task,
                    "Đảng ủy UBND tỉnh",
                    ADVISING.get(task % ADVISING.size()),
                    "Các sở, ban, ngành; UBND các xã, phường",
                    "Ngân sách địa phương theo phân cấp; xã hội hóa",
                    task % 3 == 0 ? "Quý IV năm 2026" : "Hằng năm (2026-2030)"));
        return rows;
    }

    private static List<List<RawWord.Cell>> indicators() {
        var rows = new ArrayList<List<RawWord.Cell>>();
        rows.add(row(
                cell("STT").down().head(),
                cell("Chỉ tiêu chủ yếu").down().head(),
                cell("Đơn vị tính").down().head(),
                cell("Mục tiêu").over(2).head(),
                cell("Cơ quan lãnh đạo, chỉ đạo").down().head(),
                cell("Cơ quan tham mưu").down().head()));
        rows.add(row(
                above(),
                above(),
                above(),
                cell("Đến năm 2028 (giữa nhiệm kỳ)").head(),
                cell("Đến năm 2030 (cuối nhiệm kỳ)").head(),
                above(),
                above()));
        for (int number = 1; rows.size() < INDICATORS + 2; number++) {
            rows.add(row(
                    String.valueOf(number),
                    MEASURED.get(number % MEASURED.size()) + ", nhóm " + number,
                    "%",
                    String.valueOf(40 + number % 30),
                    "Trên " + (70 + number % 25),
                    "Đảng ủy UBND tỉnh",
                    ADVISING.get(number % ADVISING.size())));
            if (number % 5 == 0 && rows.size() < INDICATORS + 2)
                rows.add(row(
                        "-",
                        "Trong đó: vùng đồng bào dân tộc thiểu số",
                        "%",
                        String.valueOf(30 + number % 30),
                        "≥ " + (60 + number % 25),
                        "",
                        ""));
        }
        return rows;
    }
}
