package vn.cotmoc.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import nu.validator.validation.SimpleDocumentValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.Visitors;

/// Every page as it leaves the server: HTML by the living standard, and light.
@PortalTest
class MarkupTests {

    private static final String SCHEMA = "http://s.validator.nu/html5-rdfalite.rnc";
    // Styles, scripts and fonts weigh 60 kB (FirstViewTests); 100 kB is the most for all together.
    private static final int HEAVIEST = 40_000;

    private static final SimpleDocumentValidator VALIDATOR = new SimpleDocumentValidator();

    @Autowired
    private Visitors visitors;

    @BeforeAll
    static void theStandard() throws Exception {
        VALIDATOR.setUpMainSchema(SCHEMA, new Faults());
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = "pages.csv", numLinesToSkip = 1)
    void thePageIsValidAndLight(@Nullable String account, String path, @Nullable String link) throws Exception {
        var visitor = account == null ? visitors.nobody() : visitors.person(account);
        var answer = visitor.get(path).getResponse();
        String elsewhere = answer.getRedirectedUrl();
        byte[] page = (elsewhere == null ? answer : visitor.get(elsewhere).getResponse()).getContentAsByteArray();
        assertThat(faults(new String(page, StandardCharsets.UTF_8))).isEmpty();
        assertThat(zipped(page)).isLessThan(HEAVIEST);
    }

    private static List<String> faults(String html) throws Exception {
        var faults = new Faults();
        VALIDATOR.setUpValidatorAndParsers(faults, false, false);
        VALIDATOR.checkHtmlInputSource(new InputSource(new StringReader(html)));
        return faults.found;
    }

    private static int zipped(byte[] page) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(page);
        }
        return bytes.size();
    }

    private static final class Faults implements ErrorHandler {

        private final List<String> found = new ArrayList<>();

        @Override
        public void warning(SAXParseException warning) {}

        @Override
        public void error(SAXParseException fault) {
            found.add(said(fault));
        }

        @Override
        public void fatalError(SAXParseException fault) throws SAXException {
            found.add(said(fault));
            throw fault;
        }

        private static String said(SAXParseException fault) {
            return "%d:%d %s".formatted(fault.getLineNumber(), fault.getColumnNumber(), fault.getMessage());
        }
    }
}
