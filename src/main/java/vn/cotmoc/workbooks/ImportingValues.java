package vn.cotmoc.workbooks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import vn.cotmoc.allocations.CollectionRules;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.Indicators;
import vn.cotmoc.reporting.ImportingReports;
import vn.cotmoc.reporting.ReportingPeriods;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.targets.Period;
import vn.cotmoc.territory.AdministrativeUnit;
import vn.cotmoc.territory.Territory;
import vn.cotmoc.users.CurrentUser;
import vn.cotmoc.users.Role;

/// Files of values, in: every line read, checked like a single value, and all of them written or none.
@Service
@EnableConfigurationProperties(WorkbookLimits.class)
public class ImportingValues {

    private final Indicators indicators;
    private final Territory territory;
    private final ReportingPeriods periods;
    private final ImportingReports reports;
    private final Choices choices;
    private final Words words;
    private final WorkbookLimits limits;
    private final CollectionRules rules;

    ImportingValues(
            Indicators indicators,
            Territory territory,
            ReportingPeriods periods,
            ImportingReports reports,
            Choices choices,
            Words words,
            WorkbookLimits limits,
            CollectionRules rules) {
        this.indicators = indicators;
        this.territory = territory;
        this.periods = periods;
        this.reports = reports;
        this.choices = choices;
        this.words = words;
        this.limits = limits;
        this.rules = rules;
    }

    /// @param only the one resolution that the file is for, where it is
    /// @param read told now and then how many lines have been read
    public record Request(Path file, @Nullable String only, boolean dryRun, LongConsumer read) {}

    /// Not one transaction with what it is answered from: what is refused is rolled back whole.
    public Inspection read(Request request, CurrentUser user) {
        var file = new ReadingFile(request, reportable(request.only(), user), choices);
        try {
            file.open(limits);
            var imported = reports.write(file, request.dryRun(), user);
            return new FaultWords(file, words).inspection(imported, request.dryRun());
        } catch (UnusableFile unusable) {
            return Inspection.unusable(unusable.why());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Reportable reportable(@Nullable String only, CurrentUser user) {
        var own = reportedBy(user);
        if (own.isEmpty()) throw Problem.of(HttpStatus.FORBIDDEN, "forbidden");
        return new Reportable(own, communes(own), only);
    }

    /// What a person reports on for the province or an agency, and what the communes are asked for whose staff he is.
    List<Indicator> reportedBy(CurrentUser user) {
        var own = indicators.reportedBy(user.reportingAgencies(), user.provincesAs(Role.REPORTER));
        var asked = user.reportingCommunes().stream()
                .flatMap(commune -> territory.unit(commune).stream())
                .flatMap(commune -> asked(commune).stream());
        return Stream.concat(own.stream(), asked).distinct().toList();
    }

    private List<Indicator> asked(AdministrativeUnit commune) {
        var province = territory.province(String.valueOf(commune.provinceCode()), periods.today());
        if (province.isEmpty()) return List.of();
        var asked = rules.askedIn(province.get().id(), Period.year(periods.currentYear()))
                .getOrDefault(commune.id(), Map.of());
        return indicators.reportedBy(List.of(), List.of(province.get().id())).stream()
                .filter(indicator -> asked.containsKey(indicator.id()))
                .toList();
    }

    List<AdministrativeUnit> communes(List<Indicator> own) {
        return own.stream()
                .map(Indicator::provinceCode)
                .distinct()
                .flatMap(province -> territory.communes(province, periods.today()).stream())
                .toList();
    }
}
