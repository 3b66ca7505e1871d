package vn.cotmoc.typesetting;

import vn.cotmoc.typesetting.Part.Turn.Orientation;

/// Writes the looks of a document as the style sheet of the page that its PDF is printed from.
record PrintedLooks(OfficialForm form, String foot) {

    private static final String FONT = "\"Liberation Serif\"";

    String css() {
        var css = new StringBuilder();
        paper(css, "", "A4");
        paper(css, " lying", "A4 landscape");
        css.append("""
                .standing { width: %dmm; }
                .lying { page: lying; width: %dmm; }
                body { font-family: %s; color: #000; margin: 0; }
                p, h1, h2, h3, h4, ul, li { margin: 0; padding: 0; font-weight: normal; }
                ul { list-style: none; }
                .head { display: table; width: 100%%; table-layout: fixed; page-break-inside: avoid; }
                .line { display: table-row; }
                .line .left, .line .right { display: table-cell; vertical-align: top; }
                .line .left { width: 42%%; }
                .rule { border-top: 0.75pt solid #000; height: 3pt; margin: 1pt auto 0; }
                table.data { width: 100%%; border-collapse: separate; border-spacing: 0; table-layout: fixed; margin-bottom: 6pt;
                  -fs-table-paginate: paginate; }
                caption { caption-side: top; }
                thead { display: table-header-group; }
                tr { page-break-inside: avoid; }
                table.data th, table.data td { border: 0 solid #000; border-width: 0 0.5pt 0.5pt 0; padding: 1.5pt 2.5pt; vertical-align: middle;
                  font-weight: normal; word-wrap: break-word; line-height: 1.15; }
                table.data th.first, table.data td.first { border-left-width: 0.5pt; }
                table.data tr.upper th { border-top-width: 0.5pt; }
                table.data tr.upper th.open { border-bottom-width: 0; }
                table.data th, table.data tr.strong td { font-weight: bold; }
                table.data th, table.data td.centre { text-align: center; }
                table.data td.left { text-align: left; }
                table.data td.right { text-align: right; }
                .below { font-size: 90%%; font-style: italic; }
                .anew { page-break-before: always; }
                .ending { page-break-inside: avoid; }
                .seal-block { page-break-inside: avoid; margin-top: 8pt; }
                .squares { width: 25mm; height: 25mm; }
                .chart { position: relative; page-break-inside: avoid; margin: 6pt auto 3pt; font-size: 9pt; }
                .chart div { position: absolute; line-height: 1.1; }
                """.formatted(Paper.line(Orientation.PORTRAIT), Paper.line(Orientation.LANDSCAPE), FONT));
        for (var style : Style.values()) style(css, style, Looks.of(form, style));
        return css.toString();
    }

    private void paper(StringBuilder css, String page, String size) {
        String feet = "@bottom-center { content: \"%s\"; font-family: %s; font-size: 10pt; font-weight: bold; }"
                .formatted(foot.replace("\\", "").replace("\"", "'"), FONT);
        String number = "@top-center { content: %s; font-family: " + FONT
                + "; font-size: 14pt; vertical-align: top; padding-top: %dmm; }";
        css.append("@page%s { size: %s; margin: %dmm %dmm %dmm %dmm; %s %s }\n"
                .formatted(
                        page,
                        size,
                        Paper.TOP,
                        Paper.RIGHT,
                        Paper.BOTTOM,
                        Paper.LEFT,
                        number.formatted("counter(page)", Paper.NUMBER),
                        feet));
        css.append("@page%s:first { @top-center { content: \"\"; } %s }\n".formatted(page, feet));
    }

    private static void style(StringBuilder css, Style style, Look look) {
        css.append(".%s { font-size: %dpt; text-align: %s; margin: %dpt 0 %dpt; line-height: %s;"
                .formatted(style.id(), look.size(), stand(look), look.before(), look.after(), line(look)));
        if (look.bold()) css.append(" font-weight: bold;");
        if (look.italic()) css.append(" font-style: italic;");
        if (look.underlined()) css.append(" text-decoration: underline;");
        if (look.indent() > 0) css.append(" text-indent: %dmm;".formatted(look.indent()));
        if (look.keepsNext()) css.append(" page-break-after: avoid;");
        css.append(" }\n");
    }

    private static String line(Look look) {
        return look.line() == 0 ? "1.15" : look.line() + "pt";
    }

    private static String stand(Look look) {
        return switch (look.stand()) {
            case LEFT -> "left";
            case CENTRE -> "center";
            case RIGHT -> "right";
            case BOTH -> "justify";
        };
    }
}
