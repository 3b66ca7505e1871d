package vn.cotmoc.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import vn.cotmoc.documents.FoundDocument.Remark;
import vn.cotmoc.documents.Refusal.Reason;

/// Reads Word and Excel files that somebody sends, or says why not: no file is believed, none is trusted to be whole.
@Service
@EnableConfigurationProperties(DocumentLimits.class)
public class ReadingDocuments {

    private static final Logger log = LoggerFactory.getLogger(ReadingDocuments.class);
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private final DocumentLimits limits;

    ReadingDocuments(DocumentLimits limits) {
        this.limits = limits;
    }

    public DocumentLimits limits() {
        return limits;
    }

    /// What the file holds, judged by its content; its name is only compared with it.
    public Reading read(String name, byte[] content) {
        try {
            FileKind.check(content, limits);
            return new Reading.Read(named(name, read(PackageParts.of(content, limits))));
        } catch (RefusedFile refused) {
            return new Reading.Refused(refused.refusal());
        } catch (RuntimeException unforeseen) {
            // Spoilt archives surprise the best of libraries; what cannot be read is refused, whatever it broke.
            log.warn("a file of {} bytes could not be read", content.length, unforeseen);
            return new Reading.Refused(new Refusal(Reason.DAMAGED, List.of()));
        }
    }

    private FoundDocument read(PackageParts parts) throws RefusedFile {
        var xml = new Xml(CONTENT_TYPES, parts.get(CONTENT_TYPES));
        var mains = new ArrayList<Map.Entry<String, String>>();
        xml.eachChild(_ -> {
            String type = xml.attribute("ContentType");
            String part = xml.attribute("PartName");
            if (type == null || part == null) return;
            if (type.contains("macroEnabled")) throw new RefusedFile(Reason.MACROS);
            if (type.equals(WORD) || type.equals(EXCEL)) mains.add(Map.entry(type, part.replaceFirst("^/", "")));
        });
        if (mains.isEmpty()) throw new RefusedFile(Reason.OTHER_KIND);
        var main = mains.getFirst();
        return main.getKey().equals(WORD)
                ? WordFile.read(parts, main.getValue(), limits)
                : ExcelFile.read(parts, main.getValue(), limits);
    }

    private static FoundDocument named(String name, FoundDocument document) {
        String ending = switch (document.kind()) {
            case WORD -> ".docx";
            case EXCEL -> ".xlsx";
        };
        if (name.toLowerCase(Locale.ROOT).endsWith(ending)) return document;
        var remarks = new ArrayList<>(document.remarks());
        remarks.add(new Remark(Oddity.WRONG_EXTENSION, name));
        return new FoundDocument(document.kind(), document.blocks(), remarks);
    }
}
