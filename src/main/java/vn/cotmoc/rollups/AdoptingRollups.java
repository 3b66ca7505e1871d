package vn.cotmoc.rollups;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.Indicators;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.reporting.Entry;
import vn.cotmoc.reporting.Reports;
import vn.cotmoc.reporting.Slot;
import vn.cotmoc.reporting.Submission;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.targets.Maturity;
import vn.cotmoc.targets.Period;
import vn.cotmoc.targets.ReportedValue;
import vn.cotmoc.users.CurrentUser;

/// Takes what communes come to over as the province's draft; its note says how many communes are in it.
@Service
public class AdoptingRollups {

    /// Notes are part of the figure, in the language of the documents.
    private static final Locale DOCUMENTS = Locale.of("vi");

    private final Indicators indicators;
    private final Rollups rollups;
    private final Besides besides;
    private final RuleWords words;
    private final Reports reports;
    private final Saying saying;

    AdoptingRollups(
            Indicators indicators, Rollups rollups, Besides besides, RuleWords words, Reports reports, Saying saying) {
        this.indicators = indicators;
        this.rollups = rollups;
        this.besides = besides;
        this.words = words;
        this.reports = reports;
        this.saying = saying;
    }

    /// Approved figures alone are taken over. Not one transaction with what it reads: a refused save is rolled back.
    public Submission adopt(
            String slug, String code, Period period, int seen, @Nullable String reason, CurrentUser user) {
        Indicator indicator = indicators.find(slug, code).orElseThrow(Problem::notFound);
        var rolled = Optional.ofNullable(rollups.in(indicator.province(), indicator.resolutionId(), period, false, user)
                        .get(indicator.id()))
                .orElseThrow(Problem::notFound);
        ReportedValue value = rolled.value().orElseThrow(Problem::notFound);
        String note = saying.say(
                "rollups.adopted.note",
                DOCUMENTS,
                words.period(period, DOCUMENTS),
                besides.coverage(rolled, DOCUMENTS),
                words.rollUp(rolled.rollUp(), DOCUMENTS));
        var slot = new Slot(indicator, indicator.province(), indicator.provinceCode(), period);
        var entry = new Entry(value, null, Maturity.ESTIMATE, null, note, reason);
        return reports.save(List.of(new Reports.Save(slot, entry, seen, false, null)), user)
                .getFirst();
    }
}
