package vn.cotmoc.meetings;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.springframework.web.util.HtmlUtils;

/// What stands in a file or on a page, letter by letter without the blanks, which each breaks in its own way.
final class Written {

    private Written() {}

    static String letters(String text) {
        return text.replaceAll("[\\s\u00a0]+", "");
    }

    static String page(String html) {
        return letters(HtmlUtils.htmlUnescape(html.replaceAll("<[^>]*>", " ")));
    }

    /// Page by page.
    static List<String> pdf(byte[] file) {
        try (PDDocument document = Loader.loadPDF(file)) {
            var pages = new ArrayList<String>();
            var stripper = new PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(letters(stripper.getText(document)));
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String word(byte[] file) {
        try (var document = document(file);
                var extractor = new XWPFWordExtractor(document)) {
            return letters(extractor.getText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static XWPFDocument document(byte[] file) {
        try {
            return new XWPFDocument(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Every text that the papers print, in their order.
    static List<String> texts(Paper paper) {
        var texts = new ArrayList<String>();
        texts.add(paper.title());
        texts.addAll(paper.lines());
        for (var section : paper.sections()) {
            texts.add(section.heading());
            texts.addAll(section.paragraphs());
            for (var table : section.tables()) {
                texts.add(table.caption());
                table.columns().forEach(column -> texts.add(column.head()));
                table.lines().stream()
                        .flatMap(line -> line.cells().stream())
                        .flatMap(cell -> Stream.of(cell.text(), cell.small()))
                        .filter(text -> !text.isEmpty())
                        .forEach(texts::add);
            }
        }
        texts.addAll(paper.notes());
        return texts.stream().map(Written::letters).toList();
    }
}
