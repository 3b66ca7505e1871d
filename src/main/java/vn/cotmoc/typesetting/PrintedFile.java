package vn.cotmoc.typesetting;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;

/// Writes an official document as a PDF that can be read aloud and archived, with its letters embedded.
record PrintedFile(OfficialDocument document, FixedWords words) {

    // As wide as Times New Roman, which is nobody's to hand on.
    private static final String FONT = "Liberation Serif";
    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    // Left alone it tells the console of every step of every page.
    static {
        XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING));
    }

    void write(OutputStream out) throws IOException {
        var builder = new PdfRendererBuilder();
        font(builder, "Regular", NORMAL, FontStyle.NORMAL);
        font(builder, "Bold", BOLD, FontStyle.NORMAL);
        font(builder, "Italic", NORMAL, FontStyle.ITALIC);
        font(builder, "BoldItalic", BOLD, FontStyle.ITALIC);
        // Nothing is ever fetched, whatever stands in the text; the squares of a seal lie in the page itself.
        builder.useUriResolver((_, wanted) -> wanted.startsWith("data:image/png;") ? wanted : null);
        // Otherwise dates and symbols are broken at their strokes: `05/5` and `/2026`.
        builder.useUnicodeLineBreaker(new WordBreaks());
        builder.withProducer("Cotmoc");
        builder.usePdfUaAccessibility(true);
        // Kept for as long as archives keep paper; screens and printers are told which colours are meant.
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.withHtmlContent(page(), null);
        try (var renderer = builder.buildPdfRenderer()) {
            save(renderer, out);
        }
    }

    private void save(PdfBoxRenderer renderer, OutputStream out) throws IOException {
        renderer.layout();
        renderer.createPDFWithoutClosing();
        PrintedFigures.tag(renderer);
        PrintedDay.set(renderer.getPdfDocument(), document.day());
        renderer.getPdfDocument().save(new Unclosed(out));
    }

    private String page() {
        var bytes = new ByteArrayOutputStream();
        var xml = Markup.to(bytes);
        new PrintedPage(document, words, xml).write();
        xml.finish();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static void font(PdfRendererBuilder builder, String cut, int weight, FontStyle style) {
        FSSupplier<InputStream> letters = () -> PlainLetters.open(cut);
        builder.useFont(letters, FONT, weight, style, true);
    }

    /// The stream belongs to whoever asked for the document.
    private static final class Unclosed extends java.io.FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
