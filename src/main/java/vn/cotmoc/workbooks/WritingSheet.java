package vn.cotmoc.workbooks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.Milestone;
import vn.cotmoc.reporting.Figure;
import vn.cotmoc.targets.ReportedValue;
import vn.cotmoc.workbooks.Looks.Look;
import vn.cotmoc.workbooks.ReportingTable.Entrance;

/// Writes one sheet: titles, the hidden row of names, the heads, and the rows as the annex has them.
final class WritingSheet {

    private static final int HEADS = 4;
    // Below the printed heads: what stands above it is no row of values.
    private static final int NAMES = 5;
    static final int FIRST = 6;
    private static final int LINE = 15;
    private static final int NAME_LETTERS = 38;
    private static final int AGENCY_LETTERS = 21;
    // More digits than a spreadsheet keeps.
    private static final int EXACT = 15;
    private static final Pattern LIKE_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0D\\x0E-\\x1F\\uFFFE\\uFFFF]");

    private final SXSSFSheet sheet;
    private final Looks looks;
    private final Choices choices;
    private final Words words;
    private final Locale locale;

    WritingSheet(SXSSFSheet sheet, Looks looks, Choices choices, Words words, Locale locale) {
        this.sheet = sheet;
        this.looks = looks;
        this.choices = choices;
        this.words = words;
        this.locale = locale;
    }

    static int place(ReportingTable table, Column wanted) {
        var columns = SheetColumn.of(table).stream().map(SheetColumn::column).toList();
        return columns.indexOf(wanted);
    }

    /// Answers the last row.
    int write(ReportingTable table) {
        var columns = SheetColumn.of(table);
        title(table);
        heads(table, columns);
        paper(columns);
        int next = FIRST;
        if (table.isAnnex())
            for (var indicator : table.rows()) row(next++, table, annexEntrance(table, indicator), columns);
        else for (var entrance : table.entrances()) row(next++, table, entrance, columns);
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        return next - 1;
    }

    private static Entrance annexEntrance(ReportingTable table, Indicator indicator) {
        return table.entrance(
                indicator, table.units().getFirst(), table.periods().getFirst());
    }

    private void title(ReportingTable table) {
        String unit = table.units().size() == 1
                ? table.units().getFirst().name()
                : words.say("workbooks.sheet.communes", locale);
        line(0, words.say("workbooks.sheet.title", locale, table.resolution()), Look.TITLE);
        line(1, words.say("workbooks.sheet.subtitle", locale, unit, String.valueOf(table.year())), Look.LINE);
        line(2, table.isIllustrative() ? words.say("shared.illustrative", locale) : "", Look.TITLE);
        line(3, words.say("workbooks.sheet.hint", locale), Look.LINE);
    }

    private void line(int row, String text, Look look) {
        var cell = sheet.createRow(row).createCell(0);
        cell.setCellValue(text);
        cell.setCellStyle(looks.of(look));
    }

    private void heads(ReportingTable table, List<SheetColumn> columns) {
        var names = sheet.createRow(NAMES);
        names.setZeroHeight(true);
        var heads = sheet.createRow(HEADS);
        heads.setHeightInPoints(48);
        for (int at = 0; at < columns.size(); at++) {
            var column = columns.get(at);
            if (column.column() != null)
                names.createCell(at).setCellValue(column.column().head());
            var head = heads.createCell(at);
            Object year = column.kind() == SheetColumn.Kind.LAST_YEAR ? table.year() - 1 : column.milestone();
            head.setCellValue(words.say("workbooks.column." + column.head(), locale, year.toString()));
            head.setCellStyle(looks.of(Look.HEAD));
            if (column.width() == 0) sheet.setColumnHidden(at, true);
            else sheet.setColumnWidth(at, column.width() * 256);
        }
        sheet.createFreezePane(2, FIRST);
    }

    private void paper(List<SheetColumn> columns) {
        sheet.setFitToPage(true);
        sheet.setRepeatingRows(new CellRangeAddress(HEADS, HEADS, 0, columns.size() - 1));
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    private void row(int at, ReportingTable table, Entrance entrance, List<SheetColumn> columns) {
        Row row = sheet.createRow(at);
        row.setHeightInPoints(LINE * lines(entrance, table));
        boolean open = table.accepts(entrance.indicator());
        for (int place = 0; place < columns.size(); place++) {
            var column = columns.get(place);
            var cell = row.createCell(place);
            switch (column.kind()) {
                case ENTRY -> enter(cell, entrance, Objects.requireNonNull(column.column()), open);
                case KEY -> key(cell, table, entrance, Objects.requireNonNull(column.column()), open);
                case ORDINAL ->
                    text(
                            cell,
                            table.isAnnex()
                                    ? entrance.indicator().ordinal()
                                    : entrance.indicator().code(),
                            Look.CENTRED);
                case NAME -> text(cell, entrance.indicator().name(), open ? Look.WORDS : Look.SECTION);
                case MEASURE -> text(cell, entrance.indicator().unit(), Look.CENTRED);
                case AGENCY -> text(cell, agencies(entrance.indicator()), Look.WORDS);
                case UNIT_NAME -> text(cell, entrance.unit().name(), Look.WORDS);
                case TARGET -> text(cell, printed(entrance.indicator(), column.milestone()), Look.CENTRED);
                case LAST_YEAR ->
                    lastYear(cell, table.lastYear().get(entrance.indicator().id()));
                case STATUS ->
                    text(
                            cell,
                            entrance.figure()
                                    .map(figure -> words.say("reporting.status." + figure.status(), locale))
                                    .orElse(""),
                            Look.CENTRED);
            }
        }
    }

    // Spreadsheets do not measure rows that they have not written themselves.
    private static int lines(Entrance entrance, ReportingTable table) {
        int name = entrance.indicator().name().length() / NAME_LETTERS;
        int agencies = table.isAnnex() ? agencies(entrance.indicator()).length() / AGENCY_LETTERS : 0;
        int note = entrance.figure().map(Figure::note).map(String::length).orElse(0) / AGENCY_LETTERS;
        return 1 + Math.clamp(Math.max(Math.max(name, agencies), note), 0, 12);
    }

    private void enter(Cell cell, Entrance entrance, Column column, boolean accepted) {
        boolean open = accepted && Entered.isOpen(entrance.indicator(), column);
        boolean number = switch (column) {
            case VALUE, NUMERATOR, DENOMINATOR, LEVEL -> true;
            case RESOLUTION, INDICATOR, NAME, UNIT, PERIOD, STAGE, MISSING, MATURITY, NOTE, REASON, REVISION -> false;
        };
        cell.setCellStyle(looks.of(!open ? Look.CLOSED : number ? Look.ENTER_NUMBER : Look.ENTER_WORDS));
        entrance.figure().ifPresent(figure -> fill(cell, figure, column));
    }

    private void fill(Cell cell, Figure figure, Column column) {
        var number = Entered.number(figure, column);
        var choice = Entered.choice(figure, column);
        String text = Entered.words(figure, column);
        if (number != null) number(cell, number);
        else if (choice != null) cell.setCellValue(choices.words(choice, locale));
        else if (text != null) cell.setCellValue(escaped(text));
    }

    private static void number(Cell cell, BigDecimal number) {
        var plain = number.stripTrailingZeros();
        if (plain.precision() <= EXACT) cell.setCellValue(plain.doubleValue());
        else cell.setCellValue(TypedNumber.plain(number));
    }

    private void key(Cell cell, ReportingTable table, Entrance entrance, Column column, boolean open) {
        cell.setCellStyle(looks.of(Look.CENTRED));
        if (!open) return;
        switch (column) {
            case RESOLUTION -> cell.setCellValue(table.slug());
            case INDICATOR -> cell.setCellValue(entrance.indicator().code());
            case UNIT -> cell.setCellValue(entrance.unit().code());
            case PERIOD -> cell.setCellValue(entrance.period().toString());
            case REVISION ->
                cell.setCellValue(entrance.figure().map(Figure::revision).orElse(0));
            case NAME, VALUE, NUMERATOR, DENOMINATOR, STAGE, MISSING, MATURITY, LEVEL, NOTE, REASON -> {}
        }
    }

    private void lastYear(Cell cell, @Nullable Figure figure) {
        cell.setCellStyle(looks.of(Look.FIGURE));
        if (figure == null) return;
        if (figure.value() instanceof ReportedValue.StageReached) cell.setCellValue(words.value(figure, locale));
        else
            figure.number()
                    .ifPresentOrElse(
                            number -> number(cell, number), () -> cell.setCellValue(words.value(figure, locale)));
    }

    private void text(Cell cell, @Nullable String text, Look look) {
        cell.setCellStyle(looks.of(look));
        if (text != null && !text.isEmpty()) cell.setCellValue(escaped(text));
    }

    private static String agencies(Indicator indicator) {
        return Stream.of(indicator.leadingAgency(), indicator.advisingAgency())
                .flatMap(Stream::ofNullable)
                .distinct()
                .reduce((one, other) -> one + "; " + other)
                .orElse("");
    }

    private static @Nullable String printed(Indicator indicator, int year) {
        return Optional.of(indicator)
                .flatMap(found -> found.milestone(year))
                .map(Milestone::printed)
                .orElse(null);
    }

    /// Office files write letters that XML cannot hold as their numbers, and what only looks like that with a number
    /// too.
    static String escaped(String text) {
        String marked = LIKE_ESCAPED.matcher(text).replaceAll("_x005F_");
        return UNPRINTABLE
                .matcher(marked)
                .replaceAll(found -> Matcher.quoteReplacement(
                        "_x%04X_".formatted((int) found.group().charAt(0))));
    }
}
