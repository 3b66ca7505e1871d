package vn.cotmoc.workbooks;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.allocations.CollectionRules;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.reporting.Figure;
import vn.cotmoc.reporting.Figures;
import vn.cotmoc.reporting.UnitFigures;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.targets.Period;
import vn.cotmoc.territory.AdministrativeUnit;
import vn.cotmoc.territory.Territory;
import vn.cotmoc.users.CurrentUser;
import vn.cotmoc.workbooks.ReportingTable.Unit;

/// The reporting workbook: what a person reports on, with what stands there, to be filled in and sent back.
@Service
public class Workbooks {

    private final ImportingValues importing;
    private final Territory territory;
    private final Figures figures;
    private final UnitFigures unitFigures;
    private final Choices choices;
    private final Words words;
    private final CollectionRules rules;

    Workbooks(
            ImportingValues importing,
            Territory territory,
            Figures figures,
            UnitFigures unitFigures,
            Choices choices,
            Words words,
            CollectionRules rules) {
        this.importing = importing;
        this.territory = territory;
        this.figures = figures;
        this.unitFigures = unitFigures;
        this.choices = choices;
        this.words = words;
        this.rules = rules;
    }

    /// Which values: of one resolution or all, a year or also its quarters, the province's own or its communes'.
    public record Wanted(@Nullable String slug, int year, boolean quarters, boolean communes, Format format) {}

    public enum Format {
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        CSV("text/csv;charset=UTF-8");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }

        public String extension() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// A resolution that the person reports on.
    public record Offered(String slug, String name, int indicators) {}

    @Transactional(readOnly = true)
    public List<Offered> offered(CurrentUser user) {
        return bySlug(own(user)).values().stream()
                .map(rows -> new Offered(rows.getFirst().slug(), name(rows.getFirst()), (int)
                        rows.stream().filter(Indicator::isReported).count()))
                .toList();
    }

    @Transactional(readOnly = true)
    public void write(Wanted wanted, CurrentUser user, Locale locale, OutputStream out) throws IOException {
        var tables = tables(wanted, user);
        if (tables.isEmpty()) throw Problem.notFound();
        switch (wanted.format()) {
            case CSV -> WritingCsv.write(tables, words.say("shared.illustrative", locale), out);
            case XLSX -> new WritingWorkbook(choices, words, locale).write(tables, out);
        }
    }

    List<ReportingTable> tables(Wanted wanted, CurrentUser user) {
        var tables = new ArrayList<ReportingTable>();
        bySlug(own(user)).forEach((slug, rows) -> {
            if (wanted.slug() == null || wanted.slug().equals(slug)) tables.add(table(slug, rows, wanted, user));
        });
        return tables;
    }

    private ReportingTable table(String slug, List<Indicator> rows, Wanted wanted, CurrentUser user) {
        var units = units(rows.getFirst(), wanted.communes(), user);
        var ids = rows.stream().map(Indicator::id).toList();
        var periods = Stream.concat(
                        Stream.of(Period.year(wanted.year())),
                        wanted.quarters()
                                ? Stream.of(1, 2, 3, 4).map(quarter -> Period.quarter(wanted.year(), quarter))
                                : Stream.empty())
                .toList();
        Map<IndicatorId, Figure> lastYear = figures.approvedOf(ids).stream()
                .filter(figure -> figure.year() == wanted.year() - 1)
                .collect(Collectors.toMap(Figure::indicator, Function.identity()));
        var latest = unitFigures.latest(ids, units.stream().map(Unit::id).toList(), wanted.year());
        var asked = periods.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        period -> rules.askedIn(rows.getFirst().province(), period)));
        return new ReportingTable(
                slug, name(rows.getFirst()), wanted.year(), rows, units, periods, latest, lastYear, asked);
    }

    // Who reports for a commune alone has nothing else to enter.
    private List<Unit> units(Indicator first, boolean communes, CurrentUser user) {
        boolean broad = user.mayReportFor(first.province(), first.advisingAgencyId(), first.province());
        if (broad && !communes)
            return territory.unit(first.province()).stream()
                    .map(Workbooks::unit)
                    .toList();
        return importing.communes(List.of(first)).stream()
                .filter(commune -> broad || user.reportingCommunes().contains(commune.id()))
                .map(Workbooks::unit)
                .toList();
    }

    private static Unit unit(AdministrativeUnit unit) {
        return new Unit(unit.id(), unit.code(), unit.fullName());
    }

    private List<Indicator> own(CurrentUser user) {
        var own = importing.reportedBy(user);
        if (own.isEmpty()) throw Problem.of(HttpStatus.FORBIDDEN, "forbidden");
        return own;
    }

    private static Map<String, List<Indicator>> bySlug(List<Indicator> own) {
        return own.stream().collect(Collectors.groupingBy(Indicator::slug, LinkedHashMap::new, Collectors.toList()));
    }

    private static String name(Indicator indicator) {
        return Objects.requireNonNullElse(indicator.resolutionName(), indicator.slug());
    }
}
