package vn.cotmoc.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;

/// Fills the grid as an officer does, naming the rows by their codes.
record GridKeys(Visitor officer) {

    static GridKeys of(Visitor officer) {
        return new GridKeys(officer);
    }

    static GridKeys open(Visitor officer, int year) {
        officer.open(Visitor.RESOLUTION + "/values?year=" + year);
        return of(officer);
    }

    GridKeys value(String code, String typed) {
        return type(code, "value", typed);
    }

    GridKeys note(String code, String typed) {
        return type(code, "note", typed);
    }

    /// Opens what is folded up first: a share's parts, a rate's level.
    GridKeys type(String code, String field, String typed) {
        unfolded(code, field).fill(typed);
        return this;
    }

    GridKeys choose(String code, String field, String constant) {
        unfolded(code, field).selectOption(constant);
        return this;
    }

    Response save() {
        return officer.press("button[value=save]");
    }

    Response submit() {
        return officer.press("button[value=submit]");
    }

    Locator row(String code) {
        return officer.page().locator("tr[id='row-%s']".formatted(code));
    }

    Locator field(String code, String field) {
        return row(code).locator("[name$='.%s']".formatted(field));
    }

    String typed(String code, String field) {
        return field(code, field).inputValue();
    }

    private Locator unfolded(String code, String field) {
        var wanted = field(code, field);
        if (!wanted.isVisible())
            row(code)
                    .locator("details")
                    .filter(new Locator.FilterOptions().setHas(wanted.page().locator("[name$='.%s']".formatted(field))))
                    .locator("summary")
                    .click();
        return wanted;
    }
}
