package vn.cotmoc.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.indicators.Milestone;
import vn.cotmoc.targets.IndicatorKind;
import vn.cotmoc.targets.Maturity;
import vn.cotmoc.targets.Period;
import vn.cotmoc.targets.ReportedValue;
import vn.cotmoc.targets.Stage;
import vn.cotmoc.targets.Target;

/// A value of 2026 to be checked, and what stands around it; everything but the value may be left out.
final class Given {

    static final int YEAR = 2026;

    private final IndicatorKind kind;
    private final @Nullable String unit;
    private final int decimals;
    private String code = "5";
    private @Nullable String parent;
    private @Nullable BigDecimal upper;
    private final List<Milestone> milestones = new ArrayList<>();
    private final List<Reading> earlier = new ArrayList<>();
    private final List<Reading> standing = new ArrayList<>();
    private final List<Kin> kin = new ArrayList<>();
    private List<BigDecimal> communes = List.of();
    private @Nullable RolledUp rolledUp;
    private @Nullable BigDecimal inForce;
    private @Nullable BigDecimal level;
    private boolean over;
    private Maturity maturity = Maturity.OFFICIAL;

    private Given(IndicatorKind kind, @Nullable String unit, int decimals) {
        this.kind = kind;
        this.unit = unit;
        this.decimals = decimals;
    }

    static Given share() {
        return new Given(IndicatorKind.LEVEL, "%", 1).upTo("100");
    }

    static Given count(IndicatorKind kind) {
        return new Given(kind, "Người/năm", 0);
    }

    static Given kind(IndicatorKind kind, @Nullable String unit, int decimals) {
        return new Given(kind, unit, decimals);
    }

    Given upTo(String limit) {
        upper = new BigDecimal(limit);
        return this;
    }

    Given coded(String own, @Nullable String above) {
        code = own;
        parent = above;
        return this;
    }

    Given promising(int year, Target target) {
        milestones.add(new Milestone(year, "", target, null, "PL02", true, null));
        return this;
    }

    Given in(int year, String value) {
        earlier.add(reading(year, amount(value), Maturity.OFFICIAL));
        return this;
    }

    /// `88,0` as one text for each year up to 2025, oldest first.
    Given series(String... values) {
        for (int place = 0; place < values.length; place++) in(YEAR - values.length + place, values[place]);
        return this;
    }

    Given in(int year, String numerator, String denominator) {
        earlier.add(reading(year, new ReportedValue.Ratio(dec(numerator), dec(denominator)), Maturity.OFFICIAL));
        return this;
    }

    Given in(int year, Stage stage) {
        earlier.add(reading(year, new ReportedValue.StageReached(stage), Maturity.OFFICIAL));
        return this;
    }

    Given withLevel(int year, String value, String rate) {
        earlier.add(new Reading(Period.year(year), amount(value), dec(value), dec(rate), Maturity.OFFICIAL));
        return this;
    }

    Given approved(String value, Maturity how) {
        standing.addFirst(reading(YEAR, amount(value), how));
        return this;
    }

    Given beside(String other, @Nullable String above, Relation relation, String value) {
        kin.add(new Kin(other, above, unit, kind, relation, reading(YEAR, amount(value), Maturity.OFFICIAL)));
        return this;
    }

    Given besideLevel(String other, @Nullable String above, Relation relation, String rate) {
        kin.add(new Kin(
                other,
                above,
                unit,
                kind,
                relation,
                new Reading(Period.year(YEAR), amount("1"), dec("1"), dec(rate), Maturity.OFFICIAL)));
        return this;
    }

    Given besideNothing(String other, @Nullable String above) {
        kin.add(new Kin(
                other, above, unit, kind, Relation.NONE, new Reading(Period.year(YEAR), null, null, null, maturity)));
        return this;
    }

    Given communes(String... values) {
        communes = Arrays.stream(values).map(BigDecimal::new).toList();
        return this;
    }

    Given rolledUp(String value, int reported, int units) {
        rolledUp = new RolledUp(dec(value), reported, units);
        return this;
    }

    Given dividedBy(String reference) {
        inForce = dec(reference);
        return this;
    }

    Given campaignOver() {
        over = true;
        return this;
    }

    Given as(Maturity how) {
        maturity = how;
        return this;
    }

    Given atLevel(String rate) {
        level = dec(rate);
        return this;
    }

    List<Finding> value(String value) {
        return check(amount(value), null);
    }

    List<Finding> value(String numerator, String denominator) {
        return check(new ReportedValue.Ratio(dec(numerator), dec(denominator)), null);
    }

    List<Finding> value(Stage stage) {
        return check(new ReportedValue.StageReached(stage), null);
    }

    List<Finding> value(String value, Setting setting) {
        return check(amount(value), setting);
    }

    private List<Finding> check(ReportedValue value, @Nullable Setting setting) {
        var indicator = Rows.row(code, parent, unit, kind, decimals, upper, milestones);
        var read = reading(YEAR, value, maturity);
        var situation = new Situation(
                indicator,
                Period.year(YEAR),
                new Reading(read.period(), value, read.number(), level, maturity),
                earlier,
                standing,
                kin,
                communes,
                rolledUp,
                inForce,
                over,
                null);
        var rules = Rules.standard(indicator);
        return Examination.of(situation, setting == null ? rules : rules.with(setting));
    }

    private static Reading reading(int year, ReportedValue value, Maturity maturity) {
        BigDecimal number = switch (value) {
            case ReportedValue.Amount(var amount) -> amount;
            case ReportedValue.Ratio ratio -> ratio.percent();
            case ReportedValue.Part(var part) -> part;
            case ReportedValue.StageReached(var stage) -> BigDecimal.valueOf(stage.rung());
        };
        return new Reading(Period.year(year), value, number, null, maturity);
    }

    private static ReportedValue amount(String value) {
        return new ReportedValue.Amount(dec(value));
    }

    private static BigDecimal dec(String value) {
        return new BigDecimal(value);
    }

    static BigDecimal number(String value) {
        return new BigDecimal(value);
    }

    static Setting limit(Check check, String limit) {
        return new Setting(check, null, number(limit), null);
    }

    static Given composition() {
        return kind(IndicatorKind.COMPOSITION, "%", 1).coded("c", "2");
    }
}
