package vn.cotmoc.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cotmoc.agencies.Agencies;
import vn.cotmoc.agencies.AgencyNames;
import vn.cotmoc.documents.DocumentsForTests;
import vn.cotmoc.drafts.PublishedSheets;
import vn.cotmoc.drafts.ResolutionSheets;
import vn.cotmoc.drafts.Sheet;
import vn.cotmoc.drafts.SheetRow;
import vn.cotmoc.exports.AnnexFiles;
import vn.cotmoc.territory.Territory;
import vn.cotmoc.testing.KeepsDrafts;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.typesetting.Format;

/// The annexes that the portal writes are the annexes that it reads.
@PortalTest
@ExtendWith(KeepsDrafts.class)
class AnnexRoundTripTests {

    private static final String SLUG = "dien-bien-24-nq-tu-2026";
    private static final String EDITOR = "bientap.dienbien";
    // What people have written beside the print, and no annex shows.
    private static final List<String> UNPRINTED = List.of("note", "counterpart", "printed_name", "printed_content");

    @Autowired
    private AnnexFiles files;

    @Autowired
    private PublishedSheets published;

    @Autowired
    private Agencies agencies;

    @Autowired
    private Territory territory;

    @Autowired
    private People people;

    @ParameterizedTest
    @EnumSource(names = {"DOCX", "XLSX"})
    void everyCellComesBackWithItsMeaning(Format format) {
        var file = people.as(EDITOR, () -> files.write(SLUG, format)).orElseThrow();
        var adopted = people.as(EDITOR, () -> published.of(SLUG)).orElseThrow();
        var found = people.as(
                EDITOR,
                () -> ReadingResolutions.read(DocumentsForTests.document(file.name(), file.content()), known()));
        for (Sheet sheet : List.of(Sheet.INDICATORS, Sheet.TARGETS, Sheet.TASKS))
            assertThat(read(found, sheet)).isEqualTo(printed(adopted, sheet));
        assertThat(read(found, Sheet.CLAUSES)).isEqualTo(clauses(adopted));
        assertThat(found.left()).isEmpty();
        assertThat(found.remarks()).isEmpty();
    }

    private AgencyNames known() {
        var day = java.time.LocalDate.of(2026, 4, 3);
        return agencies.names(territory.province("11", day).orElseThrow().id(), day);
    }

    private static Map<String, Map<String, String>> read(FoundResolution found, Sheet sheet) {
        var rows = new TreeMap<String, Map<String, String>>();
        for (var row : found.rows(sheet)) {
            var read = new SheetRow(sheet, 0, row.cells());
            rows.put(read.key(), cells(read));
        }
        return rows;
    }

    private static Map<String, Map<String, String>> printed(ResolutionSheets adopted, Sheet sheet) {
        var rows = new TreeMap<String, Map<String, String>>();
        for (SheetRow row : adopted.of(sheet)) if (isAnnex(row)) rows.put(row.key(), cells(asPrinted(row)));
        return rows;
    }

    private static Map<String, Map<String, String>> clauses(ResolutionSheets adopted) {
        var rows = new TreeMap<String, Map<String, String>>();
        for (SheetRow row : adopted.of(Sheet.CLAUSES))
            if (row.key().startsWith("PL"))
                rows.put(
                        row.key(),
                        cells(row.with("text", or(row.text("printed"), row.text("text")))
                                .with("printed", null)));
        return rows;
    }

    private static boolean isAnnex(SheetRow row) {
        return String.valueOf(row.text("clause")).startsWith("PL");
    }

    private static SheetRow asPrinted(SheetRow row) {
        return row.with("name", or(row.text("printed_name"), row.text("name")))
                .with("content", or(row.text("printed_content"), row.text("content")));
    }

    private static @Nullable String or(@Nullable String first, @Nullable String second) {
        return first == null ? second : first;
    }

    /// Numbers as numbers: 3.0 and 3 are the same bound. A name with a doubled word is read without it.
    private static Map<String, String> cells(SheetRow row) {
        var cells = new TreeMap<>(asPrinted(row).cells());
        UNPRINTED.forEach(cells::remove);
        cells.replaceAll((column, cell) ->
                List.of("low", "high", "lower_limit", "upper_limit").contains(column)
                        ? new BigDecimal(cell).stripTrailingZeros().toPlainString()
                        : cell);
        return cells;
    }
}
