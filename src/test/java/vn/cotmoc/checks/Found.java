package vn.cotmoc.checks;

import java.util.List;

/// What was found, by what is looked at in tests.
final class Found {

    private Found() {}

    static List<Check> checks(List<Finding> findings) {
        return findings.stream().map(Finding::check).toList();
    }

    static List<String> wordings(List<Finding> findings, Check check) {
        return findings.stream()
                .filter(finding -> finding.check() == check)
                .map(Finding::wording)
                .toList();
    }
}
