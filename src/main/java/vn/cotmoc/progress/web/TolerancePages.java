package vn.cotmoc.progress.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.Indicators;
import vn.cotmoc.indicators.Tuning;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.progress.ToleranceOutcome;
import vn.cotmoc.progress.Tolerances;
import vn.cotmoc.progress.VerdictChip;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.targets.IndicatorKind;
import vn.cotmoc.users.CurrentUser;

/// Prepares the page of an indicator's tolerance and natural limits.
@Component
class TolerancePages {

    private final Indicators indicators;
    private final Tolerances tolerances;
    private final Saying saying;

    TolerancePages(Indicators indicators, Tolerances tolerances, Saying saying) {
        this.indicators = indicators;
        this.tolerances = tolerances;
        this.saying = saying;
    }

    record Line(
            int revision,
            boolean inForce,
            String epsilon,
            String lower,
            String upper,
            String reason,
            String author,
            String moment) {}

    record MoveLine(String what, VerdictChip before, VerdictChip after) {}

    record TolerancePage(
            String slug,
            String resolution,
            String code,
            String name,
            String unit,
            String ruleKey,
            boolean maySet,
            String epsilon,
            String lower,
            String upper,
            List<Line> history) {}

    TolerancePage page(String slug, String code, CurrentUser user, Locale locale) {
        var indicator = indicator(slug, code);
        var tuning = indicator.tuning();
        var history = tolerances.history(indicator.id());
        return new TolerancePage(
                slug,
                Objects.requireNonNullElse(indicator.resolutionName(), slug),
                code,
                indicator.name(),
                Objects.requireNonNullElse(indicator.unit(), ""),
                "progress.tolerance.rule." + rule(indicator),
                user.mayEdit(indicator.province()) && indicator.kind() != IndicatorKind.STAGE,
                number(tuning == null ? null : tuning.epsilon(), locale),
                number(indicator.lowerLimit(), locale),
                number(indicator.upperLimit(), locale),
                history.stream()
                        .map(one -> line(one, one.equals(history.getFirst()), locale))
                        .toList());
    }

    Indicator indicator(String slug, String code) {
        return indicators.find(slug, code).filter(Indicator::isReported).orElseThrow(Problem::notFound);
    }

    /// How the figure is come by, which says how large ε is where nobody has set it.
    private static String rule(Indicator indicator) {
        if (indicator.kind() == IndicatorKind.STAGE) return "STAGE";
        return indicator.collection() == null
                ? Indicator.Collection.ADMINISTRATIVE.name()
                : indicator.collection().name();
    }

    private Line line(Tuning tuning, boolean inForce, Locale locale) {
        return new Line(
                tuning.revision(),
                inForce,
                number(tuning.epsilon(), locale),
                number(tuning.lower(), locale),
                number(tuning.upper(), locale),
                tuning.reason(),
                tuning.author(),
                Vietnamese.moment(tuning.recordedAt()));
    }

    List<MoveLine> moves(List<ToleranceOutcome.Move> moves, Locale locale) {
        return moves.stream()
                .map(move -> new MoveLine(
                        move.milestone() == 0
                                ? saying.say("progress.tolerance.move.year", locale, move.year() + "")
                                : saying.say("progress.tolerance.move.milestone", locale, move.milestone() + ""),
                        VerdictChip.of(move.before(), false, null),
                        VerdictChip.of(move.after(), false, null)))
                .toList();
    }

    private String number(@Nullable BigDecimal number, Locale locale) {
        return number == null ? "" : saying.plain(number, locale);
    }
}
