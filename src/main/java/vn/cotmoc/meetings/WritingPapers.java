package vn.cotmoc.meetings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.cotmoc.meetings.Pack.Count;
import vn.cotmoc.meetings.Pack.Head;
import vn.cotmoc.meetings.Paper.Cell;
import vn.cotmoc.meetings.Paper.Column;
import vn.cotmoc.meetings.Paper.Letterhead;
import vn.cotmoc.meetings.Paper.Line;
import vn.cotmoc.meetings.Paper.Mark;
import vn.cotmoc.meetings.Paper.Section;
import vn.cotmoc.meetings.Paper.Table;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.shared.Vietnamese;

/// Writes the papers of a session: the sentence that answers first, then what proves it.
@Component
class WritingPapers {

    private static final String CITY = "Thành phố ";
    private static final String PROVINCE = "Tỉnh ";

    private final Saying saying;
    private final PaperSections sections;

    WritingPapers(Saying saying, PaperSections sections) {
        this.saying = saying;
        this.sections = sections;
    }

    Paper of(Pack pack, Locale locale) {
        var head = pack.head();
        return new Paper(
                locale.getLanguage(),
                letterhead(head, locale),
                saying.say("meetings.paper.title", locale),
                List.of(
                        saying.say("meetings.paper.about", locale, inASentence(head), String.valueOf(head.asOf())),
                        saying.say(
                                "meetings.paper.known", locale, Vietnamese.date(head.knownOn()), head.methodVersion())),
                head.illustrative() ? mark(locale) : null,
                numbered(pack, locale),
                List.of(saying.say("meetings.paper.note", locale)));
    }

    // "Tỉnh Điện Biên" begins with a capital only where it begins the sentence.
    private static String inASentence(Head head) {
        String name = head.province();
        return name.isEmpty() ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private Letterhead letterhead(Head head, Locale locale) {
        boolean city = head.province().startsWith(CITY);
        String name = head.province().replaceFirst("^(" + CITY + "|" + PROVINCE + ")", "");
        return new Letterhead(
                saying.say(city ? "meetings.paper.body.city" : "meetings.paper.body.province", locale, name)
                        .toUpperCase(locale),
                saying.say("meetings.paper.party", locale),
                saying.say("meetings.paper.placeAndDay", locale, (Object[]) placeAndDay(name, head.knownOn())));
    }

    // Guideline 05-HD/VPTW: a zero before days below 10 and before January and February only, as in a date of
    // documents.
    private static String[] placeAndDay(String place, LocalDate day) {
        String[] parts = Vietnamese.officialDate(day).split("/");
        return new String[] {place, parts[0], parts[1], parts[2]};
    }

    private Mark mark(Locale locale) {
        return new Mark(saying.say("shared.illustrative", locale), saying.say("shared.illustrative.explained", locale));
    }

    private List<Section> numbered(Pack pack, Locale locale) {
        var written = Stream.of(
                        standing(pack, locale),
                        sections.rows(pack, locale),
                        sections.overdue(pack, locale),
                        sections.contradictions(pack, locale),
                        sections.followed(pack, locale))
                .flatMap(Stream::ofNullable)
                .toList();
        var numbered = new ArrayList<Section>();
        for (Section section : written)
            numbered.add(new Section(
                    (numbered.size() + 1) + ". " + section.heading(), section.paragraphs(), section.tables()));
        return numbered;
    }

    private Section standing(Pack pack, Locale locale) {
        var standing = pack.standing();
        var paragraphs = new ArrayList<String>();
        paragraphs.add(standing.answer());
        if (standing.rows() > 0)
            paragraphs.add(saying.say(
                    "meetings.paper.coverage",
                    locale,
                    standing.known(),
                    standing.expected(),
                    percent(standing.coverage(), locale)));
        if (!standing.onCourseWords().isEmpty())
            paragraphs.add(sentence("dashboards.onCourse", locale, standing.onCourseWords()));
        if (!standing.compositeWords().isEmpty())
            paragraphs.add(sentence("dashboards.composite", locale, standing.compositeWords()));
        return new Section(
                saying.say("meetings.paper.standing", locale),
                paragraphs,
                standing.rows() == 0
                        ? List.of()
                        : List.of(
                                counts("meetings.paper.verdicts", standing.counts(), locale),
                                counts("meetings.paper.confidence", standing.confidence(), locale)));
    }

    /// One line of numbers under their words.
    private Table counts(String caption, List<Count> counts, Locale locale) {
        var columns = new ArrayList<Column>();
        columns.add(new Column(saying.say(caption + ".head", locale), 3, false));
        counts.forEach(count -> columns.add(new Column(count.label(), 2, true)));
        var cells = new ArrayList<Cell>();
        cells.add(Cell.of(saying.say("dashboards.column.rows", locale)));
        counts.forEach(count -> cells.add(new Cell(String.valueOf(count.number()), "", count.href(), null)));
        return new Table(saying.say(caption, locale), columns, List.of(new Line(cells, false)));
    }

    private String sentence(String key, Locale locale, String value) {
        return saying.say(key, locale, value) + ".";
    }

    private String percent(BigDecimal share, Locale locale) {
        return saying.number(share.movePointRight(2), 0, locale) + "%";
    }
}
