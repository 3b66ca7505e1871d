package vn.cotmoc.typesetting;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.typesetting.OfficePackage.Relation;

/// Writes the sheets of a workbook, its looks, and the drawings upon them.
///
/// @param seal the address that is drawn as squares on the sheet that asks for it
record ExcelWorkbook(
        List<SheetPlan> plans, String foot, @Nullable String seal) {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String DRAWING = "application/vnd.openxmlformats-officedocument.drawing+xml";

    void write(OutputStream out) throws IOException {
        var file = new OfficePackage();
        file.relations("_rels/.rels", List.of(new Relation("rId1", relation("officeDocument"), "xl/workbook.xml")));
        write(file, out);
    }

    void write(Consumer<Markup> properties, OutputStream out) throws IOException {
        var file = new OfficePackage();
        file.relations(
                "_rels/.rels",
                List.of(
                        new Relation("rId1", relation("officeDocument"), "xl/workbook.xml"),
                        new Relation("rId2", Word.CORE_RELATION, "docProps/core.xml")));
        file.add("docProps/core.xml", Word.CORE, properties);
        write(file, out);
    }

    private void write(OfficePackage file, OutputStream out) throws IOException {
        var looks = new ExcelLooks();
        file.add("xl/workbook.xml", KIND + "sheet.main+xml", this::workbook);
        var relations = new ArrayList<Relation>();
        for (int at = 0; at < plans.size(); at++) {
            String name = "sheet" + (at + 1);
            relations.add(new Relation("rId" + (at + 1), relation("worksheet"), "worksheets/%s.xml".formatted(name)));
            sheet(file, new ExcelSheet(plans.get(at), looks, foot), name, at + 1);
        }
        // After the sheets, for only then is it known what they look like.
        file.add("xl/styles.xml", KIND + "styles+xml", looks::write);
        relations.add(new Relation("styles", relation("styles"), "styles.xml"));
        file.relations("xl/_rels/workbook.xml.rels", relations);
        if (seal != null) file.add("xl/media/seal.png", Squares.png(seal));
        file.write(out);
    }

    private void sheet(OfficePackage file, ExcelSheet sheet, String name, int number) {
        file.add("xl/worksheets/%s.xml".formatted(name), KIND + "worksheet+xml", sheet::write);
        var plan = plans.get(number - 1);
        if (!plan.hasDrawing()) return;
        String drawing = "drawing" + number;
        file.relations(
                "xl/worksheets/_rels/%s.xml.rels".formatted(name),
                List.of(new Relation("rId1", relation("drawing"), "../drawings/%s.xml".formatted(drawing))));
        String address = seal == null ? "" : seal;
        file.add(
                "xl/drawings/%s.xml".formatted(drawing),
                DRAWING,
                xml -> new ExcelDrawing(plan, sheet, address).write(xml));
        file.relations("xl/drawings/_rels/%s.xml.rels".formatted(drawing), List.of(drawn(plan, number)));
        if (plan.chart() != null)
            file.add(
                    "xl/charts/chart%d.xml".formatted(number),
                    Word.CHART,
                    new ChartMarkup(plan.chart(), plan.name(), plan.headRow(), null)::write);
    }

    private static Relation drawn(SheetPlan plan, int number) {
        return plan.chart() == null
                ? new Relation("rId1", relation("image"), "../media/seal.png")
                : new Relation("rId1", relation("chart"), "../charts/chart%d.xml".formatted(number));
    }

    private void workbook(Markup xml) {
        xml.start("workbook", "xmlns", MAIN, "xmlns:r", Word.R);
        xml.start("bookViews").empty("workbookView", "activeTab", 0).end();
        xml.start("sheets");
        for (int at = 0; at < plans.size(); at++)
            xml.empty("sheet", "name", plans.get(at).name(), "sheetId", at + 1, "r:id", "rId" + (at + 1));
        xml.end();
        if (plans.stream().noneMatch(plan -> plan.table() != null)) return;
        xml.start("definedNames");
        for (int at = 0; at < plans.size(); at++) {
            var plan = plans.get(at);
            if (plan.table() == null) continue;
            int last = plan.headRow() + plan.headRows() - 1;
            xml.leaf(
                    "definedName",
                    "'%s'!$%d:$%d".formatted(plan.name().replace("'", "''"), plan.headRow(), last),
                    "name",
                    "_xlnm.Print_Titles",
                    "localSheetId",
                    at);
        }
        xml.end();
    }

    private static String relation(String kind) {
        return Word.R + "/" + kind;
    }
}
