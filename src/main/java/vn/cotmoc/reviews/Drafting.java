package vn.cotmoc.reviews;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.typesetting.DocumentSettings;
import vn.cotmoc.typesetting.OfficialDocument;
import vn.cotmoc.typesetting.OfficialForm;
import vn.cotmoc.users.CurrentUser;

/// Drafts of a report before it is frozen: the same document, marked DỰ THẢO, without number and hash, kept nowhere.
@Service
public class Drafting {

    private final TakingSnapshots taking;
    private final DocumentSettings settings;
    private final AtOneMoment moment;
    private final Clock clock;

    Drafting(TakingSnapshots taking, DocumentSettings settings, AtOneMoment moment, Clock clock) {
        this.taking = taking;
        this.settings = settings;
        this.moment = moment;
        this.clock = clock;
    }

    /// A form that documents can be issued in, and the body whose name is set for it; blank where none is.
    public record Choice(OfficialForm form, String body) {}

    @Transactional(readOnly = true)
    public List<Choice> choices(UnitId province) {
        return List.of(OfficialForm.values()).stream()
                .map(form -> new Choice(
                        form, settings.issuer(province, form).letterhead().body()))
                .toList();
    }

    /// What would be frozen now.
    public OfficialDocument document(Preparation preparation, OfficialForm form, CurrentUser user) {
        return moment.read(() -> read(preparation, form, user));
    }

    private OfficialDocument read(Preparation preparation, OfficialForm form, CurrentUser user) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var act = new TakingSnapshots.Act(form, user.displayName(), now, "", Optional.empty());
        return new WritingReports(taking.take(preparation, act), "").document();
    }
}
