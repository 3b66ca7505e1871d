package vn.cotmoc.meetings;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/// Prints the papers of a session as a PDF from the template of their page, with the letters embedded.
@Component
class PackPrinter {

    private static final String LOOKS = "paper.css";
    // As wide as Times New Roman, which is nobody's to hand on.
    private static final String FONT = "Liberation Serif";
    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    private final ITemplateEngine templates;

    PackPrinter(ITemplateEngine templates) {
        this.templates = templates;
    }

    byte[] print(Paper paper) {
        String page = templates.process(
                "meetings/print", new Context(Locale.forLanguageTag(paper.language()), Map.of("paper", paper)));
        try (var out = new ByteArrayOutputStream()) {
            String looks = new ClassPathResource("meetings/" + LOOKS).getURL().toExternalForm();
            var builder = new PdfRendererBuilder();
            font(builder, "Regular", NORMAL, FontStyle.NORMAL);
            font(builder, "Bold", BOLD, FontStyle.NORMAL);
            font(builder, "Italic", NORMAL, FontStyle.ITALIC);
            font(builder, "BoldItalic", BOLD, FontStyle.ITALIC);
            // Nothing else is ever fetched, whatever stands in the text.
            builder.useUriResolver((_, wanted) -> wanted.equals(LOOKS) ? looks : null);
            builder.withProducer("Cotmoc");
            builder.withHtmlContent(page, null);
            builder.toStream(out);
            builder.run();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void font(PdfRendererBuilder builder, String cut, int weight, FontStyle style) {
        FSSupplier<InputStream> letters = () -> open("liberation/LiberationSerif-%s.ttf".formatted(cut));
        builder.useFont(letters, FONT, weight, style, true);
    }

    private static InputStream open(String name) {
        try {
            return new ClassPathResource(name).getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
