package vn.cotmoc.reviews;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.exports.ReviewTables;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.reporting.ReportingPeriods;
import vn.cotmoc.resolutions.Resolution;
import vn.cotmoc.resolutions.Resolutions;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.territory.AdministrativeUnit;
import vn.cotmoc.territory.Territory;
import vn.cotmoc.users.CurrentUser;

/// Begins to prepare a review.
@Service
public class OpeningPreparations {

    private static final int LONGEST_TITLE = 300;

    private final Territory territory;
    private final Resolutions resolutions;
    private final ReviewTables tables;
    private final ReportingPeriods periods;
    private final PreparationRows rows;
    private final Saying saying;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    OpeningPreparations(
            Territory territory,
            Resolutions resolutions,
            ReviewTables tables,
            ReportingPeriods periods,
            PreparationRows rows,
            Saying saying,
            JdbcClient jdbc,
            Clock clock,
            ApplicationEventPublisher events) {
        this.territory = territory;
        this.resolutions = resolutions;
        this.tables = tables;
        this.periods = periods;
        this.rows = rows;
        this.saying = saying;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /// What a review is wanted of, as typed; `day` is of today where nothing was typed, and unreadable where
    /// `dayTyped`.
    public record Wanted(
            ReviewKind kind,
            @Nullable Integer year,
            @Nullable String day,
            @Nullable String title,
            List<String> slugs,
            UUID form) {}

    /// What can be chosen from.
    public record Choices(
            AdministrativeUnit province, List<Resolution> resolutions, int currentYear, boolean mayOpen) {}

    /// Empty where the person does not read for the whole province.
    @Transactional(readOnly = true)
    public Optional<Choices> choices(String provinceCode, CurrentUser user) {
        return territory
                .province(provinceCode, periods.today())
                .filter(province -> user.overlooks(province.id()))
                .map(province ->
                        new Choices(province, own(province), periods.currentYear(), user.mayEdit(province.id())));
    }

    @Transactional
    public Optional<Opening> open(String provinceCode, Wanted wanted, CurrentUser user) {
        return choices(provinceCode, user).map(choices -> open(choices, wanted, user));
    }

    /// Its own resolutions and those of provinces that passed whole into it: their last review is made here.
    private List<Resolution> own(AdministrativeUnit province) {
        var lineage = jdbc.sql("select unit_lineage(?)")
                .param(province.id().value())
                .query(UUID.class)
                .set();
        return resolutions.all(province.code()).stream()
                .filter(resolution -> lineage.contains(resolution.province().value()))
                .toList();
    }

    private Opening open(Choices choices, Wanted wanted, CurrentUser user) {
        if (!choices.mayOpen()) throw new AccessDeniedException("prepares no reviews of this province");
        var before = rows.ofForm(choices.province().id(), wanted.form());
        if (before.isPresent()) return new Opening.Opened(before.get().id());
        var chosen = choices.resolutions().stream()
                .filter(resolution -> wanted.slugs().contains(resolution.slug()))
                .toList();
        var day = day(wanted);
        var faults = faults(wanted, chosen, day);
        if (!faults.isEmpty() || wanted.year() == null) return new Opening.Refused(faults);
        return new Opening.Opened(keep(choices.province(), wanted, wanted.year(), day.orElse(null), chosen, user));
    }

    private static Optional<LocalDate> day(Wanted wanted) {
        return Optional.ofNullable(wanted.day()).flatMap(Vietnamese::readDate);
    }

    private List<Fault> faults(Wanted wanted, List<Resolution> chosen, Optional<LocalDate> day) {
        var faults = new ArrayList<Fault>();
        if (wanted.title() != null && wanted.title().length() > LONGEST_TITLE) faults.add(Fault.TITLE_TOO_LONG);
        Integer year = wanted.year();
        if (year == null) faults.add(Fault.YEAR_UNREADABLE);
        else if (year > periods.currentYear()) faults.add(Fault.YEAR_AHEAD);
        else if (!chosen.stream()
                .allMatch(resolution -> tables.years(resolution).contains(year))) faults.add(Fault.YEAR_OUTSIDE);
        boolean typed = wanted.day() != null && !wanted.day().isBlank();
        if (typed && day.isEmpty()) faults.add(Fault.DAY_UNREADABLE);
        day.filter(known -> known.isAfter(periods.today())).ifPresent(_ -> faults.add(Fault.DAY_AHEAD));
        day.filter(known -> year != null && known.getYear() < year).ifPresent(_ -> faults.add(Fault.DAY_TOO_EARLY));
        if (wanted.slugs().isEmpty()) faults.add(Fault.RESOLUTION_MISSING);
        else if (chosen.size() != wanted.slugs().size()) faults.add(Fault.RESOLUTION_UNKNOWN);
        return faults;
    }

    private PreparationId keep(
            AdministrativeUnit province,
            Wanted wanted,
            int year,
            @Nullable LocalDate day,
            List<Resolution> chosen,
            CurrentUser user) {
        String title = title(wanted, year);
        UUID id = jdbc.sql("""
                        insert into review_preparation (province_id, kind, year, known_on, title, form_id, author_id, author_name, opened_at)
                        values (:province, :kind, :year, :day, :title, :form, :author, :name, :now) returning id
                        """)
                .param("province", province.id().value())
                .param("kind", wanted.kind().name())
                .param("year", year)
                .param("day", day)
                .param("title", title)
                .param("form", wanted.form())
                .param("author", user.id().value())
                .param("name", user.displayName())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
        int position = 0;
        for (var resolution : chosen)
            jdbc.sql("""
                            insert into review_preparation_resolution (preparation_id, province_id, position, resolution_id)
                            values (?, ?, ?, ?)
                            """)
                    .params(
                            id,
                            province.id().value(),
                            ++position,
                            resolution.id().value())
                    .update();
        events.publishEvent(new ReviewMoved(
                "prepared", "reviews/drafts/" + id, province.id().value(), Map.of("title", title, "year", year)));
        return new PreparationId(id);
    }

    /// Without a title of its own a review is called by its kind and year.
    private String title(Wanted wanted, int year) {
        String typed = wanted.title() == null ? "" : Vietnamese.clean(wanted.title());
        return typed.isEmpty()
                ? saying.say("reviews.title." + wanted.kind(), TakingSnapshots.VIETNAMESE, String.valueOf(year))
                : typed;
    }
}
