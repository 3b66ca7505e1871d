package vn.cotmoc.workbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cotmoc.reporting.ImportingReports.Row;
import vn.cotmoc.territory.Territory;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.users.CurrentUser;
import vn.cotmoc.workbooks.Workbooks.Format;
import vn.cotmoc.workbooks.Workbooks.Wanted;

/// An import against the bare insert of its rows and the reading of its file; only when asked, as it takes minutes.
@PortalTest
@ExtendWith(KeepsReports.class)
@EnabledIfSystemProperty(named = "cotmoc.benchmark", matches = "true")
@org.junit.jupiter.api.Timeout(7_200)
class ImportBenchmark {

    private static final int ROUNDS = 5;
    private static final String MARK = "benchmark";

    @Autowired
    private Workbooks workbooks;

    @Autowired
    private ImportingValues importing;

    @Autowired
    private Territory territory;

    @Autowired
    private Choices choices;

    @Autowired
    private WorkbookLimits limits;

    @Autowired
    private People people;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @TempDir
    private Path folder;

    private @Nullable CurrentUser somebody;

    @BeforeEach
    void manyCommunes() {
        somebody = ProvinceOfficer.of(people, territory);
        OwnerDatabase.jdbc().sql("""
                        insert into administrative_unit (level, code, name, full_name, kind, province_code, valid_from, legal_basis, folded)
                        select 'COMMUNE', (90000 + n)::text, 'Xã ' || n, 'Xã ' || n, 'xã', '11', date '2025-07-01', ?, 'xa ' || n
                        from generate_series(1, 5200) n
                        """).param(MARK).update();
        // Whatever the demonstration asks of communes: here they are asked for everything.
        OwnerDatabase.jdbc().sql("""
                        insert into collection_rule (indicator_id, province_id, revision, frequency, roll_up, reporters,
                            from_year, reason, author_id, author_name, recorded_at)
                        select i.id, i.province_id, 900, 'QUARTERLY', 'NONE', 'ALL', 2026, ?, a.id, a.display_name, now()
                        from indicator i join resolution r on r.id = i.resolution_id, account a
                        where a.username = 'bientap.dienbien' and r.slug = 'dien-bien-24-nq-tu-2026' and not i.header
                        """).param(MARK).update();
    }

    @AfterEach
    void fewAgain() {
        takeOut();
        OwnerDatabase.jdbc()
                .sql("delete from collection_rule where reason = ?")
                .param(MARK)
                .update();
        OwnerDatabase.jdbc()
                .sql("delete from administrative_unit where legal_basis = ?")
                .param(MARK)
                .update();
    }

    @Test
    void tenThousandValuesCostAtMostThreeTimesTheirBareInsert() throws IOException {
        System.out.println("| file | reading ms | bare insert ms | import ms | ratio |\n|---|---|---|---|---|");
        for (var format : Format.values()) {
            var file = file(format, 10_000);
            var rows = rows(file);
            assertThat(rows).hasSize(10_000);
            double[] read = new double[ROUNDS], bare = new double[ROUNDS], whole = new double[ROUNDS];
            for (int round = -2; round < ROUNDS; round++) {
                double reading = time(() -> rows(file));
                double inserting = time(() -> insert(rows));
                takeOut();
                double all = time(() -> imported(file, 10_000));
                takeOut();
                if (round < 0) continue;
                read[round] = reading;
                bare[round] = inserting;
                whole[round] = all;
            }
            double ratio = median(whole) / (median(read) + median(bare));
            System.out.printf(
                    Locale.ROOT,
                    "| %s, 10,000 | %.0f | %.0f | %.0f | %.2f |%n",
                    format,
                    median(read),
                    median(bare),
                    median(whole),
                    ratio);
            assertThat(ratio).isLessThanOrEqualTo(3);
        }
    }

    @Test
    void aFileFiftyTimesAsLargeNeedsNoMoreMemory() throws IOException {
        System.out.println("| file | MB | import s | heap after collections, most MB |\n|---|---|---|---|");
        for (var format : Format.values()) {
            long small = 0;
            for (int count : new int[] {10_000, 500_000}) {
                var file = file(format, count);
                var heap = new AtomicLong();
                var watch = Thread.ofPlatform().daemon().start(() -> watch(heap));
                double seconds = time(() -> imported(file, count)) / 1e3;
                watch.interrupt();
                takeOut();
                System.out.printf(
                        Locale.ROOT,
                        "| %s, %,d | %.1f | %.1f | %d |%n",
                        format,
                        count,
                        Files.size(file) / 1e6,
                        seconds,
                        heap.get() >> 20);
                if (small == 0) small = heap.get();
                assertThat(heap.get() - small).isLessThan(100L << 20);
            }
        }
    }

    // What is left after a collection is what is really held; between two of them everything is garbage.
    private static void watch(AtomicLong most) {
        var memory = ManagementFactory.getMemoryMXBean();
        try {
            while (true) {
                memory.gc();
                most.accumulateAndGet(memory.getHeapMemoryUsage().getUsed(), Math::max);
                Thread.sleep(400);
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private Path file(Format format, int count) throws IOException {
        var file = folder.resolve(count + "." + format.extension());
        people.as(officer(), () -> {
            var tables = workbooks.tables(new Wanted(Sheets.SLUG, 2026, true, true, format), officer());
            try (var out = Files.newOutputStream(file)) {
                GeneratedFiles.write(tables.getFirst(), format, count, out);
                return file;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return file;
    }

    private List<Row> rows(Path path) {
        return people.as(officer(), () -> {
            try {
                var own = importing.reportedBy(officer());
                var file = new ReadingFile(
                        new ImportingValues.Request(path, null, true, _ -> {}),
                        new Reportable(own, importing.communes(own), null),
                        choices);
                file.open(limits);
                var rows = new ArrayList<Row>();
                file.handOver(rows::add);
                return rows;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void insert(List<Row> rows) {
        people.as(
                officer(),
                () -> new TransactionTemplate(transactions).execute(_ -> BareInsert.write(jdbc, rows, officer())));
    }

    private void imported(Path file, int count) {
        var inspection = people.as(
                officer(), () -> importing.read(new ImportingValues.Request(file, null, false, _ -> {}), officer()));
        assertThat(inspection.faults()).isEmpty();
        assertThat(inspection.changed()).isEqualTo(count);
    }

    private static void takeOut() {
        OwnerDatabase.jdbc()
                .sql("delete from report where unit_id in (select id from administrative_unit where legal_basis = ?)")
                .param(MARK)
                .update();
        OwnerDatabase.jdbc()
                .sql("delete from audit_event where kind = 'report.draft'")
                .update();
        OwnerDatabase.jdbc().sql("vacuum analyze report").update();
    }

    private static double time(Runnable work) {
        long before = System.nanoTime();
        work.run();
        return (System.nanoTime() - before) / 1e6;
    }

    private static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private CurrentUser officer() {
        return Objects.requireNonNull(somebody);
    }
}
