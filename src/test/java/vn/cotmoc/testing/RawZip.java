package vn.cotmoc.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The parts of an Office file, written by hand: the kit knows nothing of how the portal reads or writes them.
public final class RawZip {

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    public RawZip part(String name, String xml) {
        return part(name, xml.getBytes(StandardCharsets.UTF_8));
    }

    public RawZip part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    public RawZip without(String name) {
        parts.remove(name);
        return this;
    }

    /// A part as text, to be spoilt and put back.
    public String text(String name) {
        byte[] part = parts.get(name);
        if (part == null) throw new IllegalArgumentException("no part " + name + " in " + parts.keySet());
        return new String(part, StandardCharsets.UTF_8);
    }

    public byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                // Always the same bytes for the same parts.
                entry.setTime(1_775_000_000_000L);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
