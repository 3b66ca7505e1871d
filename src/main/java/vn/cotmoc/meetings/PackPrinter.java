package vn.cotmoc.meetings;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
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

    // Left alone it tells the console of every step of every page.
    static {
        XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING));
    }

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
            // Nothing else is ever fetched, whatever stands in the text; what has been found is asked for once more.
            builder.useUriResolver((_, wanted) -> wanted.equals(LOOKS) || wanted.equals(looks) ? looks : null);
            builder.withProducer("Cotmoc");
            // Tagged, so that it can be read aloud; and nothing but the embedded letters is used.
            builder.usePdfUaAccessibility(true);
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
