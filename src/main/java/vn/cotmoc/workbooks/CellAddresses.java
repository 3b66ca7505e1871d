package vn.cotmoc.workbooks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Looks where the cells of a workbook say that they stand, before a library makes room for all columns up to there:
/// one cell in column `ZZZZZZ` would take all memory.
final class CellAddresses {

    /// The last column that a spreadsheet has, `XFD`.
    private static final int LAST_COLUMN = 16_384;

    private CellAddresses() {}

    /// Throws [UnusableFile] where a cell stands outside of every sheet, or where a sheet is no XML.
    static void check(Path file) {
        try (var zip = new ZipFile(file.toFile())) {
            for (var part : zip.stream().filter(CellAddresses::isXml).toList()) check(zip, part);
        } catch (IOException damaged) {
            throw new UnusableFile(UnusableFile.Reason.DAMAGED);
        }
    }

    private static boolean isXml(ZipEntry part) {
        return !part.isDirectory() && part.getName().toLowerCase(Locale.ROOT).endsWith(".xml");
    }

    private static void check(ZipFile zip, ZipEntry part) throws IOException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (var in = zip.getInputStream(part)) {
            var xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) if (xml.next() == XMLStreamConstants.START_ELEMENT) check(xml);
        } catch (XMLStreamException damaged) {
            throw new UnusableFile(UnusableFile.Reason.DAMAGED);
        }
    }

    private static void check(XMLStreamReader xml) {
        if (xml.getLocalName().equals("c") && !isInside(xml.getAttributeValue(null, "r")))
            throw new UnusableFile(UnusableFile.Reason.DAMAGED);
    }

    /// Whether `B7` stands in a column that a sheet has; without an address a cell stands behind the one before it.
    static boolean isInside(@Nullable String address) {
        if (address == null) return true;
        int column = 0;
        for (int at = 0; at < address.length(); at++) {
            char letter = address.charAt(at);
            if (letter >= '0' && letter <= '9') break;
            column = column * 26 + (letter - 'A' + 1);
            if (column < 0 || column > LAST_COLUMN) return false;
        }
        return true;
    }
}
