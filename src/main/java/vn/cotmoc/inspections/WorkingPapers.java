package vn.cotmoc.inspections;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.inspections.Finding.Step;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.typesetting.Format;
import vn.cotmoc.typesetting.OfficialDocument;
import vn.cotmoc.typesetting.OfficialDocument.Marks;
import vn.cotmoc.typesetting.Part;
import vn.cotmoc.typesetting.Part.Heading;
import vn.cotmoc.typesetting.Part.Paragraph;
import vn.cotmoc.typesetting.Part.Turn;
import vn.cotmoc.typesetting.Part.Turn.Orientation;
import vn.cotmoc.typesetting.Typesetting;

/// The working papers of an inspection, as a document of the Party: what was drawn and how, what was seen, what was
/// found and
/// answered. The same records give the same bytes.
@Service
public class WorkingPapers {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final InspectionRows inspections;
    private final SampleRows samples;
    private final ItemRows items;
    private final FindingRows findings;
    private final InspectingBodies bodies;
    private final PaperTables tables;
    private final Typesetting typesetting;
    private final Saying saying;

    WorkingPapers(
            InspectionRows inspections,
            SampleRows samples,
            ItemRows items,
            FindingRows findings,
            InspectingBodies bodies,
            PaperTables tables,
            Typesetting typesetting,
            Saying saying) {
        this.inspections = inspections;
        this.samples = samples;
        this.items = items;
        this.findings = findings;
        this.bodies = bodies;
        this.tables = tables;
        this.typesetting = typesetting;
        this.saying = saying;
    }

    /// A finding with all that was said of it since.
    record Followed(Finding finding, List<Step> steps) {}

    /// Empty where the person may not know the inspection.
    @Transactional(readOnly = true)
    public Optional<byte[]> write(InspectionId id, Format format) {
        return inspections.find(id).map(inspection -> typesetting.bytes(document(inspection), format));
    }

    OfficialDocument document(Inspection inspection) {
        var drawn = samples.of(inspection.id());
        var followed = findings.followed(inspection.id());
        var all = items.of(inspection.id());
        var parts = new ArrayList<Part>(List.of(new Turn(Orientation.LANDSCAPE)));
        parts.addAll(head(inspection));
        parts.add(new Heading(1, say("samples", drawn.size())));
        for (Sample sample : drawn) {
            parts.add(new Heading(2, say("sample", sample.number())));
            parts.add(tables.numbers(sample));
            parts.add(tables.items(
                    sample,
                    all.stream()
                            .filter(item -> item.sample().equals(sample.id()))
                            .toList(),
                    items.documents(sample.id())));
        }
        parts.add(new Heading(1, say("findings", followed.size())));
        if (followed.isEmpty()) parts.add(new Paragraph(say("noFindings")));
        else {
            parts.add(tables.findings(followed));
            boolean anything = followed.stream().anyMatch(one -> !one.steps().isEmpty());
            parts.add(anything ? tables.steps(followed) : new Paragraph(say("noSteps")));
        }
        var conclusion = inspection.conclusion();
        if (conclusion != null) {
            parts.add(new Heading(1, say("conclusion")));
            conclusion.words().lines().map(Paragraph::new).forEach(parts::add);
        }
        return OfficialDocument.of(
                // Papers of what is over keep the head that they had then.
                bodies.issuer(inspection.province(), conclusion == null ? Instant.MAX : conclusion.at()),
                say("kind"),
                inspection.title(),
                new Marks(conclusion == null, drawn.stream().anyMatch(Sample::illustrative)),
                day(inspection, drawn, all, followed),
                parts);
    }

    private List<Part> head(Inspection inspection) {
        return List.of(
                new Heading(1, say("scope")),
                new Paragraph(say(
                        "province",
                        inspection.provinceName(),
                        Vietnamese.date(inspection.fromDay()),
                        Vietnamese.date(inspection.toDay()))),
                new Paragraph(say("purpose", inspection.purpose())),
                new Paragraph(say(
                        "members",
                        inspection.members().stream()
                                .map(Inspection.Member::name)
                                .collect(Collectors.joining(", ")))));
    }

    // The day of the last thing that is told: the papers say the same whenever they are written.
    private static LocalDate day(
            Inspection inspection, List<Sample> drawn, List<SampleItem> items, List<Followed> followed) {
        var conclusion = inspection.conclusion();
        return Stream.of(
                        Stream.of(inspection.recordedAt()),
                        conclusion == null ? Stream.<Instant>empty() : Stream.of(conclusion.at()),
                        drawn.stream().map(Sample::recordedAt),
                        items.stream()
                                .map(SampleItem::note)
                                .flatMap(Stream::ofNullable)
                                .map(SampleItem.Note::at),
                        followed.stream().map(one -> one.finding().recordedAt()),
                        followed.stream().flatMap(one -> one.steps().stream()).map(Step::at))
                .flatMap(moments -> moments)
                .max(Instant::compareTo)
                .map(WorkingPapers::day)
                .orElseThrow();
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(Desk.HANOI).toLocalDate();
    }

    private String say(String key, Object... arguments) {
        return saying.say("inspections.paper." + key, VIETNAMESE, arguments);
    }
}
