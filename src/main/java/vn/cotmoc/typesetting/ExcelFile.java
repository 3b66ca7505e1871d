package vn.cotmoc.typesetting;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.cotmoc.typesetting.Part.Chart;
import vn.cotmoc.typesetting.Part.Table;
import vn.cotmoc.typesetting.Part.Turn.Orientation;

/// Writes an official document as a workbook: a sheet for its words, one for each table, one for each chart with the
/// figures that it draws.
final class ExcelFile {

    private static final int LONGEST_NAME = 31;
    private static final int LYING = 130;

    private final OfficialDocument document;
    private final FixedWords words;
    private final Set<String> names = new HashSet<>();

    ExcelFile(OfficialDocument document, FixedWords words) {
        this.document = document;
        this.words = words;
    }

    void write(OutputStream out) throws IOException {
        var seal = document.seal();
        new ExcelWorkbook(plans(), words.foot(document), seal == null ? null : seal.address())
                .write(new CoreProperties(document, words)::write, out);
    }

    /// A document that is one table opens with that table; any other opens with its words.
    private List<SheetPlan> plans() {
        var plans = new ArrayList<SheetPlan>();
        var tables = document.tables();
        for (int at = 0; at < tables.size(); at++) plans.add(table(tables.get(at), at + 1, tables.size()));
        int chart = 0;
        for (var drawn : document.charts()) plans.add(chart(drawn, ++chart));
        if (document.letterhead() == null && document.seal() == null && !tables.isEmpty()) return plans;
        var text = new SheetText(document, words).plan(named(words.say("typesetting.sheet.words")));
        plans.add(tables.size() == 1 ? plans.size() : 0, text);
        return plans;
    }

    private SheetPlan table(Table table, int number, int all) {
        var widths = widths(table);
        return new SheetPlan(
                named(name(table, number, all)),
                widths,
                new SheetText(document, words).above(table, widths.size()),
                table,
                new SheetText(document, words).below(table, widths.size()),
                null,
                false);
    }

    /// An annex's table is called as the annex is.
    private String name(Table table, int number, int all) {
        if (!document.leading(table).isEmpty() && document.leading(table).getFirst() instanceof Part.Annex annex)
            return annex.name();
        return all == 1 ? words.say("typesetting.sheet.one") : words.say("typesetting.sheet.table", number);
    }

    /// A table on a page that lies is at least as wide as that page.
    private List<Integer> widths(Table table) {
        var widths = table.columns().stream().map(Column::width).toList();
        int all = widths.stream().mapToInt(Integer::intValue).sum();
        boolean narrow = document.lies(table) == Orientation.LANDSCAPE && all < LYING;
        return narrow ? widths.stream().map(width -> width * LYING / all).toList() : widths;
    }

    private SheetPlan chart(Chart chart, int number) {
        var table = ChartSheet.table(chart);
        var widths = table.columns().stream().map(Column::width).toList();
        var title = SheetLine.over(widths.size(), chart.title(), Look.of(13).strong());
        var description =
                SheetLine.over(widths.size(), chart.description(), Look.of(12).slanted());
        return new SheetPlan(
                named(words.say("typesetting.sheet.chart", number)),
                widths,
                List.of(title),
                table,
                List.of(description),
                chart,
                false);
    }

    /// What Excel takes for a name, and no name twice.
    private String named(String wanted) {
        String clean = wanted.replaceAll("[\\\\/?*\\[\\]:']", " ").strip();
        String name = clean.substring(0, Math.min(LONGEST_NAME, clean.length()));
        for (int again = 2; !names.add(name); again++) name = clean + " " + again;
        return name;
    }
}
