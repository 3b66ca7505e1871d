package vn.cotmoc.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.FileSystemResource;
import vn.cotmoc.drafts.PublishedSheets;
import vn.cotmoc.drafts.ResolutionSheets;
import vn.cotmoc.drafts.Sheet;
import vn.cotmoc.drafts.SheetColumn;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.users.Scope;

/// What was adopted from the proofreadable files is read back cell by cell.
@PortalTest
class PublishedSheetsTests {

    @Autowired
    private PublishedSheets published;

    static Stream<File> folders() {
        return Stream.of(Objects.requireNonNull(new File("db/resolutions").listFiles(File::isDirectory)))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void everyCellComesBackAsItWasTakenIn(File folder) throws IOException {
        var files = new ResolutionFolder(new FileSystemResource(new File(folder, "resolution.csv"))).read();
        var adopted = Scope.asSystem(() -> published.of(folder.getName())).orElseThrow();
        for (Sheet sheet : Sheet.values())
            assertThat(cells(adopted, sheet)).containsExactlyInAnyOrderElementsOf(cells(files, sheet));
    }

    // The head also tells things that are proofread but not kept apart; agencies are read back under their own names.
    private static List<Map<String, String>> cells(ResolutionSheets sheets, Sheet sheet) {
        var rows = new ArrayList<Map<String, String>>();
        for (var row : sheets.of(sheet)) {
            var cells = new HashMap<>(row.cells());
            sheet.columns().stream()
                    .filter(column -> column.form() == SheetColumn.Form.AGENCIES)
                    .forEach(column -> cells.remove(column.name()));
            rows.add(cells);
        }
        if (sheet == Sheet.RESOLUTION)
            rows.removeIf(row -> !row.containsKey("value") || !KEPT.contains(row.get("key")));
        return rows;
    }

    private static final List<String> KEPT = List.of(
            "slug",
            "province",
            "number_symbol",
            "issued_on",
            "title",
            "issuing_body",
            "signer",
            "signer_position",
            "period_from",
            "period_to",
            "horizon",
            "review_midterm",
            "review_end",
            "distribution_text");
}
