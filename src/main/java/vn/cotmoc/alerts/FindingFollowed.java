package vn.cotmoc.alerts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.cotmoc.agencies.Agencies;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.Indicators;
import vn.cotmoc.resolutions.Resolutions;
import vn.cotmoc.territory.Territory;
import vn.cotmoc.users.CurrentUser;

/// Finds what a person names, as far as he may read it.
@Component
class FindingFollowed {

    private final Territory territory;
    private final Resolutions resolutions;
    private final Agencies agencies;
    private final Indicators indicators;
    private final Clock clock;

    FindingFollowed(
            Territory territory, Resolutions resolutions, Agencies agencies, Indicators indicators, Clock clock) {
        this.territory = territory;
        this.resolutions = resolutions;
        this.agencies = agencies;
        this.indicators = indicators;
        this.clock = clock;
    }

    Optional<Followed> find(Named named, CurrentUser user) {
        return named(named).filter(followed -> user.mayRead(followed.province()));
    }

    private Optional<Followed> named(Named named) {
        String resolution = Named.said(named.resolution());
        String indicator = Named.said(named.indicator());
        String agency = Named.said(named.agency());
        if (!indicator.isEmpty()) return indicator(resolution, indicator);
        if (!resolution.isEmpty()) return resolution(resolution);
        return agency.isEmpty() ? province(Named.said(named.province())) : agency(agency);
    }

    // A heading and what only the body says have no verdict of their own.
    private Optional<Followed> indicator(String slug, String code) {
        return indicators
                .find(slug, code)
                .filter(Indicator::isReported)
                .map(found ->
                        new Followed(found.province(), null, null, found.id().value()));
    }

    private Optional<Followed> resolution(String slug) {
        return resolutions
                .find(slug)
                .map(found -> new Followed(found.province(), found.id().value(), null, null));
    }

    private Optional<Followed> agency(String id) {
        return agencyId(id)
                .flatMap(known -> agencies.find(known, LocalDate.now(clock)))
                .map(found -> new Followed(found.province(), null, found.id().value(), null));
    }

    private static Optional<AgencyId> agencyId(String written) {
        try {
            return Optional.of(AgencyId.of(written));
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }

    private Optional<Followed> province(String code) {
        return territory.province(code, LocalDate.now(clock)).map(found -> new Followed(found.id(), null, null, null));
    }
}
