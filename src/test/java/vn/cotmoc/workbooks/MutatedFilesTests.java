package vn.cotmoc.workbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import vn.cotmoc.reporting.Entry;
import vn.cotmoc.reporting.ImportingReports;
import vn.cotmoc.reporting.Slot;
import vn.cotmoc.targets.Period;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.Visitors;
import vn.cotmoc.workbooks.Workbooks.Format;
import vn.cotmoc.workbooks.Workbooks.Wanted;

/// Ten thousand ways to spoil a good file: each is read, or refused with its cell, and none is half taken.
@PortalTest
@ExtendWith(KeepsReports.class)
class MutatedFilesTests {

    private static final String OFFICER = "canbo.nnmt";
    private static final int EACH = 5000;
    private static final int OVER_HTTP = 150;

    private final WorkbookLimits limits = new org.springframework.boot.context.properties.bind.Binder()
            .bindOrCreate("cotmoc.workbooks", WorkbookLimits.class);

    @Autowired
    private Workbooks workbooks;

    @Autowired
    private ImportingValues importing;

    @Autowired
    private Choices choices;

    @Autowired
    private ImportingReports reports;

    @Autowired
    private People people;

    @Autowired
    private Visitors visitors;

    @TempDir
    private Path folder;

    /// Without this the tests below could not fail: nothing is to be said against the file before it is spoilt.
    @ParameterizedTest
    @EnumSource
    void theSoundFileIsReadWhole(Format format) throws IOException {
        var outcome = read(sound(format), reportable());
        assertThat(outcome.faults()).isEmpty();
        assertThat(outcome.rows()).isGreaterThan(1);
    }

    @ParameterizedTest
    @EnumSource
    void itIsReadOrRefusedWithItsCells(Format format) throws IOException {
        byte[] sound = sound(format);
        var reportable = reportable();
        var spoiling = new Spoiling(sound, format);
        var seen = new TreeMap<String, Integer>();
        for (int seed = 0; seed < EACH; seed++) {
            byte[] spoilt = spoiling.spoil(new Random(seed));
            try {
                var outcome = read(spoilt, reportable);
                assertThat(outcome.faults()).as("seed %d", seed).allSatisfy(fault -> {
                    assertThat(fault.row()).isPositive();
                    assertThat(fault.column()).isNotBlank();
                    assertThat(fault.why().key()).isNotBlank();
                });
                seen.merge(outcome.faults().isEmpty() ? "read" : "cells named", 1, Integer::sum);
            } catch (UnusableFile unusable) {
                seen.merge(unusable.why().key(), 1, Integer::sum);
            }
        }
        // Every kind of end is reached: the spoiling spoils, but not everything.
        assertThat(seen).containsKeys("read", "cells named").hasSizeGreaterThan(3);
    }

    @Test
    void overTheWireNothingIsHalfWrittenAndNothingBreaks() throws IOException {
        for (var format : Format.values()) {
            var spoiling = new Spoiling(sound(format), format);
            for (int seed = 0; seed < OVER_HTTP; seed++) {
                long before = revisions();
                var answer = visitors.person(OFFICER)
                        .send(HttpMethod.POST, "/api/v1/resolutions/" + Sheets.SLUG + "/values/import")
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .content(spoiling.spoil(new Random(100_000 + seed)))
                        .exchange();
                int status = answer.getResponse().getStatus();
                assertThat(status)
                        .as(
                                "%s, seed %d: %s",
                                format, seed, answer.getResponse().getContentAsString())
                        .isIn(200, 409, 422);
                long written = revisions() - before;
                if (status != 200) assertThat(written).isZero();
                else assertThat(answer).bodyJson().extractingPath("$.changed").isEqualTo((int) written);
            }
        }
    }

    private record Outcome(long rows, List<CellFault> faults) {}

    private Outcome read(byte[] content, Reportable reportable) throws IOException {
        var path = Files.write(folder.resolve("spoilt"), content);
        var file = new ReadingFile(new ImportingValues.Request(path, Sheets.SLUG, true, _ -> {}), reportable, choices);
        file.open(limits);
        var rows = new ArrayList<ImportingReports.Row>();
        file.handOver(rows::add);
        return new Outcome(rows.size(), file.faults());
    }

    private Reportable reportable() {
        return people.as(OFFICER, () -> {
            var own = importing.reportedBy(people.user(OFFICER));
            return new Reportable(own, importing.communes(own), Sheets.SLUG);
        });
    }

    /// Last year's values once more for this year, so that there is something in every row.
    @BeforeEach
    void thisYearHasValues() {
        people.as(OFFICER, () -> {
            var user = people.user(OFFICER);
            var last = workbooks
                    .tables(new Wanted(Sheets.SLUG, 2025, false, false, Format.CSV), user)
                    .getFirst();
            var table = workbooks
                    .tables(new Wanted(Sheets.SLUG, 2026, false, false, Format.CSV), user)
                    .getFirst();
            return reports.write(
                    taker -> {
                        for (var entrance : table.entrances()) {
                            var before = last.entrance(entrance.indicator(), entrance.unit(), Period.year(2025))
                                    .figure();
                            if (entrance.figure().isPresent() || before.isEmpty()) continue;
                            var figure = before.get();
                            taker.accept(new ImportingReports.Row(
                                    1,
                                    Slot.provincial(entrance.indicator(), 2026),
                                    new Entry(
                                            figure.value(),
                                            figure.missing(),
                                            figure.maturity(),
                                            figure.level(),
                                            "ghi chú",
                                            null),
                                    0));
                        }
                        return true;
                    },
                    false,
                    user);
        });
    }

    private byte[] sound(Format format) {
        return people.as(OFFICER, () -> {
            try (var out = new ByteArrayOutputStream()) {
                workbooks.write(
                        new Wanted(Sheets.SLUG, 2026, false, false, format),
                        people.user(OFFICER),
                        Locale.of("vi"),
                        out);
                return out.toByteArray();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static long revisions() {
        return OwnerDatabase.jdbc()
                .sql("select count(*) from report")
                .query(Long.class)
                .single();
    }
}
