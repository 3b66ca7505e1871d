package vn.cotmoc.assignments;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/// Writes due days as an iCalendar of whole days (RFC 5545); the same days make the same bytes.
final class WritingCalendar {

    private static final int LONGEST_LINE = 75;
    private static final String LINE_END = "\r\n";
    // Due days do not move by the hour; programs that heed it ask again as often as this.
    private static final String AGAIN_AFTER = "PT6H";

    private WritingCalendar() {}

    /// @param base the portal's address, for the links
    static byte[] write(String title, String base, List<ShownDay> days) {
        var calendar = new Calendar();
        List.<Property>of(
                        new ProdId("-//cotmoc.vn//Cot Moc//VI"),
                        ImmutableVersion.VERSION_2_0,
                        ImmutableCalScale.GREGORIAN,
                        new XProperty("X-WR-CALNAME", title),
                        new XProperty("X-PUBLISHED-TTL", AGAIN_AFTER))
                .forEach(calendar::add);
        days.forEach(day -> calendar.add(event(day, base)));
        return folded(calendar.toString());
    }

    // Nobody is busy on a day because something is due on it: it is free.
    private static VEvent event(ShownDay shown, String base) {
        var due = shown.due();
        var event = new VEvent(false);
        List.<Property>of(
                        new Uid(due.uid()),
                        new DtStamp(shown.movedAt()),
                        new LastModified(shown.movedAt()),
                        new Sequence(shown.sequence()),
                        new DtStart<>(due.day()),
                        new Summary(due.summary()),
                        new Description(due.description()),
                        new Url(URI.create(base + due.href())),
                        ImmutableTransp.TRANSPARENT)
                .forEach(event::add);
        return event;
    }

    /// A line has 75 octets at most, and Vietnamese letters have up to three: counted in octets, cut between letters.
    static byte[] folded(String lines) {
        var out = new ByteArrayOutputStream();
        for (String line : lines.split(LINE_END)) {
            int length = 0;
            for (int letter : line.codePoints().toArray()) {
                byte[] octets = Character.toString(letter).getBytes(StandardCharsets.UTF_8);
                if (length + octets.length > LONGEST_LINE) {
                    out.writeBytes((LINE_END + " ").getBytes(StandardCharsets.US_ASCII));
                    length = 1;
                }
                out.writeBytes(octets);
                length += octets.length;
            }
            out.writeBytes(LINE_END.getBytes(StandardCharsets.US_ASCII));
        }
        return out.toByteArray();
    }
}
