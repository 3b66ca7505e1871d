package vn.cotmoc.drafts;

import static vn.cotmoc.drafts.SheetColumn.Form.AGENCIES;
import static vn.cotmoc.drafts.SheetColumn.Form.AGENCY;
import static vn.cotmoc.drafts.SheetColumn.Form.CLAUSE;
import static vn.cotmoc.drafts.SheetColumn.Form.DATE;
import static vn.cotmoc.drafts.SheetColumn.Form.DECIMAL;
import static vn.cotmoc.drafts.SheetColumn.Form.FLAG;
import static vn.cotmoc.drafts.SheetColumn.Form.INDICATOR;
import static vn.cotmoc.drafts.SheetColumn.Form.LIST;
import static vn.cotmoc.drafts.SheetColumn.Form.LONG_TEXT;
import static vn.cotmoc.drafts.SheetColumn.Form.YEAR;
import static vn.cotmoc.drafts.SheetColumn.choice;
import static vn.cotmoc.drafts.SheetColumn.of;
import static vn.cotmoc.drafts.SheetColumn.text;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.targets.Comparison;
import vn.cotmoc.targets.Direction;
import vn.cotmoc.targets.IndicatorKind;

/// The ten sheets of a resolution, in the order in which they are proofread and taken in.
public enum Sheet {
    RESOLUTION(List.of("key"), text("key").filled(), of("value", LONG_TEXT)),
    CLAUSES(
            List.of("path"),
            text("path").filled(),
            of("parent", CLAUSE),
            choice(
                            "kind",
                            "TITLE",
                            "PREAMBLE",
                            "PART",
                            "SECTION",
                            "POINT",
                            "ITEM",
                            "PARAGRAPH",
                            "RECIPIENTS",
                            "SIGNATURE",
                            "ANNEX")
                    .filled(),
            text("heading"),
            of("text", LONG_TEXT),
            of("printed", LONG_TEXT)),
    DOCUMENTS(
            List.of("relation", "number", "title"),
            choice("relation", "CONTINUES", "CITES", "AMENDS", "REPLACES").filled(),
            text("number"),
            of("issued_on", DATE),
            text("issuer"),
            of("title", LONG_TEXT),
            of("clause", CLAUSE)),
    FACTS(
            List.of("code"),
            text("code").filled(),
            text("name").filled(),
            of("value", DECIMAL),
            text("value_text").filled(),
            text("unit"),
            of("year", YEAR),
            text("year_text"),
            of("quote", LONG_TEXT).filled(),
            of("clause", CLAUSE).filled(),
            of("indicator", INDICATOR),
            of("note", LONG_TEXT)),
    INDICATORS(
            List.of("code"),
            text("code").filled(),
            choice("layer", (Object[]) Indicator.Layer.values()).filled(),
            of("parent", INDICATOR),
            text("printed_ordinal"),
            text("name").filled(),
            text("printed_name"),
            text("unit"),
            choice("kind", (Object[]) IndicatorKind.values()),
            choice("direction", (Object[]) Direction.values()),
            of("header", FLAG).filled(),
            of("base_year", YEAR),
            of("decimals", YEAR),
            choice("collection", (Object[]) Indicator.Collection.values()),
            of("lower_limit", DECIMAL),
            of("upper_limit", DECIMAL),
            of("leading_agency", AGENCY),
            of("advising_agency", AGENCY),
            of("clause", CLAUSE).filled(),
            of("counterpart", INDICATOR),
            of("note", LONG_TEXT)),
    TARGETS(
            List.of("code", "milestone"),
            of("code", INDICATOR).filled(),
            of("milestone", YEAR).filled(),
            text("printed"),
            choice("comparator", (Object[]) Comparison.values()).filled(),
            of("low", DECIMAL),
            of("high", DECIMAL),
            text("text"),
            of("wording", LONG_TEXT),
            of("clause", CLAUSE).filled(),
            of("governing", FLAG).filled(),
            of("note", LONG_TEXT)),
    BASELINES(
            List.of("code", "year"),
            of("code", INDICATOR).filled(),
            of("year", YEAR).filled(),
            of("value", DECIMAL),
            of("numerator", DECIMAL),
            of("denominator", DECIMAL),
            of("level", DECIMAL),
            of("source", LONG_TEXT).filled(),
            of("clause", CLAUSE),
            of("note", LONG_TEXT)),
    SERIES(
            List.of("code", "version"),
            of("code", INDICATOR).filled(),
            text("version").filled(),
            of("from_year", YEAR).filled(),
            of("to_year", YEAR),
            text("name").filled(),
            text("standard"),
            of("source", LONG_TEXT).filled()),
    CONFLICTS(
            // One target of the body may differ from the annex in its figure and in several of its words.
            List.of("body_code", "annex_code", "milestone", "kind", "body_text", "annex_text"),
            of("body_code", INDICATOR).filled(),
            of("annex_code", INDICATOR).filled(),
            of("milestone", YEAR),
            choice("kind", "TARGET", "WORDING", "SCOPE").filled(),
            of("body_text", LONG_TEXT),
            of("annex_text", LONG_TEXT),
            of("statement_vi", LONG_TEXT).filled(),
            of("statement_en", LONG_TEXT).filled(),
            choice("governing", (Object[]) Indicator.Layer.values()).filled()),
    TASKS(
            List.of("number"),
            text("number").filled(),
            choice("layer", (Object[]) Indicator.Layer.values()).filled(),
            of("content", LONG_TEXT).filled(),
            of("printed_content", LONG_TEXT),
            text("monitoring"),
            text("lead"),
            of("coordinating", LONG_TEXT),
            text("funding"),
            text("deadline"),
            of("monitoring_agencies", AGENCIES),
            of("lead_agencies", AGENCIES),
            of("coordinating_agencies", AGENCIES),
            of("funding_sources", LIST),
            of("clause", CLAUSE).filled(),
            of("note", LONG_TEXT));

    private final List<String> key;
    private final List<SheetColumn> columns;

    Sheet(List<String> key, SheetColumn... columns) {
        this.key = key;
        this.columns = List.of(columns);
    }

    public List<SheetColumn> columns() {
        return columns;
    }

    /// The name of its file and of its address.
    public String fileName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What tells one row of the sheet from another, as `2.2.1(3).1 / 2030`.
    public String keyOf(SheetRow row) {
        return key.stream()
                .map(column -> row.text(column) == null ? "" : row.text(column))
                .collect(Collectors.joining(" / "));
    }
}
