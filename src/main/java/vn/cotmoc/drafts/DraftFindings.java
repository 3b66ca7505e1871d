package vn.cotmoc.drafts;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.agencies.Agencies;
import vn.cotmoc.territory.UnitId;

/// Everything that is to be said about sheets before they are published: the one place that asks all the checks.
@Service
public class DraftFindings {

    private final Agencies agencies;
    private final AdoptingSheets adopting;

    DraftFindings(Agencies agencies, AdoptingSheets adopting) {
        this.agencies = agencies;
        this.adopting = adopting;
    }

    /// In the order of the sheets, what blocks first.
    @Transactional(readOnly = true)
    public List<Finding> of(ResolutionSheets sheets, UnitId province) {
        var findings = new ArrayList<Finding>(
                CheckingSheets.check(sheets, agencies.byFoldedName(province).keySet()));
        findings.addAll(CheckingHeads.check(sheets));
        // What cannot be read cannot be weighed either.
        if (findings.isEmpty()) {
            if (!adopting.issues(sheets, province))
                findings.add(new Finding(Rule.OTHER_ISSUER, Sheet.RESOLUTION, "issued_on", "value", List.of()));
            findings.addAll(WeighingSheets.weigh(sheets));
        }
        return findings;
    }

    public static boolean block(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.BLOCKS);
    }
}
