package vn.cotmoc.inspections;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/// How many points one grade of each factor weighs; nothing where a factor is not looked at.
public record RiskWeights(Map<RiskFactor, Integer> points) {

    public static final int MOST = 20;

    public RiskWeights {
        var all = new EnumMap<RiskFactor, Integer>(RiskFactor.class);
        for (RiskFactor factor : RiskFactor.values()) {
            int weight = points.getOrDefault(factor, 0);
            if (weight < 0 || weight > MOST) throw new IllegalArgumentException(factor + " weighs " + weight);
            all.put(factor, weight);
        }
        points = Collections.unmodifiableMap(all);
    }

    public static RiskWeights usual() {
        return new RiskWeights(
                Arrays.stream(RiskFactor.values()).collect(Collectors.toMap(one -> one, RiskFactor::usual)));
    }

    /// As samples keep them: `OUTLIER=5 BIG_REVISION=5 …`, in the order of the factors.
    public static RiskWeights read(String written) {
        return new RiskWeights(Arrays.stream(written.split(" "))
                .map(one -> one.split("="))
                .collect(Collectors.toMap(one -> RiskFactor.valueOf(one[0]), one -> Integer.valueOf(one[1]))));
    }

    public String written() {
        return points.entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining(" "));
    }

    public int of(RiskFactor factor) {
        return points.getOrDefault(factor, 0);
    }
}
