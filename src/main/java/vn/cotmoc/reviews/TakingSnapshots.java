package vn.cotmoc.reviews;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.cotmoc.communes.CommuneYears;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.progress.Assessment;
import vn.cotmoc.progress.Judged;
import vn.cotmoc.reporting.ReportingPeriods;
import vn.cotmoc.reporting.Viewpoint;
import vn.cotmoc.resolutions.Resolutions;
import vn.cotmoc.shared.Knowledge;
import vn.cotmoc.typesetting.OfficialForm;

/// Gathers what a review says at one moment.
@Component
class TakingSnapshots {

    static final Locale VIETNAMESE = Locale.of("vi", "VN");
    private static final int USUAL_DECIMALS = 1;

    private final Resolutions resolutions;
    private final LiveReviews live;
    private final CommuneYears communes;
    private final Narratives narratives;
    private final ReportWords words;
    private final Issuers issuers;
    private final ReportingPeriods periods;
    private final String address;

    TakingSnapshots(
            Resolutions resolutions,
            LiveReviews live,
            CommuneYears communes,
            Narratives narratives,
            ReportWords words,
            Issuers issuers,
            ReportingPeriods periods,
            @Value("${cotmoc.public-url}") String address) {
        this.resolutions = resolutions;
        this.live = live;
        this.communes = communes;
        this.narratives = narratives;
        this.words = words;
        this.issuers = issuers;
        this.periods = periods;
        this.address = address;
    }

    /// What goes on the front page beside what was prepared; the number comes when it is kept.
    record Act(OfficialForm form, String frozenBy, Instant at, String confirmed, Optional<Snapshot.Checkpoint> seal) {}

    /// From where a preparation looks: its year, with the knowledge of its day.
    static Viewpoint view(Preparation preparation) {
        return new Viewpoint(preparation.year(), new Knowledge(preparation.knownOn()), null);
    }

    List<LiveReviews.Live> live(List<String> slugs, Viewpoint view) {
        return slugs.stream()
                .flatMap(slug -> resolutions.find(slug).stream())
                .map(resolution -> live.of(resolution, view))
                .toList();
    }

    Snapshot take(Preparation preparation, Act act) {
        var view = view(preparation);
        var lives = live(preparation.resolutions(), view);
        var communesSaid = lives.stream()
                .flatMap(each -> communes(preparation, each, view).stream())
                .toList();
        boolean illustrative = lives.stream().anyMatch(LiveReviews.Live::illustrative);
        var resolved = lives.stream().map(LiveReviews.Live::resolution).toList();
        LocalDate knownOn = Objects.requireNonNullElse(preparation.knownOn(), periods.today());
        return new Snapshot(
                Snapshot.FORMAT,
                new Snapshot.Head(
                        "",
                        preparation.kind(),
                        preparation.title(),
                        preparation.year(),
                        knownOn,
                        preparation.provinceCode(),
                        preparation.provinceName(),
                        act.frozenBy(),
                        act.at(),
                        illustrative,
                        Assessment.METHOD_VERSION,
                        act.confirmed(),
                        issuers.of(preparation.province(), act.form()),
                        address,
                        act.seal().orElse(null)),
                resolved,
                said(preparation),
                communesSaid,
                words.of(preparation, knownOn, resolved, act.seal()));
    }

    /// The words that people have written, at their latest.
    List<Snapshot.Said> said(Preparation preparation) {
        return narratives.of(preparation.id()).stream()
                .map(text -> new Snapshot.Said(text.place().name(), text.revision(), text.words(), text.author()))
                .toList();
    }

    private List<FrozenCommunes> communes(Preparation preparation, LiveReviews.Live each, Viewpoint view) {
        int from = Math.min(each.resolution().periodFrom(), preparation.year());
        var asked = each.judged().stream().map(Judged::indicator).toList();
        var byIndicator = communes.of(preparation.province(), asked, from, view, VIETNAMESE).stream()
                .collect(Collectors.groupingBy(CommuneYears.Line::indicator));
        var found = new ArrayList<FrozenCommunes>();
        for (var row : each.judged()) {
            var lines = byIndicator.getOrDefault(row.indicator().id(), List.of());
            if (lines.stream().anyMatch(line -> !line.answers().isEmpty()))
                found.add(communes(
                        row,
                        lines,
                        IntStream.rangeClosed(from, preparation.year()).boxed().toList()));
        }
        return found;
    }

    private static FrozenCommunes communes(Judged row, List<CommuneYears.Line> lines, List<Integer> years) {
        var indicator = row.indicator();
        return new FrozenCommunes(
                indicator.slug(),
                indicator.code(),
                row.label(),
                indicator.unit(),
                years,
                lines.stream()
                        .map(line -> new FrozenCommunes.Line(line.code(), line.name(), values(line, indicator)))
                        .toList());
    }

    private static Map<Integer, FrozenCommunes.Value> values(CommuneYears.Line line, Indicator indicator) {
        var values = new TreeMap<Integer, FrozenCommunes.Value>();
        line.answers()
                .forEach((year, answer) -> values.put(
                        year,
                        new FrozenCommunes.Value(
                                answer.said(),
                                answer.number(),
                                answer.number() == null
                                        ? null
                                        : Objects.requireNonNullElse(indicator.decimals(), USUAL_DECIMALS),
                                answer.part().isEmpty() ? null : answer.part())));
        return values;
    }
}
