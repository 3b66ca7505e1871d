package vn.cotmoc.drafts;

import java.util.List;
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

    /// Nothing where the reader may not see the resolution. A dozen statements, however long it is.
    @Transactional(readOnly = true)
    public List<Finding> of(String slug, UnitId province) {
        return published.of(slug).map(sheets -> findings.of(sheets, province)).orElse(List.of());
    }
}
