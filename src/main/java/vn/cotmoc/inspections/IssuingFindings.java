package vn.cotmoc.inspections;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.reviews.Review;
import vn.cotmoc.reviews.Reviews;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.users.CurrentUser;

/// Issues findings to agencies: from that moment the agency reads it and has until the due day to answer.
@Service
public class IssuingFindings {

    private static final int MOST_YEARS = 1;

    private final InspectionRows inspections;
    private final FindingRows findings;
    private final ItemRows items;
    private final ItemWords words;
    private final Reviews reviews;
    private final JdbcClient jdbc;
    private final Desk desk;

    IssuingFindings(
            InspectionRows inspections,
            FindingRows findings,
            ItemRows items,
            ItemWords words,
            Reviews reviews,
            JdbcClient jdbc,
            Desk desk) {
        this.inspections = inspections;
        this.findings = findings;
        this.items = items;
        this.words = words;
        this.reviews = reviews;
        this.jdbc = jdbc;
        this.desk = desk;
    }

    /// A finding as typed; what could not be read is null. About a drawn value, a task, a frozen review by its number,
    /// or
    /// (without any) its words.
    public record Wanted(
            @Nullable FindingSeverity severity,
            @Nullable String words,
            @Nullable UUID agency,
            @Nullable LocalDate dueOn,
            @Nullable UUID sample,
            int position,
            @Nullable UUID task,
            @Nullable String review) {}

    private record Subject(
            String words,
            @Nullable UUID indicator,
            @Nullable UUID task,
            @Nullable UUID review,
            @Nullable UUID sample,
            @Nullable Integer position) {}

    /// The agencies of the province for which nobody signs in.
    @Transactional(readOnly = true)
    public Set<AgencyId> unreached(UnitId province) {
        return jdbc.sql("select id from agency where province_id = ? and not is_reached(id)")
                .param(province.value())
                .query((row, _) -> new AgencyId(row.getObject("id", UUID.class)))
                .set();
    }

    /// Empty where the person may not know the inspection.
    @Transactional
    public Optional<Outcome> issue(InspectionId id, Wanted wanted, UUID form, CurrentUser user) {
        desk.takeTurns(id);
        return inspections.find(id).map(inspection -> issue(inspection, wanted, form, user));
    }

    private Outcome issue(Inspection inspection, Wanted wanted, UUID form, CurrentUser user) {
        Desk.members(inspection, user);
        String words = Texts.lines(wanted.words());
        var before = findings.ofForm(inspection.id(), form);
        if (before.isPresent())
            return before.get().words().equals(words)
                    ? new Outcome.Kept(before.get().id().toString())
                    : new Outcome.Stale();
        var faults = faults(inspection, wanted, words);
        if (!faults.isEmpty()) return new Outcome.Refused(faults);
        return new Outcome.Kept(keep(inspection, wanted, words, subject(inspection, wanted), form, user));
    }

    private List<Fault> faults(Inspection inspection, Wanted wanted, String words) {
        var faults = new ArrayList<Fault>();
        if (wanted.severity() == null) faults.add(Fault.SEVERITY_MISSING);
        faults.addAll(Texts.words(words));
        if (wanted.agency() == null || !isOfProvince("agency", wanted.agency(), inspection))
            faults.add(Fault.AGENCY_UNKNOWN);
        if (wanted.task() != null && !isOfProvince("task", wanted.task(), inspection)) faults.add(Fault.TASK_UNKNOWN);
        if (wanted.review() != null && review(wanted.review(), inspection).isEmpty()) faults.add(Fault.REVIEW_UNKNOWN);
        if (wanted.sample() != null && !isDrawn(wanted.sample(), wanted.position(), inspection))
            faults.add(Fault.PLACE_UNKNOWN);
        faults.addAll(due(wanted.dueOn(), desk.today()));
        return faults;
    }

    private boolean isDrawn(UUID sample, int position, Inspection inspection) {
        return jdbc.sql(
                        "select exists (select from sample_item where sample_id = ? and position = ? and inspection_id = ?)")
                .params(sample, position, inspection.id().value())
                .query(Boolean.class)
                .single();
    }

    /// The agency has at least the present day.
    static List<Fault> due(@Nullable LocalDate due, LocalDate today) {
        if (due == null) return List.of(Fault.DUE_UNREADABLE);
        if (due.isBefore(today)) return List.of(Fault.DUE_TOO_EARLY);
        return due.isAfter(today.plusYears(MOST_YEARS)) ? List.of(Fault.DUE_TOO_FAR) : List.of();
    }

    private boolean isOfProvince(String table, UUID id, Inspection inspection) {
        return jdbc.sql("select exists (select from %s where id = ? and province_id = ?)".formatted(table))
                .params(id, inspection.province().value())
                .query(Boolean.class)
                .single();
    }

    private Optional<Review> review(String number, Inspection inspection) {
        return reviews.find(number).filter(review -> review.province().equals(inspection.province()));
    }

    private Subject subject(Inspection inspection, Wanted wanted) {
        if (wanted.sample() != null) {
            var item =
                    items.find(new SampleId(wanted.sample()), wanted.position()).orElseThrow();
            return new Subject(
                    words.name(item.place(), Locale.of("vi")),
                    item.place().indicator(),
                    null,
                    null,
                    wanted.sample(),
                    wanted.position());
        }
        var review = Optional.ofNullable(wanted.review()).flatMap(number -> review(number, inspection));
        return new Subject(
                Stream.of(
                                Optional.ofNullable(wanted.task()).map(this::task),
                                review.map(one -> one.number() + ": " + one.title()))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining("; ")),
                null,
                wanted.task(),
                review.map(Review::id).orElse(null),
                null,
                null);
    }

    private String task(UUID id) {
        return jdbc.sql("select number || '. ' || content from task where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private String keep(
            Inspection inspection, Wanted wanted, String words, Subject subject, UUID form, CurrentUser user) {
        var id = jdbc.sql("""
                        insert into finding (inspection_id, province_id, title, agency_id, number, severity, words, sample_id, position,
                            indicator_id, task_id, review_id, subject, due_on, form_id, author_id, author_name, recorded_at)
                        values (:inspection, :province, :title, :agency,
                            (select coalesce(max(number), 0) + 1 from finding where inspection_id = :inspection),
                            :severity, :words, cast(:sample as uuid), cast(:position as int), cast(:indicator as uuid), cast(:task as uuid),
                            cast(:review as uuid), :subject, :due, :form, :author, :name, :now)
                        returning id
                        """)
                .param("inspection", inspection.id().value())
                .param("province", inspection.province().value())
                .param("title", inspection.title())
                .param("agency", wanted.agency())
                .param("severity", String.valueOf(wanted.severity()))
                .param("words", words)
                .param("sample", subject.sample())
                .param("position", subject.position())
                .param("indicator", subject.indicator())
                .param("task", subject.task())
                .param("review", subject.review())
                .param("subject", subject.words())
                .param("due", wanted.dueOn())
                .param("form", form)
                .param("author", user.id().value())
                .param("name", user.displayName())
                .param("now", desk.now())
                .query(UUID.class)
                .single();
        desk.record(
                "finding.issued",
                "findings/" + id,
                inspection.province(),
                Map.of(
                        "agency",
                        String.valueOf(wanted.agency()),
                        "severity",
                        String.valueOf(wanted.severity()),
                        "words",
                        words,
                        "dueOn",
                        String.valueOf(wanted.dueOn())));
        return id.toString();
    }
}
