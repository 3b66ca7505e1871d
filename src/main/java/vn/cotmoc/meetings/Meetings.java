package vn.cotmoc.meetings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;
import vn.cotmoc.meetings.Snapshot.Copy;
import vn.cotmoc.reporting.ReportingPeriods;
import vn.cotmoc.territory.AdministrativeUnit;
import vn.cotmoc.territory.Territory;
import vn.cotmoc.users.CurrentUser;

/// The sessions of the provinces that a person reads for as a whole; nobody else learns that there are any.
@Service
public class Meetings {

    private final Territory territory;
    private final ReportingPeriods periods;
    private final MeetingRows rows;
    private final ObjectMapper json;

    Meetings(Territory territory, ReportingPeriods periods, MeetingRows rows, ObjectMapper json) {
        this.territory = territory;
        this.periods = periods;
        this.rows = rows;
        this.json = json;
    }

    /// A province with its sessions, the latest first.
    public record Listing(AdministrativeUnit province, List<Meeting> meetings) {}

    @Transactional(readOnly = true)
    public Optional<Listing> ofProvince(String code, CurrentUser user) {
        return territory
                .province(code, periods.today())
                .filter(province -> user.overlooks(province.id()))
                .map(province -> new Listing(province, rows.ofProvince(province.id())));
    }

    @Transactional(readOnly = true)
    public Optional<Meeting> find(MeetingId id, CurrentUser user) {
        return rows.find(id).filter(meeting -> user.overlooks(meeting.province()));
    }

    /// The papers as they were frozen, in one language.
    @Transactional(readOnly = true)
    public Optional<Copy> copy(MeetingId id, CurrentUser user, Locale locale) {
        return find(id, user)
                .map(_ -> json.readValue(rows.snapshot(id), Snapshot.class).in(locale));
    }
}
