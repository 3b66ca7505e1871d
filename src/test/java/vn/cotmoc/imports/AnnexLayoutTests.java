package vn.cotmoc.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cotmoc.testing.RawWord.above;
import static vn.cotmoc.testing.RawWord.cell;
import static vn.cotmoc.testing.RawWord.row;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cotmoc.drafts.Place;
import vn.cotmoc.drafts.Sheet;
import vn.cotmoc.testing.RawExcel;
import vn.cotmoc.testing.RawWord;

/// The layouts in which annexes are issued, each made by hand, and the draft that each becomes.
class AnnexLayoutTests {

    @Test
    void subRowsGetTheCodesOfTheRowThatTheyBelongTo() {
        var annexes = Annexes.indicators(
                row("3", "Tỷ lệ nghèo đa chiều mức giảm", "%/năm", "3-3,5", "3-3,5", "Đảng ủy UBND tỉnh", "Sở Y tế"),
                row("-", "Trong đó: Tỷ lệ hộ nghèo đa chiều giảm bình quân", "%/năm", "≥3", "≥3", "", ""),
                row("10", "Tỷ lệ trẻ em DTTS dưới 5 tuổi suy dinh dưỡng, Trong đó:", "", "", "", "", "Sở Y tế"),
                row("", "- (cân nặng/tuổi)", "%", "16", "15", "", ""),
                row("", "- (chiều cao/tuổi)", "%", "23,5", "Dưới 23", "", ""));
        assertThat(annexes.keys(Sheet.INDICATORS)).containsExactly("3", "3.1", "10", "10.1", "10.2");
        assertThat(annexes.cell(Sheet.INDICATORS, "3.1", "parent")).isEqualTo("3");
        assertThat(annexes.cell(Sheet.INDICATORS, "10", "header")).isEqualTo("true");
        assertThat(annexes.cell(Sheet.INDICATORS, "10.1", "direction")).isEqualTo("DOWN");
        assertThat(annexes.cell(Sheet.INDICATORS, "10.1", "printed_ordinal")).isEqualTo("-");
        assertThat(annexes.cell(Sheet.TARGETS, "10.2 / 2030", "comparator")).isEqualTo("LESS_THAN");
        assertThat(annexes.cell(Sheet.TARGETS, "3.1 / 2028", "low")).isEqualTo("3");
    }

    @Test
    void twoRowsOfHeadsWithSharedYearsAreOneHead() {
        var annexes = Annexes.in(new RawWord()
                .table(
                        row(
                                cell("TT").down(),
                                cell("Nội dung chỉ tiêu").down(),
                                cell("ĐVT").down(),
                                cell("Mục tiêu").over(2),
                                cell("Cơ quan tham mưu").down()),
                        row(above(), above(), above(), cell("Năm 2028"), cell("Năm 2030"), above()),
                        row("(1)", "(2)", "(3)", "(4)", "(5)", "(6)"),
                        row("1", "Tỷ lệ xã đạt chuẩn nông thôn mới", "%", "50 - 55", "65", "Sở NN&MT"))
                .bytes());
        assertThat(annexes.keys(Sheet.TARGETS)).containsExactly("1 / 2028", "1 / 2030");
        assertThat(annexes.cell(Sheet.TARGETS, "1 / 2028", "comparator")).isEqualTo("RANGE");
        assertThat(annexes.cell(Sheet.INDICATORS, "1", "advising_agency")).isEqualTo("Sở NN&MT");
    }

    @Test
    void columnsMayStandInAnyOrderAndUnknownOnesAreKeptAsNotes() {
        var annexes = Annexes.in(new RawWord()
                .table(
                        row("Chỉ tiêu", "TT", "Cơ quan tham mưu", "Đến năm 2030", "Màu", "Đến năm 2028", "Đơn vị"),
                        row("Tỷ lệ xã có điện", "1", "Sở Công thương", "100", "xanh", "98", "%"))
                .bytes());
        assertThat(annexes.cell(Sheet.TARGETS, "1 / 2028", "printed")).isEqualTo("98");
        assertThat(annexes.cell(Sheet.INDICATORS, "1", "note")).isEqualTo("Màu: xanh");
        assertThat(annexes.doubts(Sheet.INDICATORS, "1")).contains("COLUMN_NOT_KNOWN");
    }

    @Test
    void aRowPartedByAPageIsJoinedAndDoubted() {
        var annexes = Annexes.in(new RawWord()
                .table(List.of(
                        Annexes.HEAD,
                        row("1", "Tỷ lệ thôn, bản có đường trục chính được", "%", "85", "100", "", "Sở Xây")))
                .table(List.of(
                        Annexes.HEAD,
                        row("", "rải nhựa hoặc bê tông", "", "", "", "", "dựng"),
                        row("2", "Tỷ lệ xã có điện", "%", "98", "100", "", "Sở Xây dựng")))
                .bytes());
        assertThat(annexes.keys(Sheet.INDICATORS)).containsExactly("1", "2");
        assertThat(annexes.cell(Sheet.INDICATORS, "1", "name"))
                .isEqualTo("Tỷ lệ thôn, bản có đường trục chính được rải nhựa hoặc bê tông");
        assertThat(annexes.cell(Sheet.INDICATORS, "1", "advising_agency")).isEqualTo("Sở Xây dựng");
        assertThat(annexes.doubts(Sheet.INDICATORS, "1")).contains("ROW_JOINED");
        assertThat(annexes.doubts(Sheet.INDICATORS, "2")).isEmpty();
    }

    @Test
    void aTableThatGoesOnWithoutAHeadIsTheRestOfTheAnnex() {
        var annexes = Annexes.in(new RawWord()
                .table(List.of(Annexes.HEAD, row("1", "Tỷ lệ xã có điện", "%", "98", "100", "", "Sở Xây dựng")))
                .table(List.of(row("2", "Tỷ lệ xã có nước sạch", "%", "50", "60", "", "Sở Xây dựng")))
                .bytes());
        assertThat(annexes.keys(Sheet.INDICATORS)).containsExactly("1", "2");
        assertThat(annexes.doubts(Sheet.INDICATORS, "1")).contains("TABLE_JOINED");
    }

    @Test
    void blankCellsKeepOrAskForNothing() {
        var annexes = Annexes.indicators(
                row("4", "Tỷ lệ xã phê duyệt quy hoạch", "%", "100", "", "", "Sở Xây dựng"),
                row("8", "Ưu tiên củng cố phòng học", "", "", "Hoàn thành", "", "Sở Giáo dục và Đào tạo"));
        assertThat(annexes.cell(Sheet.TARGETS, "4 / 2030", "comparator")).isEqualTo("MAINTAIN");
        assertThat(annexes.cell(Sheet.TARGETS, "8 / 2028", "comparator")).isEqualTo("NONE");
        assertThat(annexes.cell(Sheet.TARGETS, "8 / 2030", "comparator")).isEqualTo("STAGE");
        assertThat(annexes.cell(Sheet.INDICATORS, "8", "kind")).isEqualTo("STAGE");
    }

    @Test
    void decomposedLettersAndHardSpacesReadAsAlways() {
        String name = Normalizer.normalize("Tỷ lệ\u00A0xã đạt\u00AD chuẩn", Normalizer.Form.NFD);
        var head = Annexes.HEAD.stream()
                .map(cell -> cell(Normalizer.normalize(cell.text(), Normalizer.Form.NFD)))
                .toList();
        var annexes = Annexes.in(new RawWord()
                .table(List.of(head, row("1", name, "%", "50–55", "65", "", "Sở Y tế")))
                .bytes());
        assertThat(annexes.cell(Sheet.INDICATORS, "1", "name")).isEqualTo("Tỷ lệ xã đạt chuẩn");
        assertThat(annexes.row(Sheet.INDICATORS, "1").places().values())
                .extracting(Place::found)
                .contains(name);
        assertThat(annexes.cell(Sheet.TARGETS, "1 / 2028", "printed")).isEqualTo("50-55");
    }

    @Test
    void aWholeAnnexInOldFontsIsConvertedAndDoubted() {
        var annexes = Annexes.in(new RawWord()
                .font(".VnTime")
                .table(
                        row("STT", "ChØ tiªu", "§¬n vÞ tÝnh", "§Õn n¨m 2028", "§Õn n¨m 2030", "C¬ quan tham m­u"),
                        row("1", "Tû lÖ hé nghÌo", "%", "D­íi 10", "D­íi 5", "Së Y tÕ"))
                .bytes());
        assertThat(annexes.cell(Sheet.INDICATORS, "1", "name")).isEqualTo("Tỷ lệ hộ nghèo");
        assertThat(annexes.cell(Sheet.INDICATORS, "1", "advising_agency")).isEqualTo("Sở Y tế");
        assertThat(annexes.cell(Sheet.TARGETS, "1 / 2030", "comparator")).isEqualTo("LESS_THAN");
        assertThat(annexes.doubts(Sheet.INDICATORS, "1")).contains("TCVN3");
    }

    @Test
    void oneCellNamesManyAgenciesAndManyWordsNameOne() {
        var annexes = Annexes.tasks(
                row(
                        "1",
                        "Bảo đảm quốc phòng",
                        "Đảng ủy Công an tỉnh, Bộ CHQS tỉnh",
                        "Sở Văn hóa, Thể thao và Du lịch",
                        "Các sở, ban, ngành, UBND xã, phường",
                        "Ngân sách nhà nước; ODA",
                        "Thường xuyên"),
                row("2", "Bảo đảm an ninh", "", "Sở Chưa có", "", "", "lúc nào đó"));
        assertThat(annexes.cell(Sheet.TASKS, "1", "monitoring_agencies"))
                .isEqualTo("Đảng ủy Công an tỉnh|Bộ Chỉ huy quân sự tỉnh");
        assertThat(annexes.cell(Sheet.TASKS, "1", "lead_agencies")).isEqualTo("Sở Văn hóa, Thể thao và Du lịch");
        assertThat(annexes.cell(Sheet.TASKS, "1", "coordinating_agencies"))
                .isEqualTo("Các sở, ban, ngành|UBND các xã, phường");
        assertThat(annexes.cell(Sheet.TASKS, "1", "funding_sources")).isEqualTo("Ngân sách nhà nước|ODA");
        assertThat(annexes.doubts(Sheet.TASKS, "2")).contains("AGENCY_NOT_KNOWN", "DEADLINE_NOT_READ");
    }

    @Test
    void aWorkbookMayHoldBothAnnexesBelowMergedTitles() {
        var excel = new RawExcel()
                .row("PHỤ LỤC 01")
                .merge("A1:G1")
                .row("BẢNG PHÂN CÔNG NHIỆM VỤ")
                .merge("A2:G2")
                .row("STT", "Nhiệm vụ", "Cơ quan theo dõi", "Trách nhiệm", "", "Kinh phí", "Thời hạn")
                .row("", "", "", "Chủ trì", "Phối hợp", "", "")
                .merge("D3:E3")
                .merge("A3:A4")
                .merge("B3:B4")
                .merge("C3:C4")
                .merge("F3:F4")
                .merge("G3:G4")
                .row(
                        "1",
                        "Quán triệt Nghị quyết",
                        "Ban Thường vụ Tỉnh ủy",
                        "Sở Nội vụ",
                        "Các sở, ban, ngành",
                        "",
                        "Thường xuyên")
                .row()
                .row("PHỤ LỤC 02")
                .merge("A7:G7")
                .row("STT", "Chỉ tiêu", "ĐVT", "Đến năm 2028", "Đến năm 2030", "Cơ quan lãnh đạo", "Cơ quan tham mưu")
                .row("I", "VỀ KINH TẾ")
                .merge("B9:G9")
                .row("1", "Tỷ lệ xã có điện", "%", "98", "100", "Đảng ủy UBND tỉnh", "Sở Công thương")
                .sheet("Phụ lục");
        var annexes = Annexes.in("phu-luc.xlsx", excel.bytes());
        assertThat(annexes.keys(Sheet.TASKS)).containsExactly("1");
        assertThat(annexes.keys(Sheet.INDICATORS)).containsExactly("1");
        assertThat(annexes.cell(Sheet.TASKS, "1", "clause")).isEqualTo("PL01");
        assertThat(annexes.cell(Sheet.INDICATORS, "1", "clause")).isEqualTo("PL02");
        assertThat(annexes.cell(Sheet.CLAUSES, "PL01", "text")).isEqualTo("BẢNG PHÂN CÔNG NHIỆM VỤ");
        assertThat(annexes.row(Sheet.INDICATORS, "1").places().get("name"))
                .isEqualTo(new Place(Place.Kind.SHEET, 1, 10, 2, "Phụ lục", "Tỷ lệ xã có điện"));
        assertThat(annexes.found().left())
                .extracting(FoundResolution.Left::words)
                .contains("I");
    }

    @Test
    void whatIsWrongInATableIsDoubtedAtItsRow() {
        var annexes = Annexes.indicators(
                row("1", "Tỷ lệ xã có điện", "%", "xyz 12 abc", "100", "", "Sở Công thương"),
                row("1", "Tỷ lệ xã có nước", "%", "98", "100", "", "Sở Không Có"),
                row("5", "", "%", "98", "100", "", ""));
        assertThat(annexes.keys(Sheet.INDICATORS)).containsExactly("1", "1-2", "5");
        assertThat(annexes.doubts(Sheet.TARGETS, "1 / 2028")).containsExactly("TARGET_NOT_READ");
        assertThat(annexes.cell(Sheet.TARGETS, "1 / 2028", "comparator")).isEmpty();
        assertThat(annexes.doubts(Sheet.INDICATORS, "1-2")).contains("CODE_TWICE", "AGENCY_NOT_KNOWN");
        assertThat(annexes.doubts(Sheet.INDICATORS, "5")).contains("ORDINAL_GAP", "NO_NAME");
    }
}
