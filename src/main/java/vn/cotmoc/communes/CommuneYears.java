package vn.cotmoc.communes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.reporting.Viewpoint;
import vn.cotmoc.territory.UnitId;

/// What every commune of a province has said of several years, for all its indicators in one statement.
@Service
public class CommuneYears {

    private final ReadingCommunes reading;
    private final CommuneWords words;

    CommuneYears(ReadingCommunes reading, CommuneWords words) {
        this.reading = reading;
        this.words = words;
    }

    /// One commune under one indicator.
    public record Line(IndicatorId indicator, String code, String name, Map<Integer, Answer> answers) {}

    /// What stands for a year: as it is said, as a number where it is one, and the quarters where the year is not in.
    public record Answer(String said, @Nullable BigDecimal number, String part, boolean illustrative) {}

    @Transactional(readOnly = true)
    public List<Line> of(UnitId province, Collection<Indicator> indicators, int from, Viewpoint view, Locale locale) {
        Map<IndicatorId, Indicator> wanted =
                indicators.stream().collect(Collectors.toMap(Indicator::id, Function.identity()));
        var lines = new ArrayList<Line>();
        for (var line : reading.since(province, from, view)) {
            var indicator = wanted.get(line.indicator());
            if (indicator != null)
                lines.add(new Line(
                        line.indicator(),
                        line.place().code(),
                        line.place().fullName(),
                        answers(line, indicator, view.year(), locale)));
        }
        return lines;
    }

    private Map<Integer, Answer> answers(CommuneLine line, Indicator indicator, int to, Locale locale) {
        var answers = new TreeMap<Integer, Answer>();
        line.told().keySet().stream()
                .filter(year -> year <= to)
                .forEach(year -> line.answer(year)
                        .ifPresent(answer -> answers.put(year, answer(line, answer, indicator, locale))));
        return answers;
    }

    private Answer answer(CommuneLine line, YearAnswer answer, Indicator indicator, Locale locale) {
        return new Answer(
                words.number(line, answer, indicator, locale),
                line.answerIsStage() ? null : answer.number(line.kind()).orElse(null),
                words.part(answer, locale),
                answer.illustrative());
    }
}
