package vn.cotmoc.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.users.CurrentUser;
import vn.cotmoc.users.Role;

/// What waits for a person's decision, as the head of an agency or commune or as the provincial office.
@Service
public class WaitingReports {

    private final JdbcClient jdbc;

    WaitingReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A value that waits: where it belongs, whether the first level is asked, and what this person can do about it.
    public record Waiting(
            Figure figure,
            UnitId province,
            @Nullable AgencyId agency,
            @Nullable String agencyName,
            @Nullable String commune,
            String unitCode,
            boolean twoLevels,
            boolean own,
            boolean mayConfirm,
            boolean mayApprove) {

        public Slot slot(Indicator indicator) {
            return new Slot(indicator, figure.unit(), unitCode, figure.period());
        }

        /// Approving it now would pass over the head of the agency or commune.
        public boolean skipsFirstLevel() {
            return twoLevels && figure.status() == ReportStatus.SUBMITTED;
        }

        boolean concerns() {
            return mayConfirm || mayApprove;
        }
    }

    /// Oldest first, in one statement: what was changed or taken back meanwhile waits no more.
    @Transactional(readOnly = true)
    public List<Waiting> of(CurrentUser user) {
        return jdbc
                .sql("select" + Figures.COLUMNS + """
                        , a.name as agency_name, u.code as unit_code, case when u.level = 'COMMUNE' then u.full_name end as commune,
                        needs_confirmation(f.indicator_id, f.unit_id, f.year, f.quarter) as two_levels,
                        :me = any (standing_authors(f.indicator_id, f.unit_id, f.year, f.quarter)) as own
                        from report f join administrative_unit u on u.id = f.unit_id left join agency a on a.id = f.agency_id
                        where f.status in ('SUBMITTED', 'CONFIRMED')
                          and (f.province_id = any (:provinces) or f.agency_id = any (:agencies) or f.unit_id = any (:communes))
                          and f.revision = latest_revision(f.indicator_id, f.unit_id, f.year, f.quarter)
                        order by f.recorded_at, f.id
                        """)
                .param("me", user.id().value())
                .param(
                        "provinces",
                        ids(user.provincesAs(Role.APPROVER).stream()
                                .map(UnitId::value)
                                .toList()))
                .param(
                        "agencies",
                        ids(user.confirmingAgencies().stream()
                                .map(AgencyId::value)
                                .toList()))
                .param(
                        "communes",
                        ids(user.confirmingCommunes().stream()
                                .map(UnitId::value)
                                .toList()))
                .query((row, number) -> waiting(row, number, user))
                .list()
                .stream()
                .filter(Waiting::concerns)
                .toList();
    }

    private static UUID[] ids(List<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    private static Waiting waiting(ResultSet row, int number, CurrentUser user) throws SQLException {
        Figure figure = FigureRows.figure(row, number);
        var province = new UnitId(Objects.requireNonNull(row.getObject("province_id", UUID.class)));
        UUID agencyId = row.getObject("agency_id", UUID.class);
        AgencyId agency = agencyId == null ? null : new AgencyId(agencyId);
        boolean twoLevels = row.getBoolean("two_levels");
        boolean head = twoLevels
                && figure.status() == ReportStatus.SUBMITTED
                && !user.confirmingFor(province, agency, figure.unit()).isEmpty();
        return new Waiting(
                figure,
                province,
                agency,
                row.getString("agency_name"),
                row.getString("commune"),
                row.getString("unit_code"),
                twoLevels,
                row.getBoolean("own"),
                head,
                user.mayApproveIn(province));
    }
}
