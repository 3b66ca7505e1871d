package vn.cotmoc.entry;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.reporting.Campaign.Level;
import vn.cotmoc.reporting.Turnout.Duty;
import vn.cotmoc.reporting.Turnout.Party;
import vn.cotmoc.reporting.Turnouts;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.targets.Period;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.users.CurrentUser;

/// Who is in, late or missing in a period, as CSV for a Vietnamese Excel: a byte order mark, CRLF, days as
/// `14/12/2026`.
@Component
public class TurnoutCsv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final Turnouts turnouts;
    private final Saying saying;

    TurnoutCsv(Turnouts turnouts, Saying saying) {
        this.turnouts = turnouts;
        this.saying = saying;
    }

    @Transactional(readOnly = true)
    public byte[] write(UnitId province, Level level, Period period, CurrentUser user, Locale locale) {
        var turnout = turnouts.of(province, level, period, user);
        var out = new StringWriter().append(BYTE_ORDER_MARK);
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
            csv.writeRecord(Stream.of("who", "indicator", "name", "standing", "firstSent", "daysLate", "extended")
                    .map(column -> saying.say("entry.turnout.column." + column, locale))
                    .toList());
            for (Party party : turnout.parties())
                for (Duty duty : party.duties()) csv.writeRecord(line(party, duty, locale));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Iterable<String> line(Party party, Duty duty, Locale locale) {
        return Stream.of(
                        party.name().isEmpty() ? saying.say("entry.queue.noAgency", locale) : party.name(),
                        duty.indicator().code(),
                        duty.indicator().name(),
                        saying.say("entry.turnout.standing." + duty.standing(), locale),
                        duty.firstSent() == null ? "" : Vietnamese.date(duty.firstSent()),
                        duty.isLate() ? String.valueOf(duty.daysLate()) : "",
                        party.extendedUntil() == null ? "" : Vietnamese.date(party.extendedUntil()))
                .map(TurnoutCsv::guarded)
                .toList();
    }

    // Words that Excel would take for a formula.
    private static String guarded(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
