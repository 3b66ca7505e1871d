package vn.cotmoc.workbooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cotmoc.reporting.ImportingReports;
import vn.cotmoc.reporting.ImportingReports.Row;
import vn.cotmoc.reporting.Slot;
import vn.cotmoc.territory.Territory;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.users.CurrentUser;
import vn.cotmoc.workbooks.ReportingTable.Entrance;
import vn.cotmoc.workbooks.Workbooks.Format;
import vn.cotmoc.workbooks.Workbooks.Wanted;

/// What leaves in a file comes back as it was.
@PortalTest
@ExtendWith(KeepsReports.class)
class RoundTripTests {

    @Autowired
    private Workbooks workbooks;

    @Autowired
    private ImportingValues importing;

    @Autowired
    private ImportingReports reports;

    @Autowired
    private Territory territory;

    @Autowired
    private People people;

    @TempDir
    private Path folder;

    private Set<String> ruled = Set.of();

    /// What no rule speaks of yet is asked of communes and quarters as the province reports it itself.
    @BeforeEach
    void everythingIsAskedOfCommunes() {
        ruled = Set.copyOf(OwnerDatabase.jdbc()
                .sql("select distinct indicator_id::text from collection_rule")
                .query((row, _) -> row.getString(1))
                .list());
        OwnerDatabase.jdbc().sql("""
                        insert into collection_rule (indicator_id, province_id, revision, frequency, roll_up, reporters,
                            from_year, reason, author_id, author_name, recorded_at)
                        select i.id, i.province_id, 1 + coalesce((select max(r.revision) from collection_rule r where r.indicator_id = i.id), 0),
                            'QUARTERLY', 'NONE', 'ALL', 2026, 'thử', a.id, a.display_name, now()
                        from indicator i join resolution r on r.id = i.resolution_id, account a
                        where a.username = 'bientap.dienbien' and r.slug = 'dien-bien-24-nq-tu-2026' and not i.header
                          and not exists (select from collection_rule e where e.indicator_id = i.id)
                        """).update();
    }

    @ParameterizedTest(name = "seed {0}, {1}, communes {2}, in {3}")
    @CsvSource({
        "1, XLSX, false, vi",
        "2, XLSX, false, en",
        "3, XLSX, true, vi",
        "4, CSV, false, vi",
        "5, CSV, true, en",
        "6, CSV, true, vi",
        "7, XLSX, true, en"
    })
    void anythingThatWasEnteredComesBackAsItWas(long seed, Format format, boolean communes, String language) {
        var wanted = new Wanted(null, 2026, communes, communes, format);
        var random = new Random(seed);
        var rows = new ArrayList<Row>();
        for (var table : people.as(officer(), () -> workbooks.tables(wanted, officer())))
            for (var entrance : table.entrances())
                if (isFree(entrance) && random.nextInt(10) < 7) rows.add(row(rows.size(), entrance, random));
        var written = people.as(
                officer(),
                () -> reports.write(
                        taker -> {
                            rows.forEach(taker);
                            return true;
                        },
                        false,
                        officer()));
        assertThat(written.faults()).isEmpty();
        assertThat(written.changed()).isEqualTo(rows.size()).isGreaterThan(communes ? 1000 : 1);
        long events = events();
        var inspection = back(written(wanted, language));
        assertThat(inspection.faults()).isEmpty();
        assertThat(inspection.whyUnusable()).isEmpty();
        assertThat(inspection.changed()).isZero();
        assertThat(inspection.unchanged()).isGreaterThanOrEqualTo(rows.size());
        assertThat(events()).isEqualTo(events);
    }

    // The rules of the demonstration ask some communes for forms of their own.
    private boolean isFree(Entrance entrance) {
        boolean own = !entrance.unit().id().equals(entrance.indicator().province())
                || !entrance.period().isYear();
        return entrance.figure().isEmpty()
                && !(own && ruled.contains(entrance.indicator().id().toString()));
    }

    /// A value that was taken out of the portal comes in again from the file that it had left in.
    @Test
    void aFileBringsBackWhatThePortalHasLost() {
        var wanted = new Wanted(null, 2026, false, true, Format.CSV);
        var table =
                people.as(officer(), () -> workbooks.tables(wanted, officer())).getFirst();
        var entrance = table.entrances().getFirst();
        people.as(
                officer(),
                () -> reports.write(
                        taker -> {
                            taker.accept(row(1, entrance, new Random(1)));
                            return true;
                        },
                        false,
                        officer()));
        byte[] before = written(wanted, "vi");
        OwnerDatabase.jdbc()
                .sql("delete from report where indicator_id = ? and unit_id = ?")
                .params(entrance.indicator().id().value(), entrance.unit().id().value())
                .update();
        byte[] asNew = new String(before, UTF_8)
                .replace(",1\r\n", ",0\r\n")
                .replace(",1,SỐ", ",0,SỐ")
                .getBytes(UTF_8);
        var inspection = back(asNew);
        assertThat(inspection.faults()).isEmpty();
        assertThat(inspection.changed()).isEqualTo(1);
        assertThat(written(wanted, "vi")).isEqualTo(before);
    }

    private CurrentUser officer() {
        return ProvinceOfficer.of(people, territory);
    }

    private Inspection back(byte[] content) {
        try {
            var file = Files.write(Files.createTempFile(folder, "back", ".tmp"), content);
            return people.as(
                    officer(),
                    () -> importing.read(new ImportingValues.Request(file, null, false, _ -> {}), officer()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] written(Wanted wanted, String language) {
        return people.as(officer(), () -> {
            try (var out = new ByteArrayOutputStream()) {
                workbooks.write(wanted, officer(), Locale.of(language), out);
                return out.toByteArray();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static Row row(int place, Entrance entrance, Random random) {
        var slot = new Slot(
                entrance.indicator(), entrance.unit().id(), entrance.unit().code(), entrance.period());
        return new Row(place, slot, AnyEntry.of(entrance.indicator(), random), 0);
    }

    private static long events() {
        return OwnerDatabase.jdbc()
                .sql("select count(*) from audit_event")
                .query(Long.class)
                .single();
    }
}
