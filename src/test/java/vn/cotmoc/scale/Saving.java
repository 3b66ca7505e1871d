package vn.cotmoc.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.Indicators;
import vn.cotmoc.reporting.DecidingReports;
import vn.cotmoc.reporting.DecidingReports.Decision;
import vn.cotmoc.reporting.Slot;
import vn.cotmoc.reporting.Submission;
import vn.cotmoc.targets.Period;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.People;

/// What keeping roll-ups adds to an approval: the same approvals with it and, in turn, without.
final class Saving {

    private static final int TURNS = 12;
    private static final int AT_A_TIME = 40;

    private final People people;
    private final Indicators indicators;
    private final DecidingReports decisions;

    Saving(People people, Indicators indicators, DecidingReports decisions) {
        this.people = people;
        this.indicators = indicators;
        this.decisions = decisions;
    }

    /// Milliseconds of an approval, kept and not kept.
    record Cost(Times with, Times without) {
        String line() {
            return String.format(
                    Locale.ROOT,
                    "| %.2f, %.2f | %.2f, %.2f | %.2f |",
                    with.p50(),
                    with.p95(),
                    without.p50(),
                    without.p95(),
                    ratio());
        }

        double ratio() {
            return with.p50() / without.p50();
        }
    }

    Cost measure(Nation nation) throws Exception {
        var waiting = waiting();
        var with = Times.none(TURNS / 2 * (AT_A_TIME - 5));
        var without = Times.none(TURNS / 2 * (AT_A_TIME - 5));
        approve(waiting.subList(0, AT_A_TIME), with, -AT_A_TIME);
        for (int turn = 0; turn < TURNS; turn++) {
            boolean keeps = turn % 2 == 0;
            keep(nation, keeps);
            var these = waiting.subList((turn + 1) * AT_A_TIME, (turn + 2) * AT_A_TIME);
            // Whatever forgets its plans does so before it is timed.
            approve(these.subList(0, 5), keeps ? with : without, -5);
            approve(these.subList(5, AT_A_TIME), keeps ? with : without, turn / 2 * (AT_A_TIME - 5));
        }
        keep(nation, true);
        // What was approved without being kept is counted now.
        nation.run(
                "update report set maturity = maturity where year = 2035 and quarter = 0 and unit_id <> province_id");
        return new Cost(with, without);
    }

    private static void keep(Nation nation, boolean keeps) throws SQLException {
        nation.run("alter table report %s trigger rolled_up".formatted(keeps ? "enable" : "disable"));
    }

    private void approve(List<Slot> slots, Times times, int first) throws Exception {
        int round = first;
        for (Slot slot : slots) {
            times.take(round++, () -> {
                var outcome = people.as(
                        "duyet.dienbien",
                        () -> decisions.approve(List.of(new Decision(slot, 1)), people.user("duyet.dienbien")));
                assertThat(outcome).allMatch(Submission::isGood);
                return outcome;
            });
        }
    }

    // Figures that close the year, sent by all communes of a province, each in the form that its rule asks for.
    private List<Slot> waiting() {
        OwnerDatabase.jdbc().sql("""
                        insert into report (indicator_id, unit_id, province_id, agency_id, year, quarter, revision, status, maturity, amount, numerator,
                            denominator, stage, author_id, author_name, recorded_at, entered_by, entered_at)
                        select i.id, u.id, i.province_id, i.advising_agency_id, 2035, 0, 1, 'SUBMITTED', 'ESTIMATE',
                            case f.form when 'AMOUNT' then 60 end, case f.form when 'PARTS' then 40 end, case f.form when 'PARTS' then 80 end,
                            case f.form when 'STAGE' then 'COMPLETED' end, a.id, 'waiting', now(), 'waiting', now()
                        from collection_rule c join indicator i on i.id = c.indicator_id join resolution r on r.id = i.resolution_id
                        cross join lateral (select case when c.roll_up = 'RATIO' then 'PARTS' when c.meeting in ('YES', 'STAGE') or i.kind = 'STAGE' then 'STAGE'
                                                        else 'AMOUNT' end as form) f
                        cross join lateral communes_in(i.province_id, 'ALL', 2035, 0) u
                        join account a on a.username = 'quantri'
                        where r.slug = 'minh-hoa-11'
                        """).update();
        record Place(UUID indicatorId, UUID unitId, String code) {}
        var known = people.as("duyet.dienbien", () -> indicators.ofResolution("minh-hoa-11"));
        var slots = new ArrayList<Slot>();
        for (Place place : OwnerDatabase.jdbc()
                .sql(
                        "select f.indicator_id, f.unit_id, u.code from report f join administrative_unit u on u.id = f.unit_id"
                                + " where f.author_name = 'waiting' order by md5(f.id::text)")
                .query(Place.class)
                .list())
            slots.add(new Slot(
                    indicator(known, place.indicatorId()),
                    new UnitId(place.unitId()),
                    place.code(),
                    Period.year(2035)));
        return slots;
    }

    private static Indicator indicator(List<Indicator> known, UUID id) {
        return known.stream()
                .filter(one -> one.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
