package vn.cotmoc.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.Visitors;

/// What the trail costs a save, and how long a million events take to seal and to verify; only when asked.
@PortalTest
@ExtendWith({KeepsReports.class, FreshChain.class})
@EnabledIfSystemProperty(named = "cotmoc.benchmark", matches = "true")
class TrailBenchmark {

    private static final int TURNS = 16;
    private static final int WARMING = 10;
    private static final int TIMED = 40;
    private static final int EVENTS = Integer.getInteger("cotmoc.benchmark.events", 1_000_000);
    private static final String VALUE = "/api/v1/resolutions/dien-bien-24-nq-tu-2026/indicators/25/values/2026";

    @Autowired
    private Visitors visitors;

    @Autowired
    private Sealing sealing;

    @Autowired
    private Verifying verifying;

    private int revision;

    @Test
    void theTrailCostsASaveAtMostThreeTenths() {
        turn(3 * TIMED);
        var with = new double[TURNS / 2];
        var without = new double[TURNS / 2];
        for (int pair = 0; pair < TURNS / 2; pair++) {
            // The order changes, so that what is warmer or fuller later falls on both.
            for (boolean triggers : pair % 2 == 0 ? new boolean[] {true, false} : new boolean[] {false, true}) {
                watch(triggers);
                turn(WARMING);
                (triggers ? with : without)[pair] = turn(TIMED);
            }
        }
        watch(true);
        var ratios = new double[with.length];
        Arrays.setAll(ratios, pair -> with[pair] / without[pair]);
        System.out.printf(
                Locale.ROOT,
                "a save with the trail %.2f ms, without %.2f ms, ratio of the pairs %.2f (%.2f to %.2f)%n",
                median(with),
                median(without),
                median(ratios),
                Arrays.stream(ratios).min().orElseThrow(),
                Arrays.stream(ratios).max().orElseThrow());
        assertThat(median(ratios)).isLessThanOrEqualTo(1.3);
    }

    @Test
    void aMillionEventsAreVerifiedWithinAMinute() {
        var owner = OwnerDatabase.jdbc();
        try {
            long writing = time(() -> owner.sql("""
                            insert into audit_event (account_name, kind, subject, province_id, after, details)
                            select 'canbo.nnmt', 'row.added', 'benchmark/' || n, u.id, jsonb_build_object('indicator_id', u.id, 'unit_id', u.id, 'year', 2026,
                                'quarter', 0, 'revision', n, 'status', 'DRAFT', 'maturity', 'ESTIMATE', 'amount', n / 7.0, 'note', repeat('Ghi chú ', 8),
                                'author_name', 'Cán bộ nông nghiệp', 'recorded_at', now(), 'entered_by', 'Cán bộ nông nghiệp', 'entered_at', now()), '{}'
                            from generate_series(1, ?) n, administrative_unit u where u.code = '11' and u.level = 'PROVINCE' and u.valid_to is null
                            """).param(EVENTS).update());
            long sealed = time(sealing::seal);
            owner.sql("vacuum (analyze) audit_link").update();
            var found = verifying.verify();
            System.out.printf(
                    "%d events: written in %d ms, sealed in %d ms, verified in %d ms, faults %s%n",
                    found.events(), writing, sealed, found.millis(), found.faults());
            pages();
            // What was written while the triggers were off is told, and rightly.
            assertThat(found.faults()).allMatch(fault -> fault.kind() == Fault.Kind.UNTOLD);
            assertThat(found.events()).isGreaterThanOrEqualTo(EVENTS);
            assertThat(found.millis()).isLessThanOrEqualTo(60_000);
        } finally {
            owner.sql("delete from audit_event where subject like 'benchmark/%'")
                    .update();
        }
    }

    // So often that the plan is one for every reader: the first readers get plans of their own.
    private void pages() {
        var auditor = visitors.person("kiemtra.dienbien");
        for (String page :
                new String[] {"/audit", "/audit?kind=report.", "/audit?account=nnmt", "/audit?from=01/01/2026"}) {
            var times = new double[21];
            for (int turn = 0; turn < times.length; turn++) {
                long before = System.nanoTime();
                assertThat(auditor.get(page)).hasStatusOk();
                times[turn] = (System.nanoTime() - before) / 1e6;
            }
            System.out.printf(Locale.ROOT, "%s: median %.0f ms%n", page, median(times));
            assertThat(median(times)).as(page).isLessThanOrEqualTo(500);
        }
    }

    // Milliseconds of one save, over a turn of them.
    private double turn(int saves) {
        begin();
        var officer = visitors.person("canbo.nnmt");
        long before = System.nanoTime();
        for (int save = 0; save < saves; save++, revision++)
            assertThat(officer.put(
                            "{\"value\": \"%d\", \"maturity\": \"ESTIMATE\", \"revision\": %d}"
                                    .formatted(10 + revision % 80, revision),
                            VALUE))
                    .hasStatus2xxSuccessful();
        return (System.nanoTime() - before) / 1e6 / saves;
    }

    private static void watch(boolean triggers) {
        OwnerDatabase.jdbc().sql("""
                        do $$ declare t record; begin
                            for t in select tgrelid::regclass as kept, tgname from pg_trigger where tgname like 'trail\\_%%' loop
                                execute format('alter table %%s %s trigger %%I', t.kept, t.tgname);
                            end loop;
                        end $$
                        """.formatted(triggers ? "enable" : "disable")).update();
    }

    // Each turn begins with a figure that nobody has entered: what a save reads does not grow from turn to turn.
    private void begin() {
        OwnerDatabase.jdbc().sql("""
                        delete from report f using indicator i, resolution r where i.id = f.indicator_id and i.code = '25' and r.id = i.resolution_id
                          and r.slug = 'dien-bien-24-nq-tu-2026' and f.year = 2026 and f.unit_id = f.province_id and f.quarter = 0
                        """).update();
        revision = 0;
    }

    private static double median(double[] times) {
        var sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static long time(Runnable work) {
        long before = System.nanoTime();
        work.run();
        return (System.nanoTime() - before) / 1_000_000;
    }
}
