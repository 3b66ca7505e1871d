package vn.cotmoc.typesetting;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/// The parts of a Word or Excel file, written one after another. Every part bears the same day, so that the same
/// document is the same file whenever it is made.
final class OfficePackage {

    // The first moment that a zip can say, 1980-01-01, would bring in the zone of the machine.
    private static final LocalDateTime EVER = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final String RELATIONS = "application/vnd.openxmlformats-package.relationships+xml";

    private interface Body {
        void write(OutputStream out) throws IOException;
    }

    private record Entry(String name, @Nullable String type, Body body) {}

    /// Where a part leads: `rId1`, the kind of relation, and the address from where it stands.
    record Relation(String id, String type, String target) {}

    private final List<Entry> entries = new ArrayList<>();

    void add(String name, String type, Consumer<Markup> body) {
        entries.add(new Entry(name, type, out -> {
            var markup = Markup.to(out);
            body.accept(markup);
            markup.finish();
        }));
    }

    /// Pictures and workbooks inside are known by their extension.
    void add(String name, byte[] content) {
        entries.add(new Entry(name, null, out -> out.write(content)));
    }

    void relations(String name, List<Relation> relations) {
        add(name, RELATIONS, xml -> {
            xml.start("Relationships", "xmlns", "http://schemas.openxmlformats.org/package/2006/relationships");
            for (var relation : relations)
                xml.empty("Relationship", "Id", relation.id(), "Type", relation.type(), "Target", relation.target());
        });
    }

    void write(OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out);
        put(zip, new Entry("[Content_Types].xml", null, this::types));
        for (var entry : entries) put(zip, entry);
        zip.finish();
    }

    private static void put(ZipOutputStream zip, Entry entry) throws IOException {
        var header = new ZipEntry(entry.name());
        header.setTimeLocal(EVER);
        zip.putNextEntry(header);
        entry.body().write(zip);
        zip.closeEntry();
    }

    private void types(OutputStream out) {
        var xml = Markup.to(out);
        xml.start("Types", "xmlns", "http://schemas.openxmlformats.org/package/2006/content-types");
        xml.empty("Default", "Extension", "rels", "ContentType", RELATIONS);
        xml.empty("Default", "Extension", "xml", "ContentType", "application/xml");
        xml.empty("Default", "Extension", "png", "ContentType", "image/png");
        xml.empty("Default", "Extension", "xlsx", "ContentType", Format.XLSX.mediaType());
        for (var entry : entries)
            if (entry.type() != null && !entry.type().equals(RELATIONS))
                xml.empty("Override", "PartName", "/" + entry.name(), "ContentType", entry.type());
        xml.finish();
    }
}
