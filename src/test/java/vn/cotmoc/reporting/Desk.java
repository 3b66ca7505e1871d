package vn.cotmoc.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.Indicators;
import vn.cotmoc.targets.Maturity;
import vn.cotmoc.targets.ReportedValue;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.People;
import vn.cotmoc.users.CurrentUser;

/// Officers and approvers at work on the values of 24-NQ/TU of Điện Biên.
final class Desk {

    static final String OFFICER = "canbo.nnmt";
    static final String APPROVER = "duyet.dienbien";
    static final String SLUG = "dien-bien-24-nq-tu-2026";

    private final People people;
    private final Indicators indicators;
    private final Reports reports;
    private final DecidingReports decisions;
    private final Figures figures;

    Desk(People people, Indicators indicators, Reports reports, DecidingReports decisions, Figures figures) {
        this.people = people;
        this.indicators = indicators;
        this.reports = reports;
        this.decisions = decisions;
        this.figures = figures;
    }

    Indicator indicator(String code) {
        return people.as("kiemtra.trunguong", () -> indicators.find(SLUG, code).orElseThrow());
    }

    static Entry number(String value) {
        return Entry.of(new ReportedValue.Amount(new BigDecimal(value)), Maturity.ESTIMATE);
    }

    static Entry because(String value, String reason) {
        var plain = number(value);
        return new Entry(plain.value(), null, plain.maturity(), null, null, reason);
    }

    Reports.Save filled(String code, int year, Entry entry, int seen) {
        return new Reports.Save(Slot.provincial(indicator(code), year), entry, seen, false, null);
    }

    Submission save(String who, Reports.Save save) {
        return save(who, List.of(save)).getFirst();
    }

    List<Submission> save(String who, List<Reports.Save> saves) {
        var user = people.user(who);
        return people.as(who, () -> reports.save(saves, user));
    }

    Submission saveAs(CurrentUser who, Reports.Save save) {
        return people.as(who, () -> reports.save(List.of(save), who)).getFirst();
    }

    Submission save(String who, String code, int year, Entry entry, int seen) {
        return save(who, filled(code, year, entry, seen));
    }

    Submission submit(String who, String code, int year, int seen) {
        var user = people.user(who);
        return people.as(who, () -> reports.submit(Slot.provincial(indicator(code), year), seen, user));
    }

    Submission approve(String who, String code, int year, int seen) {
        return approve(who, List.of(new DecidingReports.Decision(Slot.provincial(indicator(code), year), seen)))
                .getFirst();
    }

    List<Submission> approve(String who, List<DecidingReports.Decision> wanted) {
        var user = people.user(who);
        return people.as(who, () -> decisions.approve(wanted, user));
    }

    Submission giveBack(String who, String code, int year, int seen, @Nullable String reason) {
        return giveBack(who, new DecidingReports.Decision(Slot.provincial(indicator(code), year), seen), reason);
    }

    Submission giveBack(String who, DecidingReports.Decision decision, @Nullable String reason) {
        var user = people.user(who);
        return people.as(who, () -> decisions.returnForCorrection(decision, reason, user));
    }

    /// What stands there for the one who reads everything.
    Optional<Figure> latest(String code, int year) {
        Indicator indicator = indicator(code);
        return people.as("kiemtra.trunguong", () -> figures.latest(Slot.provincial(indicator, year)));
    }

    Optional<Figure> approved(String code, int year) {
        Indicator indicator = indicator(code);
        return people.as("lanhdao.dienbien", () -> figures.approved(Slot.provincial(indicator, year)));
    }

    /// What the trail holds of a value, oldest first: who did what.
    static List<String> trail(String code, int year) {
        return events(SLUG + "/" + code + "/" + year);
    }

    static List<String> events(String subject) {
        return OwnerDatabase.jdbc()
                .sql("select account_name || ' ' || kind from audit_event where subject = ? order by id")
                .param(subject)
                .query((row, _) -> row.getString(1))
                .list();
    }

    static void accepted(Submission outcome, int revision, ReportStatus status) {
        assertThat(outcome).asInstanceOf(type(Submission.Accepted.class)).satisfies(accepted -> {
            assertThat(accepted.figure().revision()).isEqualTo(revision);
            assertThat(accepted.figure().status()).isEqualTo(status);
        });
    }

    static void refused(Submission outcome, Refusal why) {
        assertThat(outcome)
                .asInstanceOf(type(Submission.Refused.class))
                .extracting(Submission.Refused::why)
                .isEqualTo(why);
    }
}
