package vn.cotmoc.scenarios;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.indicators.Indicators;
import vn.cotmoc.progress.Judged;
import vn.cotmoc.reporting.ApprovedFigures;
import vn.cotmoc.reporting.Figure;
import vn.cotmoc.reporting.Viewpoint;
import vn.cotmoc.scenarios.ScenarioListPage.Line;
import vn.cotmoc.scenarios.ScenarioPage.Form;
import vn.cotmoc.scenarios.ScenarioPage.Head;
import vn.cotmoc.scenarios.Scenarios.Wanted;
import vn.cotmoc.scenarios.Supposing.Outcome;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.users.CurrentUser;

/// Puts the pages of kept scenarios together: three statements for one, one for their list.
@Service
public class ScenarioPages {

    private final Scenarios scenarios;
    private final Indicators indicators;
    private final ApprovedFigures figures;
    private final Supposing supposing;
    private final CountingScenarios counting;

    ScenarioPages(
            Scenarios scenarios,
            Indicators indicators,
            ApprovedFigures figures,
            Supposing supposing,
            CountingScenarios counting) {
        this.scenarios = scenarios;
        this.indicators = indicators;
        this.figures = figures;
        this.supposing = supposing;
        this.counting = counting;
    }

    /// A scenario with every reported row of its resolution, as it is and as it would be.
    record Weighed(Scenario scenario, List<Outcome> outcomes) {}

    @Transactional(readOnly = true)
    Optional<Weighed> weigh(ScenarioId id) {
        return scenarios.find(id).map(scenario -> {
            var approved = figures.ofResolution(scenario.resolutionId(), Viewpoint.of(supposing.today())).stream()
                    .collect(Collectors.groupingBy(Figure::indicator));
            return new Weighed(
                    scenario,
                    supposing.suppose(indicators.ofResolution(scenario.slug()), approved, scenario.suppositions()));
        });
    }

    /// `refused` is what was wanted and not kept, and why; it is shown as it was typed.
    public record Refused(Wanted wanted, String key) {}

    @Transactional(readOnly = true)
    public Optional<ScenarioPage> page(ScenarioId id, @Nullable Refused refused, CurrentUser user, Locale locale) {
        return weigh(id).map(weighed -> page(weighed, refused, user, locale));
    }

    private ScenarioPage page(Weighed weighed, @Nullable Refused refused, CurrentUser user, Locale locale) {
        var scenario = weighed.scenario();
        var outcomes = weighed.outcomes();
        return new ScenarioPage(
                scenario.id().toString(),
                scenario.slug(),
                Objects.requireNonNullElse(scenario.resolutionName(), scenario.slug()),
                head(scenario, user),
                outcomes.stream().map(Outcome::now).anyMatch(Judged::isIllustrative),
                supposing.today(),
                outcomes.size(),
                counting.sentence(outcomes, locale),
                counting.counts(outcomes),
                counting.rows(scenario, outcomes, locale),
                refused == null
                        ? new Form(scenario.name(), scenario.note(), scenario.shared(), null)
                        : new Form(
                                refused.wanted().name(),
                                refused.wanted().note(),
                                refused.wanted().shared(),
                                refused.key()));
    }

    private static Head head(Scenario scenario, CurrentUser user) {
        return new Head(
                scenario.name(),
                scenario.note(),
                scenario.authorName(),
                Vietnamese.moment(scenario.recordedAt()),
                scenario.revision(),
                scenario.isBy(user.id()),
                scenario.shared(),
                scenario.withdrawn());
    }

    @Transactional(readOnly = true)
    public ScenarioListPage list(@Nullable String resolution, CurrentUser user) {
        var visible = scenarios.visible().stream()
                .filter(scenario -> resolution == null || scenario.slug().equals(resolution))
                .toList();
        return new ScenarioListPage(
                resolution,
                lines(visible.stream()
                        .filter(scenario -> scenario.isBy(user.id()) && !scenario.withdrawn())
                        .toList()),
                lines(visible.stream()
                        .filter(scenario -> !scenario.isBy(user.id()))
                        .toList()),
                lines(visible.stream()
                        .filter(scenario -> scenario.isBy(user.id()) && scenario.withdrawn())
                        .toList()));
    }

    private static List<Line> lines(List<Scenario> scenarios) {
        return scenarios.stream()
                .map(scenario -> new Line(
                        scenario.id().toString(),
                        scenario.name(),
                        Objects.requireNonNullElse(scenario.resolutionName(), scenario.slug()),
                        scenario.authorName(),
                        Vietnamese.moment(scenario.recordedAt()),
                        scenario.suppositions().size(),
                        scenario.shared()))
                .toList();
    }
}
