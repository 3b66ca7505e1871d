package vn.cotmoc.drafts;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.territory.UnitId;

/// What a careful reader would ask about an adopted resolution.
@Service
public class PublishedFindings {

    private final PublishedSheets published;
    private final DraftFindings findings;

    PublishedFindings(PublishedSheets published, DraftFindings findings) {
        this.published = published;
        this.findings = findings;
    }

    /// Of a resolution that the reader has in hand: three statements, however long it is.
    @Transactional(readOnly = true)
    public List<Finding> of(UUID resolution, UnitId province) {
        return findings.of(published.of(resolution), province);
    }
}
