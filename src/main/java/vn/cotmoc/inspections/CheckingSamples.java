package vn.cotmoc.inspections;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Draws a sample again: from the population that was kept, and from what the tables say today of that moment.
@Service
public class CheckingSamples {

    private final SampleRows samples;
    private final ItemRows items;
    private final PopulationRows population;

    CheckingSamples(SampleRows samples, ItemRows items, PopulationRows population) {
        this.samples = samples;
        this.items = items;
        this.population = population;
    }

    /// Whether the population kept and the seed are those that the trail tells of, whether its lots fall as they fell,
    /// and which of its
    /// lines
    /// the tables tell otherwise today (at most a few of them).
    public record Checked(boolean unaltered, boolean sameDrawn, boolean samePopulation, List<String> differing) {}

    private static final int SHOWN = 10;

    @Transactional(readOnly = true)
    public Optional<Checked> check(SampleId id) {
        return samples.find(id).map(sample -> {
            var frozen = samples.frozen(id);
            var drawn =
                    Drawing.draw(Population.read(frozen.population()), sample.wanted(), sample.top(), sample.seed());
            var kept = items.of(id).stream()
                    .map(item -> new Drawing.Drawn(item.name(), item.points(), item.chosen()))
                    .toList();
            String today = Population.of(population.read(frozen.bounds()), sample.weights())
                    .written();
            return new Checked(
                    isUnaltered(sample, Desk.sha256(frozen.population())),
                    drawn.equals(kept),
                    today.equals(frozen.population()),
                    differing(frozen.population(), today));
        });
    }

    // A hand that changes the population can change the hash beside it, too, but not what the trail said that day.
    private boolean isUnaltered(Sample sample, String sha256) {
        return sha256.equals(sample.sha256())
                && samples.onRecord(sample)
                        .filter(told -> sha256.equals(told.sha256())
                                && String.valueOf(sample.seed()).equals(told.seed()))
                        .isPresent();
    }

    // A line that only one of the two has: what was there and is gone, or told with other points.
    private static List<String> differing(String kept, String today) {
        var before = kept.lines().toList();
        var after = today.lines().collect(Collectors.toSet());
        return before.stream()
                .filter(line -> !after.contains(line))
                .limit(SHOWN)
                .toList();
    }
}
