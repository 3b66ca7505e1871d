package vn.cotmoc.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.jspecify.annotations.Nullable;

/// The number format and the font of each look that the cells of a workbook have.
final class ExcelLooks {

    /// How a number of this look is written.
    record Look(int format, String code, @Nullable String font) {}

    private static final Look USUAL = new Look(0, "General", null);

    private final Map<Integer, String> codes = new HashMap<>();
    private final List<String> fonts = new ArrayList<>();
    private final List<int[]> looks = new ArrayList<>();

    static ExcelLooks of(byte @Nullable [] part) throws RefusedFile {
        var looks = new ExcelLooks();
        if (part == null) return looks;
        var xml = new Xml("xl/styles.xml", part);
        xml.eachChild(name -> {
            switch (name) {
                case "numFmts" -> xml.eachChild(_ -> looks.code(xml));
                case "fonts" -> xml.eachChild(_ -> looks.fonts.add(font(xml)));
                case "cellXfs" ->
                    xml.eachChild(_ -> looks.looks.add(new int[] {xml.number("numFmtId", 0), xml.number("fontId", 0)}));
                default -> {}
            }
        });
        return looks;
    }

    private void code(Xml xml) {
        String code = xml.attribute("formatCode");
        if (code != null) codes.put(xml.number("numFmtId", 0), code);
    }

    private static String font(Xml xml) throws RefusedFile {
        var name = new String[] {""};
        xml.eachChild(part -> {
            String said = part.equals("name") ? xml.attribute("val") : null;
            if (said != null) name[0] = said;
        });
        return name[0];
    }

    Look at(int style) {
        if (style < 0 || style >= looks.size()) return USUAL;
        int[] look = looks.get(style);
        String code = codes.get(look[0]);
        if (code == null) code = BuiltinFormats.getBuiltinFormat(look[0]);
        return new Look(look[0], code == null ? "General" : code, look[1] < fonts.size() ? fonts.get(look[1]) : null);
    }
}
