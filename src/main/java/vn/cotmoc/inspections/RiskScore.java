package vn.cotmoc.inspections;

import java.util.List;

/// What speaks against one value, and the points that come to.
public record RiskScore(int points, List<Risk> risks) {

    public RiskScore {
        risks = List.copyOf(risks);
    }

    /// Factors without weight are neither counted nor said.
    static RiskScore of(Facts facts, RiskWeights weights) {
        var counted = Risks.of(facts).stream()
                .filter(risk -> weights.of(risk.factor()) > 0)
                .toList();
        int points = counted.stream()
                .mapToInt(risk -> weights.of(risk.factor()) * risk.grade())
                .sum();
        return new RiskScore(points, counted);
    }
}
