package vn.cotmoc.meetings;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.dashboards.ProvinceDashboards;
import vn.cotmoc.meetings.Snapshot.Copy;
import vn.cotmoc.reporting.ReportingPeriods;
import vn.cotmoc.reporting.Viewpoint;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.users.CurrentUser;

/// The papers of a session as they would be now; empty for whoever does not read for the whole province.
@Service
public class Packs {

    private final ProvinceDashboards dashboards;
    private final PreparingPacks preparing;
    private final WritingPapers writing;
    private final ReportingPeriods periods;

    Packs(ProvinceDashboards dashboards, PreparingPacks preparing, WritingPapers writing, ReportingPeriods periods) {
        this.dashboards = dashboards;
        this.preparing = preparing;
        this.writing = writing;
        this.periods = periods;
    }

    /// The papers as they are now, and whose they are.
    public record Live(UnitId province, Copy copy) {}

    @Transactional(readOnly = true)
    public Optional<Live> of(String provinceCode, @Nullable Integer asOf, CurrentUser user, Locale locale) {
        return dashboards
                .ownRows(provinceCode, Viewpoint.of(periods.yearOrCurrent(asOf)))
                .filter(board -> user.overlooks(board.province().id()))
                .map(board -> new Live(board.province().id(), copy(preparing.of(board, locale), locale)));
    }

    /// Both languages, from one look at the figures.
    @Transactional(readOnly = true)
    public Optional<Snapshot> snapshot(String provinceCode, @Nullable Integer asOf, CurrentUser user) {
        return dashboards
                .ownRows(provinceCode, Viewpoint.of(periods.yearOrCurrent(asOf)))
                .filter(board -> user.overlooks(board.province().id()))
                .map(board -> new Snapshot(
                        copy(preparing.of(board, Snapshot.VIETNAMESE), Snapshot.VIETNAMESE),
                        copy(preparing.of(board, Locale.ENGLISH), Locale.ENGLISH)));
    }

    private Copy copy(Pack pack, Locale locale) {
        return new Copy(pack, writing.of(pack, locale));
    }
}
