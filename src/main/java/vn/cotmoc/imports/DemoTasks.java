package vn.cotmoc.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;
import vn.cotmoc.shared.Batch;

/// Invented work on tasks, marked as such like all illustrative values.
@Component
class DemoTasks {

    private static final Logger log = LoggerFactory.getLogger(DemoTasks.class);
    private static final String SLUG = "dien-bien-24-nq-tu-2026";
    private static final String FOLDER = "classpath:db/demo/" + SLUG + "/";
    private static final Map<String, String> OFFICERS =
            Map.of("Sở Nông nghiệp và Môi trường", "canbo.nnmt", "Sở Y tế", "canbo.yte");
    private static final LocalDate PLANNED = LocalDate.of(2026, 4, 20);

    private static final String STEP = """
            insert into task_step (task_id, province_id, occurrence, revision, kind, agency_id, standing, body, product, product_number, product_date,
                difficulty, proposal, due_before, due_after, state, illustrative, form_id, author_id, author_name, recorded_at)
            select t.id, t.province_id, :occurrence, :revision, :kind, g.id, cast(:standing as text), :words, cast(:product as text), cast(:productNumber as text), cast(:productDate as date),
                cast(:difficulty as text), cast(:proposal as text), cast(:dueBefore as date), cast(:dueAfter as date), cast(:state as text), true, uuidv7(), a.id, a.display_name, :at
            from task t join resolution r on r.id = t.resolution_id join account a on a.username = :author
            left join agency g on g.province_id = t.province_id and g.name = cast(:agency as text)
            where r.slug = :slug and t.number = :number
            """;
    private static final String PART = """
            insert into subtask (subtask_id, task_id, province_id, revision, content, responsible, from_on, to_on, done_on, illustrative, form_id,
                author_id, author_name, recorded_at)
            select uuidv7(), t.id, t.province_id, 1, :content, :responsible, :from, :to, cast(:doneOn as date), true, uuidv7(), a.id, a.display_name, :at
            from task t join resolution r on r.id = t.resolution_id join account a on a.username = :author
            where r.slug = :slug and t.number = :number
            """;
    private static final String LINK = """
            insert into task_indicator (task_id, indicator_id, province_id, revision, linked, rationale, illustrative, form_id, author_id, author_name,
                recorded_at)
            select t.id, i.id, t.province_id, 1, true, :rationale, true, uuidv7(), a.id, a.display_name, :at
            from task t join resolution r on r.id = t.resolution_id join indicator i on i.resolution_id = r.id and i.code = :indicator
            join account a on a.username = :author
            where r.slug = :slug and t.number = :number
            """;

    private final ResourceLoader files;
    private final ImportState state;
    private final Batch batch;
    private final Clock clock;

    DemoTasks(ResourceLoader files, ImportState state, Batch batch, Clock clock) {
        this.files = files;
        this.state = state;
        this.batch = batch;
        this.clock = clock;
    }

    /// Loads what had happened by today; what was loaded or taken out once does not come back.
    void load() {
        if (state.of("demo/tasks").isPresent() || state.of("demo/removed").isPresent()) return;
        Resource steps = files.getResource(FOLDER + "task-steps-2026.csv");
        Resource parts = files.getResource(FOLDER + "task-parts-2026.csv");
        Resource links = files.getResource(FOLDER + "task-indicators.csv");
        var told = steps(CsvFile.read(steps));
        batch.write(STEP, told);
        batch.write(PART, CsvFile.read(parts).stream().map(this::part).toList());
        batch.write(LINK, CsvFile.read(links).stream().map(this::link).toList());
        state.remember("demo/tasks", ImportState.hash(List.of(steps, parts, links)));
        log.info("Illustrative work on tasks loaded: {} steps.", told.size());
    }

    private record Step(
            String slug,
            String number,
            String occurrence,
            int revision,
            String kind,
            @Nullable String agency,
            @Nullable String standing,
            String words,
            @Nullable String product,
            @Nullable String productNumber,
            @Nullable LocalDate productDate,
            @Nullable String difficulty,
            @Nullable String proposal,
            @Nullable LocalDate dueBefore,
            @Nullable LocalDate dueAfter,
            @Nullable String state,
            String author,
            OffsetDateTime at) {}

    private List<Step> steps(List<CsvRow> rows) {
        var revisions = new HashMap<String, Integer>();
        return rows.stream()
                .filter(row -> !day(row).isAfter(LocalDate.now(clock)))
                .map(row -> step(
                        row,
                        revisions.merge(row.required("number") + "/" + row.required("occurrence"), 1, Integer::sum)))
                .toList();
    }

    private static LocalDate day(CsvRow row) {
        return Objects.requireNonNull(row.date("on"));
    }

    private static Step step(CsvRow row, int revision) {
        String kind = row.required("kind");
        String agency = row.text("agency");
        return new Step(
                SLUG,
                row.required("number"),
                row.required("occurrence"),
                revision,
                kind,
                agency,
                row.text("standing"),
                row.required("words"),
                row.text("product"),
                row.text("product_number"),
                row.date("product_date"),
                row.text("difficulty"),
                row.text("proposal"),
                row.date("due_before"),
                row.date("due_after"),
                row.text("state"),
                kind.equals("REPORT") ? officer(agency) : DemoAccounts.APPROVER,
                moment(day(row)));
    }

    private static String officer(@Nullable String agency) {
        return agency == null ? DemoAccounts.ILLUSTRATOR : OFFICERS.getOrDefault(agency, DemoAccounts.ILLUSTRATOR);
    }

    private static OffsetDateTime moment(LocalDate day) {
        return day.atTime(3, 0).atOffset(ZoneOffset.UTC);
    }

    private record Part(
            String slug,
            String number,
            String content,
            String responsible,
            LocalDate from,
            LocalDate to,
            @Nullable LocalDate doneOn,
            String author,
            OffsetDateTime at) {}

    private Part part(CsvRow row) {
        return new Part(
                SLUG,
                row.required("number"),
                row.required("content"),
                row.required("responsible"),
                Objects.requireNonNull(row.date("from")),
                Objects.requireNonNull(row.date("to")),
                row.date("done_on"),
                DemoAccounts.ILLUSTRATOR,
                planned());
    }

    private record Link(
            String slug, String number, String indicator, String rationale, String author, OffsetDateTime at) {}

    private Link link(CsvRow row) {
        return new Link(
                SLUG,
                row.required("number"),
                row.required("indicator"),
                row.required("rationale"),
                DemoAccounts.ILLUSTRATOR,
                planned());
    }

    // Nothing is planned in the future.
    private OffsetDateTime planned() {
        var usual = moment(PLANNED).toInstant();
        return (usual.isBefore(clock.instant()) ? usual : clock.instant()).atOffset(ZoneOffset.UTC);
    }
}
