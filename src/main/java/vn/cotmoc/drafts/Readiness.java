package vn.cotmoc.drafts;

import java.util.List;

/// How far a draft is from publication, and what publication would change.
public record Readiness(
        List<Finding> findings, List<DraftRow> unconfirmed, List<Obstacle> obstacles, List<Difference> differences) {

    public Readiness {
        findings = List.copyOf(findings);
        unconfirmed = List.copyOf(unconfirmed);
        obstacles = List.copyOf(obstacles);
        differences = List.copyOf(differences);
    }

    public boolean isReady() {
        return obstacles.isEmpty();
    }
}
