package vn.cotmoc.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.agencies.Agencies;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.concepts.AdoptingConcepts;
import vn.cotmoc.indicators.AdoptingIndicators;
import vn.cotmoc.resolutions.AdoptingResolutions;
import vn.cotmoc.resolutions.Resolutions;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.tasks.Tasks;
import vn.cotmoc.territory.Territory;

/// Takes in every resolution whose proofreadable files are new or have changed.
@Component
class LoadingResolutions {

    private static final Logger log = LoggerFactory.getLogger(LoadingResolutions.class);

    private final ResourcePatternResolver files;
    private final Territory territory;
    private final Agencies agencies;
    private final Resolutions resolutions;
    private final AdoptingResolutions heads;
    private final AdoptingIndicators indicators;
    private final AdoptingConcepts concepts;
    private final Tasks tasks;

    LoadingResolutions(
            ResourcePatternResolver files,
            Territory territory,
            Agencies agencies,
            Resolutions resolutions,
            AdoptingResolutions heads,
            AdoptingIndicators indicators,
            AdoptingConcepts concepts,
            Tasks tasks) {
        this.files = files;
        this.territory = territory;
        this.agencies = agencies;
        this.resolutions = resolutions;
        this.heads = heads;
        this.indicators = indicators;
        this.concepts = concepts;
        this.tasks = tasks;
    }

    @Transactional
    void load() {
        try {
            for (Resource head : files.getResources("classpath*:db/resolutions/*/resolution.csv")) load(head);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private void load(Resource head) throws IOException {
        var folder = new ResolutionFolder(head);
        String slug = folder.head("slug");
        if (resolutions.contentHash(slug).filter(folder.hash()::equals).isPresent()) return;
        var province = territory
                .province(folder.head("province"), issuedOrToday(folder))
                .orElseThrow(() -> new IllegalStateException(slug + ": unknown province"))
                .id();
        UUID id = heads.adopt(folder.toHead(province.value()), folder.toText()).value();
        var names = agencies.byFoldedName(province);
        Function<CsvRow, Function<String, UUID>> agency = row -> name -> {
            AgencyId found = names.get(Vietnamese.fold(name));
            if (found == null) throw row.fault("agency", "names no known agency: " + name);
            return found.value();
        };
        adoptIndicators(folder, id, province.value(), agency);
        adoptTasks(folder, id, province.value(), agency);
        log.info("Resolution {} has been read in from its files.", slug);
    }

    private static LocalDate issuedOrToday(ResolutionFolder folder) {
        String issued = folder.optionalHead("issued_on");
        return issued == null
                ? LocalDate.of(Integer.parseInt(folder.head("period_from")), 1, 1)
                : LocalDate.parse(issued);
    }

    private void adoptIndicators(
            ResolutionFolder folder, UUID id, UUID province, Function<CsvRow, Function<String, UUID>> agency) {
        List<CsvRow> rows = folder.rows("indicators");
        Map<String, CsvRow> byCode = rows.stream().collect(Collectors.toMap(row -> row.required("code"), row -> row));
        var entries = new ArrayList<AdoptingIndicators.Entry>();
        for (CsvRow row : rows) {
            // A sub-row inherits the agencies of its parent.
            CsvRow owner =
                    row.text("parent") == null ? row : Objects.requireNonNull(byCode.get(row.required("parent")));
            entries.add(ResolutionFolder.indicator(
                    row,
                    id,
                    province,
                    entries.size() + 1,
                    named(owner, "leading_agency", agency),
                    named(owner, "advising_agency", agency)));
        }
        indicators.adopt(
                id,
                entries,
                folder.rows("targets").stream()
                        .map(row -> ResolutionFolder.milestone(row, id))
                        .toList(),
                folder.rows("baselines").stream()
                        .map(row -> ResolutionFolder.baseline(row, id))
                        .toList(),
                folder.rows("series").stream()
                        .map(row -> ResolutionFolder.series(row, id))
                        .toList(),
                folder.conflicts(id, province));
        bindConcepts(folder, id, byCode.keySet());
    }

    private void bindConcepts(ResolutionFolder folder, UUID id, Set<String> codes) {
        Set<String> catalogue = concepts.codes();
        var entries = new ArrayList<AdoptingConcepts.BindingEntry>();
        for (CsvRow row : folder.rows("concepts")) {
            if (!codes.contains(row.required("code"))) throw row.fault("code", "names no indicator");
            if (!catalogue.contains(row.required("concept"))) throw row.fault("concept", "names no concept");
            entries.add(DefinitionRows.binding(row, id));
        }
        concepts.bind(entries);
    }

    private static @Nullable UUID named(CsvRow row, String column, Function<CsvRow, Function<String, UUID>> agency) {
        String name = row.text(column);
        return name == null ? null : agency.apply(row).apply(name);
    }

    private void adoptTasks(
            ResolutionFolder folder, UUID id, UUID province, Function<CsvRow, Function<String, UUID>> agency) {
        var entries = new ArrayList<Tasks.Entry>();
        var assigned = new ArrayList<Tasks.AgencyEntry>();
        var funding = new ArrayList<Tasks.FundingEntry>();
        for (CsvRow row : folder.rows("tasks")) {
            String number = row.required("number");
            entries.add(ResolutionFolder.task(row, id, province, entries.size() + 1));
            for (var part : Map.of(
                            "MONITORING",
                            "monitoring_agencies",
                            "LEAD",
                            "lead_agencies",
                            "COORDINATING",
                            "coordinating_agencies")
                    .entrySet()) {
                int position = 0;
                for (String name : row.list(part.getValue()))
                    assigned.add(new Tasks.AgencyEntry(
                            id,
                            number,
                            part.getKey(),
                            ++position,
                            agency.apply(row).apply(name)));
            }
            int position = 0;
            for (String source : row.list("funding_sources"))
                funding.add(new Tasks.FundingEntry(id, number, ++position, source));
        }
        tasks.adopt(entries, assigned, funding);
    }
}
