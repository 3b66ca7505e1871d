package vn.cotmoc.drafts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.agencies.Agencies;
import vn.cotmoc.territory.UnitId;

/// Everything that is to be said about the sheets of a province: the one place that asks all the checks.
@Service
public class DraftFindings {

    private final Agencies agencies;
    private final AdoptingSheets adopting;
    private final Clock clock;

    DraftFindings(Agencies agencies, AdoptingSheets adopting, Clock clock) {
        this.agencies = agencies;
        this.adopting = adopting;
        this.clock = clock;
    }

    /// What blocks first, in the order of the sheets.
    @Transactional(readOnly = true)
    public List<Finding> of(ResolutionSheets sheets, UnitId province) {
        var findings = new ArrayList<Finding>();
        var names = agencies.names(province, day(sheets));
        var lint = Linting.lint(sheets, name -> names.find(name).isKnown(), LocalDate.now(clock));
        // Whose resolution it is can be asked of a head that reads.
        if (!block(lint) && !adopting.issues(sheets, province))
            findings.add(new Finding(Rule.OTHER_ISSUER, Sheet.RESOLUTION, "issued_on", "value", List.of()));
        findings.addAll(lint);
        return findings;
    }

    // A draft's head may not be readable yet.
    private LocalDate day(ResolutionSheets sheets) {
        try {
            return AdoptingSheets.day(sheets);
        } catch (RuntimeException unreadable) {
            return LocalDate.now(clock);
        }
    }

    public static boolean block(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.BLOCKS);
    }
}
