package vn.cotmoc.checks;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.IndicatorId;

/// The settings that hold for some indicators, so that their rules can be told without asking again.
public record Plans(Map<IndicatorId, List<Layer>> layers) {

    /// Who has said something: the proofread file, the province for all its indicators, or somebody for this one.
    public enum Level {
        FILE,
        PROVINCE,
        INDICATOR
    }

    record Layer(Level level, Setting setting) {}

    public Plans {
        layers = Map.copyOf(layers);
    }

    /// The nearer to the indicator, the more it counts.
    public Rules of(Indicator indicator) {
        Rules rules = Rules.standard(indicator);
        for (Layer layer : layers.getOrDefault(indicator.id(), List.of())) rules = rules.with(layer.setting());
        return rules;
    }

    public Relation relation(IndicatorId indicator) {
        return layers.getOrDefault(indicator, List.of()).stream()
                .map(layer -> layer.setting().relation())
                .filter(relation -> relation != null)
                .reduce(Relation.NONE, (_, nearer) -> nearer);
    }

    /// As if these settings stood at one level for some indicators, in place of those that do.
    public Plans replacing(Level level, Collection<IndicatorId> indicators, List<Setting> wanted) {
        var changed = new HashMap<>(layers);
        for (IndicatorId indicator : indicators)
            changed.put(
                    indicator,
                    Stream.concat(
                                    layers.getOrDefault(indicator, List.of()).stream()
                                            .filter(layer -> layer.level() != level),
                                    wanted.stream().map(setting -> new Layer(level, setting)))
                            .sorted(Comparator.comparing(Layer::level))
                            .toList());
        return new Plans(changed);
    }
}
