package vn.cotmoc.comparisons;

import java.util.ArrayList;
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
import vn.cotmoc.shared.ExcelCsv;

/// A comparison as CSV for a Vietnamese Excel, line by line as the page has it.
@Component
public class ComparisonCsv {

    private final Comparisons comparisons;
    private final Saying saying;

    ComparisonCsv(Comparisons comparisons, Saying saying) {
        this.comparisons = comparisons;
        this.saying = saying;
    }

    @Transactional(readOnly = true)
    public Optional<byte[]> write(String concept, @Nullable Integer asOf, Locale locale) {
        return comparisons.page(concept, asOf, 1, locale).map(page -> {
            var head = Stream.of(
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
                    .toList();
            var lines = new ArrayList<List<String>>();
            for (Province province : page.provinces())
                for (Own own : province.rows()) lines.add(line(province, own, locale));
            return ExcelCsv.write(head, lines);
        });
    }

    private List<String> line(Province province, Own own, Locale locale) {
        return List.of(
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
                own.illustrative() ? saying.say("shared.illustrative", locale) : "");
    }
}
