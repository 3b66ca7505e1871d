package vn.cotmoc.dashboards;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import vn.cotmoc.drafts.Finding;
import vn.cotmoc.drafts.Rule;

/// One question about a resolution, with every place that it is asked of.
public record FindingRow(String severity, String sentence, List<String> arguments, String advice, List<Place> places) {

    /// A place in the document, and where on the portal it is shown.
    public record Place(String sheet, String key, String address) {}

    /// The same question is asked once; conflicts on record have a table of their own.
    static List<FindingRow> of(String slug, List<Finding> findings) {
        record Question(Rule rule, List<String> arguments) {}
        return findings.stream()
                .filter(finding -> finding.rule() != Rule.RECORDED_CONFLICT)
                .collect(groupingBy(
                        finding -> new Question(finding.rule(), finding.arguments()), LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .map(asked -> new FindingRow(
                        asked.getKey().rule().severity().name(),
                        "drafts.finding." + asked.getKey().rule().name(),
                        asked.getKey().arguments(),
                        "drafts.advice." + asked.getKey().rule().name(),
                        asked.getValue().stream()
                                .map(finding -> place(slug, finding))
                                .toList()))
                .toList();
    }

    private static Place place(String slug, Finding finding) {
        String indicator = "/resolutions/" + slug + "/indicators/";
        String address = switch (finding.sheet()) {
            case INDICATORS -> indicator + finding.key();
            case TARGETS, BASELINES, SERIES -> indicator + finding.key().split(" / ", 2)[0];
            case TASKS -> "#task-" + finding.key();
            case CLAUSES -> "#clause-" + finding.key();
            case CONFLICTS -> "#conflicts";
            case FACTS -> "#facts";
            case DOCUMENTS -> "#documents";
            case RESOLUTION -> "#main";
        };
        return new Place("drafts.sheet." + finding.sheet().name(), finding.key(), address);
    }
}
