package vn.cotmoc.comparisons;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.comparisons.ComparisonPage.Own;
import vn.cotmoc.comparisons.ComparisonPage.Province;
import vn.cotmoc.progress.Saying;

/// A comparison as CSV for a Vietnamese Excel, line by line as the page has it.
@Component
public class ComparisonCsv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final Comparisons comparisons;
    private final Saying saying;

    ComparisonCsv(Comparisons comparisons, Saying saying) {
        this.comparisons = comparisons;
        this.saying = saying;
    }

    @Transactional(readOnly = true)
    public Optional<byte[]> write(String concept, @Nullable Integer asOf, Locale locale) {
        return comparisons.page(concept, asOf, locale).map(page -> {
            var out = new StringWriter().append(BYTE_ORDER_MARK);
            try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
                csv.writeRecord(Stream.of(
                                "provinceCode",
                                "province",
                                "resolution",
                                "code",
                                "name",
                                "unit",
                                "targets",
                                "year",
                                "value",
                                "verdict",
                                "sentence",
                                "flags",
                                "illustrative")
                        .map(column -> saying.say("comparisons.column." + column, locale))
                        .toList());
                for (Province province : page.provinces())
                    for (Own own : province.rows()) csv.writeRecord(line(province, own, locale));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toString().getBytes(StandardCharsets.UTF_8);
        });
    }

    private List<String> line(Province province, Own own, Locale locale) {
        return Stream.of(
                        province.code(),
                        province.name(),
                        own.resolution(),
                        own.code(),
                        own.label(),
                        own.unit(),
                        own.targets(),
                        own.valueYear(),
                        own.value(),
                        saying.say(own.chip().key(), locale),
                        own.sentence(),
                        String.join(" ", own.flags()),
                        own.illustrative() ? saying.say("shared.illustrative", locale) : "")
                .map(ComparisonCsv::guarded)
                .toList();
    }

    // Words that Excel would take for a formula; a negative number is none.
    private static String guarded(String text) {
        boolean number = text.matches("-?[\\d.,]+");
        return !number && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
