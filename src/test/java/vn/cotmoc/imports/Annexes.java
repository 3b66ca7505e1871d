package vn.cotmoc.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.core.io.FileSystemResource;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.agencies.AgencyNames;
import vn.cotmoc.documents.DocumentsForTests;
import vn.cotmoc.drafts.Doubt;
import vn.cotmoc.drafts.Filling;
import vn.cotmoc.drafts.Sheet;
import vn.cotmoc.drafts.SheetRow;
import vn.cotmoc.testing.RawWord;

/// Reads annexes as an import does, with the agencies of Điện Biên, and asks for single cells.
record Annexes(FoundResolution found) {

    static final List<RawWord.Cell> HEAD = RawWord.row(
            "STT",
            "Chỉ tiêu chủ yếu",
            "Đơn vị tính",
            "Đến năm 2028",
            "Đến năm 2030",
            "Cơ quan lãnh đạo, chỉ đạo trực tiếp",
            "Cơ quan tham mưu thực hiện");
    static final List<RawWord.Cell> TASK_HEAD = RawWord.row(
            "STT",
            "Nội dung nhiệm vụ",
            "Cơ quan theo dõi, đôn đốc",
            "Cơ quan chủ trì",
            "Cơ quan phối hợp",
            "Nguồn kinh phí",
            "Thời hạn hoàn thành");

    static final AgencyNames AGENCIES = agencies();

    static Annexes in(byte[] file) {
        return in("phu-luc.docx", file);
    }

    static Annexes in(String name, byte[] file) {
        return new Annexes(ReadingResolutions.read(DocumentsForTests.document(name, file), AGENCIES));
    }

    /// A table below the usual head.
    @SafeVarargs
    static Annexes indicators(List<RawWord.Cell>... rows) {
        return in(new RawWord().table(below(HEAD, rows)).bytes());
    }

    @SafeVarargs
    static Annexes tasks(List<RawWord.Cell>... rows) {
        return in(new RawWord().table(below(TASK_HEAD, rows)).bytes());
    }

    @SafeVarargs
    static List<List<RawWord.Cell>> below(List<RawWord.Cell> head, List<RawWord.Cell>... rows) {
        var all = new ArrayList<List<RawWord.Cell>>();
        all.add(head);
        all.addAll(List.of(rows));
        return all;
    }

    List<String> keys(Sheet sheet) {
        return found.rows(sheet).stream()
                .map(row -> new SheetRow(sheet, 0, row.cells()).key())
                .toList();
    }

    Filling.Row row(Sheet sheet, String key) {
        return found.rows(sheet).stream()
                .filter(row -> new SheetRow(sheet, 0, row.cells()).key().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError(key + " is not among " + keys(sheet)));
    }

    String cell(Sheet sheet, String key, String column) {
        return row(sheet, key).cells().getOrDefault(column, "");
    }

    List<String> doubts(Sheet sheet, String key) {
        return row(sheet, key).doubts().stream().map(Doubt::reason).toList();
    }

    private static AgencyNames agencies() {
        var names = new ArrayList<AgencyNames.Named>();
        for (CsvRow row : CsvFile.read(new FileSystemResource("db/reference/agencies.csv"))) {
            if (!Objects.equals(row.text("province"), "11") || row.text("valid_to") != null) continue;
            names.add(
                    new AgencyNames.Named(new AgencyId(UUID.randomUUID()), row.required("name"), row.list("aliases")));
        }
        return AgencyNames.of("Điện Biên", names);
    }
}
