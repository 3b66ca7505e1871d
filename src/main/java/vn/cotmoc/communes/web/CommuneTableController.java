package vn.cotmoc.communes.web;

import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.cotmoc.communes.CommuneTables;
import vn.cotmoc.communes.CommunesCsv;
import vn.cotmoc.indicators.Indicators;
import vn.cotmoc.reporting.Viewpoints;
import vn.cotmoc.shared.web.CsvFile;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.users.CurrentUser;

/// The communes under an indicator as a file; their page is the indicator's.
@Controller
class CommuneTableController {

    private final Indicators indicators;
    private final CommuneTables tables;
    private final CommunesCsv csv;
    private final Viewpoints viewpoints;

    CommuneTableController(Indicators indicators, CommuneTables tables, CommunesCsv csv, Viewpoints viewpoints) {
        this.indicators = indicators;
        this.tables = tables;
        this.csv = csv;
        this.viewpoints = viewpoints;
    }

    @GetMapping("/resolutions/{slug}/indicators/{code}/communes.csv")
    ResponseEntity<byte[]> file(
            @PathVariable String slug,
            @PathVariable String code,
            CommuneProfileController.ListForm form,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale) {
        var view = viewpoints.read(form.asOf());
        var table = indicators
                .find(slug, code)
                .flatMap(indicator -> tables.of(indicator, view, form.sort(), user, locale))
                .orElseThrow(Problem::notFound);
        return CsvFile.of(
                "cac-xa-chi-tieu-%s-%s.csv".formatted(code.replaceAll("[^0-9.]", "-"), table.asOf()),
                csv.of(table, locale));
    }
}
