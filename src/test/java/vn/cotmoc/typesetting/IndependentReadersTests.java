package vn.cotmoc.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/// One table of forty rows in four files, each read cell by cell with something that had no part in writing it: plain
/// XML, fastexcel, Commons CSV, PDFBox.
class IndependentReadersTests {

    private static final int ROWS = 40;
    private static final int WIDTH = Samples.review(1).columns().size();
    private static final OfficialDocument REPORT = Samples.report(OfficialForm.PARTY);
    private static final List<Row> WRITTEN = StreamSupport.stream(
                    Samples.review(ROWS).rows().spliterator(), false)
            .toList();

    @Test
    void aWordFileSaysTheSameToWhoeverReadsItsXml() throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        String part = Read.parts(Read.bytes(REPORT, Format.DOCX)).getOrDefault("word/document.xml", "");
        var document =
                factory.newDocumentBuilder().parse(new ByteArrayInputStream(part.getBytes(StandardCharsets.UTF_8)));

        var table = elements(document.getElementsByTagNameNS(Word.W, "tbl")).stream()
                .filter(one -> rows(one).size() > ROWS)
                .findFirst()
                .orElseThrow();

        assertThat(rows(table).stream()
                        .skip(2)
                        .map(IndependentReadersTests::cells)
                        .toList())
                .isEqualTo(texts());
    }

    @Test
    void aCsvFileSaysTheSameToAnotherReader() throws IOException {
        var text = new String(Read.bytes(REPORT, Format.CSV), StandardCharsets.UTF_8).substring(1);

        try (var parser = CSVFormat.RFC4180.parse(new java.io.StringReader(text))) {
            var records = parser.stream().toList();
            var last = records.subList(records.size() - ROWS, records.size());
            assertThat(last).extracting(CSVRecord::size).containsOnly(WIDTH + 1);
            for (int at = 0; at < ROWS; at++)
                assertThat(last.get(at).toList())
                        .startsWith(texts().get(at).toArray(String[]::new))
                        .endsWith("DỰ THẢO · SỐ LIỆU MINH HỌA");
        }
    }

    @Test
    void aWorkbookHasTheSameNumbersAndTheSameWords() throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(Read.bytes(REPORT, Format.XLSX)))) {
            var rows = workbook.findSheet("PHỤ LỤC 01").orElseThrow().read();
            int first = IntStream.range(0, rows.size())
                            .filter(at -> rows.get(at).getCellText(0).equals("STT"))
                            .findFirst()
                            .orElseThrow()
                    + 2;
            for (int at = 0; at < ROWS; at++)
                for (int column = 0; column < WRITTEN.get(at).cells().size(); column++)
                    assertSame(
                            rows.get(first + at),
                            column,
                            WRITTEN.get(at).cells().get(column));
        }
    }

    private static void assertSame(org.dhatim.fastexcel.reader.Row row, int column, Cell written) {
        var read = row.getCell(column);
        switch (written) {
            case Cell.Blank _ -> assertThat(row.getCellText(column)).isEmpty();
            case Cell.Amount(var value, var _) -> assertThat(read.asNumber()).isEqualByComparingTo(value);
            case Cell.Year(var year) ->
                assertThat(read.asNumber().intValueExact()).isEqualTo(year);
            case Cell.Day _ -> assertThat(read.getType()).isEqualTo(CellType.NUMBER);
            case Cell.Words _, Cell.Noted _ -> assertThat(read.asString()).isEqualTo(written.text());
        }
    }

    @Test
    void aPdfHasEveryWordOfEveryRow() throws IOException {
        try (var pdf = Read.pdf(Read.bytes(REPORT, Format.PDF))) {
            String read = letters(new PDFTextStripper().getText(pdf));
            for (var row : texts()) for (String text : row) assertThat(read).contains(letters(text));
        }
    }

    private static String letters(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static List<List<String>> texts() {
        return WRITTEN.stream()
                .map(row -> row.cells().stream().map(Cell::text).toList())
                .toList();
    }

    private static List<Element> rows(Element table) {
        return elements(table.getElementsByTagNameNS(Word.W, "tr"));
    }

    private static List<String> cells(Element row) {
        return elements(row.getElementsByTagNameNS(Word.W, "tc")).stream()
                .map(Node::getTextContent)
                .toList();
    }

    private static List<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(at -> (Element) nodes.item(at))
                .toList();
    }
}
