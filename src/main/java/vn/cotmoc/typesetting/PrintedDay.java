package vn.cotmoc.typesetting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/// Sets the day of a PDF and its identity by what it is, not by when it was printed.
final class PrintedDay {

    private PrintedDay() {}

    static void set(PDDocument document, LocalDate day) throws IOException {
        Calendar when = GregorianCalendar.from(day.atStartOfDay(ZoneOffset.UTC));
        document.getDocumentInformation().setCreationDate(when);
        document.getDocumentInformation().setModificationDate(when);
        document.setDocumentId(day.toEpochDay());
        var described = document.getDocumentCatalog().getMetadata();
        if (described == null) return;
        String words = new String(described.toByteArray(), StandardCharsets.UTF_8)
                .replaceAll("\\d{4}-\\d{2}-\\d{2}T[0-9:.+\\-Z]+", day + "T00:00:00Z");
        var bytes = new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(new PDMetadata(document, bytes));
    }
}
