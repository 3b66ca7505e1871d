package vn.cotmoc.documents;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.documents.Refusal.Reason;

/// Walks through one XML part, element by element; a document type, which could name other files or swell, is refused.
final class Xml {

    private static final byte[] DOCTYPE = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);
    private static final XMLInputFactory FACTORY = factory();

    private final String part;
    private final XMLStreamReader reader;
    private int depth;

    /// What to do at a child element; what it leaves unread is passed over.
    interface Child {
        void at(String name) throws RefusedFile;
    }

    Xml(String part, byte[] content) throws RefusedFile {
        if (Bytes.indexOf(content, DOCTYPE, 0) >= 0) throw new RefusedFile(Reason.DOCTYPE, part);
        this.part = part;
        try {
            this.reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(content));
        } catch (XMLStreamException broken) {
            throw broken(broken);
        }
        while (depth == 0) advance();
    }

    /// The children of the element that the walk stands at, one after the other.
    void eachChild(Child child) throws RefusedFile {
        int parent = depth;
        while (true) {
            boolean start = advance() == XMLStreamConstants.START_ELEMENT;
            if (depth < parent) return;
            if (!start) continue;
            child.at(reader.getLocalName());
            while (depth > parent) advance();
        }
    }

    /// The letters within the element that the walk stands at.
    String text() throws RefusedFile {
        var text = new StringBuilder();
        int element = depth;
        while (depth >= element) {
            int event = advance();
            if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) text.append(reader.getText());
        }
        return text.toString();
    }

    /// An attribute by its plain name, whatever its namespace.
    @Nullable
    String attribute(String name) {
        for (int at = 0; at < reader.getAttributeCount(); at++)
            if (reader.getAttributeLocalName(at).equals(name)) return reader.getAttributeValue(at);
        return null;
    }

    int number(String name, int otherwise) {
        String value = attribute(name);
        return value != null && value.matches("\\d{1,7}") ? Integer.parseInt(value) : otherwise;
    }

    /// A switch such as `<w:b/>` or `<w:b w:val="0"/>`.
    boolean isOn(String name) {
        String value = attribute(name);
        return value == null || !value.equals("0") && !value.equals("false") && !value.equals("off");
    }

    private int advance() throws RefusedFile {
        try {
            if (!reader.hasNext()) throw new RefusedFile(Reason.BROKEN_PART, part, line(), 1);
            int event = reader.next();
            if (event == XMLStreamConstants.DTD) throw new RefusedFile(Reason.DOCTYPE, part);
            if (event == XMLStreamConstants.START_ELEMENT && ++depth > DocumentLimits.DEPTH)
                throw new RefusedFile(Reason.TOO_DEEP, part, line());
            if (event == XMLStreamConstants.END_ELEMENT) depth--;
            return event;
        } catch (XMLStreamException broken) {
            throw broken(broken);
        }
    }

    private int line() {
        return reader.getLocation().getLineNumber();
    }

    private RefusedFile broken(XMLStreamException broken) {
        var place = broken.getLocation();
        return place == null
                ? new RefusedFile(Reason.BROKEN_PART, part, 1, 1)
                : new RefusedFile(Reason.BROKEN_PART, part, place.getLineNumber(), place.getColumnNumber());
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
