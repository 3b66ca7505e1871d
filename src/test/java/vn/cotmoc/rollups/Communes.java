package vn.cotmoc.rollups;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.Indicators;
import vn.cotmoc.reporting.DecidingReports;
import vn.cotmoc.reporting.Entry;
import vn.cotmoc.reporting.MissingReason;
import vn.cotmoc.reporting.Reports;
import vn.cotmoc.reporting.Slot;
import vn.cotmoc.reporting.Submission;
import vn.cotmoc.targets.Maturity;
import vn.cotmoc.targets.Period;
import vn.cotmoc.targets.ReportedValue;
import vn.cotmoc.territory.AdministrativeUnit;
import vn.cotmoc.territory.Territory;
import vn.cotmoc.testing.People;

/// Communes of Điện Biên that report on 24-NQ/TU.
final class Communes {

    static final String SLUG = "dien-bien-24-nq-tu-2026";
    static final String PHANG = "03325";
    static final String NHE = "03160";

    private final People people;
    private final Indicators indicators;
    private final Territory territory;
    private final Reports reports;
    private final DecidingReports decisions;

    Communes(People people, Indicators indicators, Territory territory, Reports reports, DecidingReports decisions) {
        this.people = people;
        this.indicators = indicators;
        this.territory = territory;
        this.reports = reports;
        this.decisions = decisions;
    }

    Indicator indicator(String code) {
        return people.as("kiemtra.trunguong", () -> indicators.find(SLUG, code).orElseThrow());
    }

    List<AdministrativeUnit> all() {
        return people.as("kiemtra.trunguong", () -> territory.communes("11", LocalDate.of(2026, 12, 31)));
    }

    Slot slot(String code, String unit, String period) {
        var place = people.as(
                "kiemtra.trunguong",
                () -> territory.commune(unit, LocalDate.of(2026, 12, 31)).orElseThrow());
        return new Slot(indicator(code), place.id(), unit, Period.read(period).orElseThrow());
    }

    static Entry amount(String value) {
        return Entry.of(new ReportedValue.Amount(new BigDecimal(value)), Maturity.ESTIMATE);
    }

    static Entry because(MissingReason why) {
        return new Entry(null, why, Maturity.ESTIMATE, null, null, null);
    }

    Submission send(String who, Slot slot, Entry entry, int seen) {
        var user = people.user(who);
        var save = new Reports.Save(slot, entry, seen, true, null);
        return people.as(who, () -> reports.save(List.of(save), user)).getFirst();
    }

    Submission approve(Slot slot, int seen) {
        var user = people.user("duyet.dienbien");
        return people.as(
                        "duyet.dienbien",
                        () -> decisions.approve(List.of(new DecidingReports.Decision(slot, seen)), user))
                .getFirst();
    }

    static @Nullable String why(Submission outcome) {
        return outcome instanceof Submission.Refused(var _, var why, var _, var _) ? why.name() : null;
    }
}
