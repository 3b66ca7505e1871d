package vn.cotmoc.entry;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.reporting.Campaign.Level;
import vn.cotmoc.reporting.Turnout.Duty;
import vn.cotmoc.reporting.Turnout.Party;
import vn.cotmoc.reporting.Turnouts;
import vn.cotmoc.shared.ExcelCsv;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.targets.Period;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.users.CurrentUser;

/// Who is in, late or missing in a period, as CSV for a Vietnamese Excel: a byte order mark, CRLF, days as
/// `14/12/2026`.
@Component
public class TurnoutCsv {

    private final Turnouts turnouts;
    private final Saying saying;

    TurnoutCsv(Turnouts turnouts, Saying saying) {
        this.turnouts = turnouts;
        this.saying = saying;
    }

    @Transactional(readOnly = true)
    public byte[] write(UnitId province, Level level, Period period, CurrentUser user, Locale locale) {
        var turnout = turnouts.of(province, level, period, user);
        var head = Stream.of("who", "indicator", "name", "standing", "firstSent", "daysLate", "extended")
                .map(column -> saying.say("entry.turnout.column." + column, locale))
                .toList();
        return ExcelCsv.write(
                head,
                turnout.parties().stream()
                        .flatMap(party -> party.duties().stream().map(duty -> line(party, duty, locale)))
                        .toList());
    }

    private List<String> line(Party party, Duty duty, Locale locale) {
        return List.of(
                party.name().isEmpty() ? saying.say("entry.queue.noAgency", locale) : party.name(),
                duty.indicator().code(),
                duty.indicator().name(),
                saying.say("entry.turnout.standing." + duty.standing(), locale),
                duty.firstSent() == null ? "" : Vietnamese.date(duty.firstSent()),
                duty.isLate() ? String.valueOf(duty.daysLate()) : "",
                party.extendedUntil() == null ? "" : Vietnamese.date(party.extendedUntil()));
    }
}
