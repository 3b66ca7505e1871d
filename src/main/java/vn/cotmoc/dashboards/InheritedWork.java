package vn.cotmoc.dashboards;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.dashboards.AgencyPage.TaskList;
import vn.cotmoc.progress.Judged;

/// What an agency took over, under the name of the agency to which the resolution gave it.
public record InheritedWork(UUID id, String name, String provinceName, List<IndicatorRow> rows, List<TaskList> tasks) {

    public boolean isAny() {
        return !rows.isEmpty() || tasks.stream().anyMatch(list -> !list.tasks().isEmpty());
    }

    /// Whether a row was given to one of the former agencies and not to the agency itself.
    static boolean isOf(Judged row, Collection<AgencyId> former, AgencyId own) {
        return !isOf(row, own) && former.stream().anyMatch(agency -> isOf(row, agency));
    }

    static List<Judged> of(Collection<Judged> rows, AgencyId former) {
        return rows.stream().filter(row -> isOf(row, former)).toList();
    }

    private static boolean isOf(Judged row, AgencyId agency) {
        return Objects.equals(row.indicator().advisingAgencyId(), agency)
                || Objects.equals(row.indicator().leadingAgencyId(), agency);
    }
}
