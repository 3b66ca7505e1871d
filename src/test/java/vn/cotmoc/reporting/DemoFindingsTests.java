package vn.cotmoc.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cotmoc.checks.FindingWords;
import vn.cotmoc.indicators.Indicators;
import vn.cotmoc.reporting.Examining.Asked;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;

/// What the checks find over every value of the demonstration, 2021 to 2028: each line has been judged by hand, and
/// none
/// of them stops a value.
@PortalTest
@ExtendWith(KeepsReports.class)
class DemoFindingsTests {

    @Autowired
    private People people;

    @Autowired
    private Indicators indicators;

    @Autowired
    private Examining examining;

    @Autowired
    private FindingWords words;

    @Test
    void theValuesOfTheDemonstrationAreFoundUnsuspicious() {
        assertThat(found(2026)).isEmpty();
    }

    @Test
    void untilTheMidtermReviewOnlyWhatIsUnusualIsFound() throws IOException {
        try (var rows =
                CsvReader.builder().ofNamedCsvRecord(Path.of("db/demo/dien-bien-24-nq-tu-2026/values-2028.csv"))) {
            rows.forEach(DemoFindingsTests::approve);
        }
        assertThat(found(2028)).isEqualTo(List.of());
    }

    private List<String> found(int toYear) {
        return people.as(
                "kiemtra.trunguong",
                () -> examining
                        .findings(indicators.ofResolution(Desk.SLUG).stream()
                                .flatMap(indicator -> IntStream.rangeClosed(2021, toYear)
                                        .mapToObj(year -> Asked.standing(Slot.provincial(indicator, year))))
                                .toList())
                        .stream()
                        .flatMap(examined -> examined.findings().stream()
                                .map(finding -> "%s %d %s %s"
                                        .formatted(
                                                examined.slot().indicator().code(),
                                                examined.slot().year(),
                                                finding.severity(),
                                                words.say(finding, Locale.of("vi")))))
                        .toList());
    }

    private static void approve(NamedCsvRecord row) {
        OwnerDatabase.jdbc()
                .sql("""
                        insert into report (indicator_id, unit_id, province_id, agency_id, year, revision, status, maturity, amount, numerator,
                            denominator, stage, level, illustrative, author_id, author_name, recorded_at, entered_by, entered_at)
                        select i.id, i.province_id, i.province_id, i.advising_agency_id, :year, 100, 'APPROVED', :maturity, :amount, :numerator,
                            :denominator, :stage, :level, true, a.id, a.display_name, now(), a.display_name, now()
                        from indicator i join resolution r on r.id = i.resolution_id join account a on a.username = 'duyet.dienbien'
                        where r.slug = :slug and i.code = :code
                        """)
                .param("slug", Desk.SLUG)
                .param("code", row.getField("code"))
                .param("year", Integer.valueOf(row.getField("year")))
                .param("maturity", row.getField("maturity"))
                .param("amount", number(row, "value"))
                .param("numerator", number(row, "numerator"))
                .param("denominator", number(row, "denominator"))
                .param("stage", text(row, "stage"))
                .param("level", number(row, "level"))
                .update();
    }

    private static @Nullable String text(NamedCsvRecord row, String column) {
        String field = row.getField(column);
        return field.isEmpty() ? null : field;
    }

    private static @Nullable BigDecimal number(NamedCsvRecord row, String column) {
        String field = text(row, column);
        return field == null ? null : new BigDecimal(Objects.requireNonNull(field));
    }
}
