package vn.cotmoc.drafts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.agencies.Agencies;
import vn.cotmoc.territory.UnitId;

/// What a careful reader would ask about an adopted resolution.
@Service
public class PublishedFindings {

    private final PublishedSheets published;
    private final Agencies agencies;
    private final Clock clock;

    PublishedFindings(PublishedSheets published, Agencies agencies, Clock clock) {
        this.published = published;
        this.agencies = agencies;
        this.clock = clock;
    }

    /// Nothing where the reader may not see the resolution. Twelve statements, however long it is.
    @Transactional(readOnly = true)
    public List<Finding> of(String slug, UnitId province) {
        return published
                .of(slug)
                .map(sheets ->
                        Linting.lint(sheets, agencies.byFoldedName(province).keySet(), LocalDate.now(clock)))
                .orElse(List.of());
    }
}
