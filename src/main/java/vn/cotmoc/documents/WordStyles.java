package vn.cotmoc.documents;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a Word file says in its styles about font, weight and list number of a paragraph.
final class WordStyles {

    /// One style: what it does not say, the one it is based on says.
    private record Style(
            @Nullable String basedOn,
            @Nullable String font,
            @Nullable Boolean bold,
            @Nullable String list,
            int level) {}

    private static final String DEFAULTS = "";

    private final Map<String, Style> styles = new HashMap<>();
    private String usual = DEFAULTS;

    static WordStyles of(PackageParts parts) throws RefusedFile {
        var styles = new WordStyles();
        Optional<byte[]> part = parts.find("word/styles.xml");
        if (part.isEmpty()) return styles;
        var xml = new Xml("word/styles.xml", part.get());
        xml.eachChild(name -> {
            if (name.equals("docDefaults")) styles.read(xml, DEFAULTS);
            if (name.equals("style")) styles.style(xml);
        });
        return styles;
    }

    private void style(Xml xml) throws RefusedFile {
        String id = xml.attribute("styleId");
        if (id == null) return;
        if ("paragraph".equals(xml.attribute("type")) && xml.attribute("default") != null && xml.isOn("default"))
            usual = id;
        read(xml, id);
    }

    private void read(Xml xml, String id) throws RefusedFile {
        @Nullable String[] found = new String[3];
        @Nullable Boolean[] bold = new Boolean[1];
        int[] level = {0};
        descend(xml, found, bold, level);
        styles.put(id, new Style(found[0], found[1], bold[0], found[2], level[0]));
    }

    private static void descend(Xml xml, @Nullable String[] found, @Nullable Boolean[] bold, int[] level)
            throws RefusedFile {
        xml.eachChild(name -> {
            switch (name) {
                case "basedOn" -> found[0] = xml.attribute("val");
                case "rFonts" -> found[1] = font(xml);
                case "b" -> bold[0] = xml.isOn("val");
                case "numId" -> found[2] = xml.attribute("val");
                case "ilvl" -> level[0] = xml.number("val", 0);
                case "rPr", "pPr", "numPr", "rPrDefault", "pPrDefault" -> descend(xml, found, bold, level);
                default -> {}
            }
        });
    }

    static @Nullable String font(Xml xml) {
        String font = xml.attribute("ascii");
        return font == null ? xml.attribute("hAnsi") : font;
    }

    @Nullable
    String fontOf(@Nullable String style) {
        return said(style, Style::font);
    }

    boolean isBold(@Nullable String style) {
        return Boolean.TRUE.equals(said(style, Style::bold));
    }

    @Nullable
    String listOf(@Nullable String style) {
        return said(style, Style::list);
    }

    int levelOf(@Nullable String style) {
        Style own = styles.get(style == null ? usual : style);
        return own == null ? 0 : own.level();
    }

    private <T> @Nullable T said(@Nullable String style, Function<Style, @Nullable T> part) {
        var seen = new HashSet<String>();
        String id = style == null ? usual : style;
        // Styles of a spoilt file may be based on each other in a circle.
        while (id != null && seen.add(id)) {
            Style known = styles.get(id);
            if (known == null) break;
            T said = part.apply(known);
            if (said != null) return said;
            id = known.basedOn();
        }
        Style defaults = styles.get(DEFAULTS);
        return defaults == null ? null : part.apply(defaults);
    }
}
