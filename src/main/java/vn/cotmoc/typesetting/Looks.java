package vn.cotmoc.typesetting;

import vn.cotmoc.typesetting.Look.Stand;

/// How each place of a document looks in each form.
///
/// Party: Hướng dẫn 05-HD/VPTW of 27/5/2026. State: Nghị định 30/2020/NĐ-CP, Phụ lục I. Where a rule leaves a choice
/// the
/// larger letter is taken, except in the head, whose lines must not break.
final class Looks {

    static final String FONT = "Times New Roman";
    static final int INDENT = 10;
    private static final int EXACT_LINE = 18;
    private static final int LEAST_SPACE = 6;

    private Looks() {}

    static Look of(OfficialForm form, Style style) {
        return switch (form) {
            case PARTY -> party(style);
            case STATE -> state(style);
        };
    }

    private static Look party(Style style) {
        return switch (style) {
            case NATION -> Look.of(15).strong().inCapitals().centred();
            case PARENT_BODY -> Look.of(14).inCapitals().centred();
            case BODY -> Look.of(14).strong().inCapitals().centred();
            case NUMBER, STAR -> Look.of(14).centred();
            case PLACE_AND_DAY -> Look.of(14).slanted().centred();
            case KIND ->
                Look.of(16).strong().inCapitals().centred().spaced(18, 0).withNext();
            case SUBJECT -> Look.of(14).strong().centred().withNext();
            case HYPHENS -> Look.of(14).centred().spaced(0, 12);
            case AUTHORITY -> Look.of(14).strong().inCapitals().centred().withNext();
            case POSITION -> Look.of(14).inCapitals().centred().withNext();
            case RECIPIENTS -> Look.of(14).withLine().withNext();
            case RECIPIENT -> Look.of(12);
            case ANNEX_NAME -> Look.of(14).strong().inCapitals().centred().withNext();
            case TEXT -> text().inLinesOf(EXACT_LINE);
            case BULLET -> text().inLinesOf(EXACT_LINE);
            case HEADING_1, HEADING_2, HEADING_3 -> heading(style).inLinesOf(EXACT_LINE);
            case MOTTO,
                    MARK,
                    RULE,
                    NOTE,
                    CAPTION,
                    FIGURE,
                    GAP,
                    SIGNER,
                    ANNEX_TITLE,
                    ANNEX_ORIGIN,
                    SEAL,
                    PAGE_NUMBER,
                    FOOT -> common(style);
        };
    }

    private static Look state(Style style) {
        return switch (style) {
            case NATION -> Look.of(12).strong().inCapitals().centred();
            case MOTTO -> Look.of(13).strong().centred();
            case PARENT_BODY -> Look.of(12).inCapitals().centred();
            case BODY -> Look.of(12).strong().inCapitals().centred();
            case NUMBER -> Look.of(13).centred();
            case PLACE_AND_DAY -> Look.of(13).slanted().centred();
            case KIND ->
                Look.of(14).strong().inCapitals().centred().spaced(18, 0).withNext();
            case SUBJECT -> Look.of(14).strong().centred().withNext();
            case AUTHORITY, POSITION ->
                Look.of(14).strong().inCapitals().centred().withNext();
            case RECIPIENTS -> Look.of(12).strong().slanted().withNext();
            case RECIPIENT -> Look.of(11);
            case ANNEX_NAME -> Look.of(14).strong().centred().withNext();
            case TEXT, BULLET -> text();
            case HEADING_1, HEADING_2, HEADING_3 -> heading(style);
            case STAR,
                    HYPHENS,
                    MARK,
                    RULE,
                    NOTE,
                    CAPTION,
                    FIGURE,
                    GAP,
                    SIGNER,
                    ANNEX_TITLE,
                    ANNEX_ORIGIN,
                    SEAL,
                    PAGE_NUMBER,
                    FOOT -> common(style);
        };
    }

    /// What both forms print alike, or neither rules.
    private static Look common(Style style) {
        return switch (style) {
            case SIGNER -> Look.of(14).strong().centred();
            case ANNEX_TITLE -> Look.of(14).strong().inCapitals().centred().withNext();
            case ANNEX_ORIGIN ->
                Look.of(14).slanted().centred().spaced(0, LEAST_SPACE).withNext();
            case PAGE_NUMBER -> Look.of(14).centred();
            case MARK -> Look.of(13).strong().centred();
            case NOTE -> Look.of(12).slanted().standing(Stand.BOTH).spaced(3, 3);
            case CAPTION ->
                Look.of(13).strong().centred().spaced(LEAST_SPACE, 3).withNext();
            case FIGURE -> Look.of(13).centred().spaced(LEAST_SPACE, 3);
            case SEAL -> Look.of(10);
            case FOOT -> Look.of(10).strong().centred();
            case RULE -> Look.of(4).inLinesOf(4).spaced(2, 2);
            case GAP -> Look.of(4).inLinesOf(4);
            case PARENT_BODY, BODY, STAR, NUMBER, NATION, MOTTO, PLACE_AND_DAY, KIND, SUBJECT, HYPHENS -> plain();
            case HEADING_1, HEADING_2, HEADING_3, TEXT, BULLET, AUTHORITY, POSITION -> plain();
            case RECIPIENTS, RECIPIENT, ANNEX_NAME -> plain();
        };
    }

    private static Look plain() {
        return Look.of(13).centred();
    }

    private static Look text() {
        return Look.of(14).standing(Stand.BOTH).spaced(0, LEAST_SPACE).indented(INDENT);
    }

    private static Look heading(Style style) {
        var look = Look.of(14).strong().standing(Stand.BOTH).spaced(LEAST_SPACE, LEAST_SPACE);
        var indented = look.indented(INDENT).withNext();
        if (style == Style.HEADING_1) return indented.inCapitals();
        return style == Style.HEADING_3 ? indented.slanted() : indented;
    }
}
