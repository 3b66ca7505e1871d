package vn.cotmoc.dashboards;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.cotmoc.dashboards.ProvinceDashboards.Board;
import vn.cotmoc.dashboards.ProvincePage.Predecessor;
import vn.cotmoc.dashboards.ProvincePage.Promise;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.resolutions.Resolution;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.territory.AdministrativeUnit;

/// Names the provinces that passed whole into this one, with the resolutions that stay their own.
@Component
class PreparingPredecessors {

    private final Saying saying;

    PreparingPredecessors(Saying saying) {
        this.saying = saying;
    }

    List<Predecessor> of(Board board, Locale locale) {
        return board.inherited().stream()
                .collect(Collectors.groupingBy(Resolution::province, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(own -> new Predecessor(
                        heading(own.getFirst(), board.province(), locale),
                        own.stream()
                                .map(one -> new Promise(one.slug(), one.shortName(), one.title()))
                                .toList()))
                .toList();
    }

    // What has changed twice is named by its resolution alone.
    private String heading(Resolution inherited, AdministrativeUnit province, Locale locale) {
        return province.predecessors().stream()
                .filter(link -> link.unit().equals(inherited.province()) && link.validTo() != null)
                .findFirst()
                .map(link -> saying.say(
                        "dashboards.predecessor",
                        locale,
                        link.fullName(),
                        Vietnamese.date(Objects.requireNonNull(link.validTo())),
                        province.fullName()))
                .orElse(inherited.provinceName());
    }
}
