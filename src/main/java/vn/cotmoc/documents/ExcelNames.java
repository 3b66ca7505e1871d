package vn.cotmoc.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The sheets of a workbook and where their parts lie.
final class ExcelNames {

    /// One sheet by its name and its part.
    record SheetName(String name, String part, boolean hidden) {}

    private final PackageParts parts;
    private final String workbook;
    private final Map<String, String> targets = new HashMap<>();
    private final Map<String, String> byType = new HashMap<>();
    private boolean from1904;

    private ExcelNames(PackageParts parts, String workbook) {
        this.parts = parts;
        this.workbook = workbook;
    }

    static ExcelNames of(PackageParts parts, String workbook) throws RefusedFile {
        var names = new ExcelNames(parts, workbook);
        int name = workbook.lastIndexOf('/') + 1;
        String relations = workbook.substring(0, name) + "_rels/" + workbook.substring(name) + ".rels";
        var xml = new Xml(relations, parts.get(relations));
        xml.eachChild(element -> names.relation(xml));
        return names;
    }

    private void relation(Xml xml) {
        String id = xml.attribute("Id");
        String target = xml.attribute("Target");
        String type = xml.attribute("Type");
        if (id == null || target == null || type == null) return;
        String folder = workbook.substring(0, workbook.lastIndexOf('/') + 1);
        String part = target.startsWith("/") ? target.substring(1) : folder + target;
        targets.put(id, part);
        byType.put(type.substring(type.lastIndexOf('/') + 1), part);
    }

    List<SheetName> sheets() throws RefusedFile {
        var sheets = new ArrayList<SheetName>();
        var xml = new Xml(workbook, parts.get(workbook));
        xml.eachChild(element -> {
            if (element.equals("workbookPr")) from1904 = xml.attribute("date1904") != null && xml.isOn("date1904");
            if (element.equals("sheets")) xml.eachChild(_ -> sheets.add(sheet(xml)));
        });
        return sheets;
    }

    private SheetName sheet(Xml xml) {
        String id = xml.attribute("id");
        String state = xml.attribute("state");
        String name = xml.attribute("name");
        String part = id == null ? null : targets.get(id);
        return new SheetName(
                name == null ? "" : name, part == null ? "" : part, state != null && !state.equals("visible"));
    }

    boolean isFrom1904() {
        return from1904;
    }

    /// The part of that kind, such as `sharedStrings`; nothing where the workbook has none.
    byte @Nullable [] find(String type) {
        String part = byType.get(type);
        return part == null ? null : parts.find(part).orElse(null);
    }
}
