package vn.cotmoc.typesetting;

import com.openhtmltopdf.pdfboxout.PagePosition;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.render.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;

/// Makes each chart one figure: drawn out of boxes it would be read aloud letter by letter.
final class PrintedFigures {

    private static final String CHART = "chart-";

    private PrintedFigures() {}

    static String id(int number) {
        return CHART + number;
    }

    /// In the order of the document on both sides.
    static void tag(PdfBoxRenderer renderer) {
        var drawn = renderer.findPagePositionsByID(Pattern.compile("^" + CHART)).stream()
                .sorted(Comparator.comparing(PrintedFigures::number))
                .toList();
        if (drawn.isEmpty()) return;
        var described = new ArrayList<PDStructureElement>();
        described(renderer.getPdfDocument().getDocumentCatalog().getStructureTreeRoot(), described);
        for (int at = 0; at < drawn.size(); at++) tag(described.get(at), drawn.get(at));
    }

    private static int number(PagePosition<Box> position) {
        return Integer.parseInt(position.getId().substring(CHART.length()));
    }

    /// Sections with words in place of them; pictures are figures already.
    private static void described(PDStructureNode node, List<PDStructureElement> found) {
        for (Object kid : node.getKids()) {
            if (!(kid instanceof PDStructureElement element)) continue;
            boolean section = StandardStructureTypes.SECT.equals(element.getStructureType());
            if (section && element.getAlternateDescription() != null) found.add(element);
            else described(element, found);
        }
    }

    private static void tag(PDStructureElement element, PagePosition<Box> position) {
        element.setStructureType(StandardStructureTypes.Figure);
        var place = new COSArray();
        for (float edge : new float[] {
            position.getX(),
            position.getY(),
            position.getX() + position.getWidth(),
            position.getY() + position.getHeight()
        }) place.add(new COSFloat(edge));
        var layout = new COSDictionary();
        layout.setItem(COSName.O, COSName.getPDFName("Layout"));
        layout.setItem(COSName.BBOX, place);
        element.getCOSObject().setItem(COSName.A, layout);
    }
}
