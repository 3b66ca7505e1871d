package vn.cotmoc.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.agencies.AdoptingAgencies;
import vn.cotmoc.checks.AdoptingInclusions;
import vn.cotmoc.concepts.AdoptingConcepts;
import vn.cotmoc.indicators.AdoptingIndicators;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.tasks.Holidays;
import vn.cotmoc.territory.AdoptingUnits;
import vn.cotmoc.territory.Territory;

/// Brings provinces, communes, agencies and the definitions of indicators up to date with the reference files.
@Component
class LoadingReferences {

    private static final String FOLDER = "classpath:db/reference/";

    private final ResourceLoader files;
    private final AdoptingUnits adoptingUnits;
    private final Territory territory;
    private final AdoptingAgencies agencies;
    private final AdoptingIndicators indicators;
    private final AdoptingConcepts concepts;
    private final AdoptingInclusions inclusions;
    private final Holidays holidays;
    private final ImportState state;

    LoadingReferences(
            ResourceLoader files,
            AdoptingUnits adoptingUnits,
            Territory territory,
            AdoptingAgencies agencies,
            AdoptingIndicators indicators,
            AdoptingConcepts concepts,
            AdoptingInclusions inclusions,
            Holidays holidays,
            ImportState state) {
        this.files = files;
        this.adoptingUnits = adoptingUnits;
        this.territory = territory;
        this.agencies = agencies;
        this.indicators = indicators;
        this.concepts = concepts;
        this.inclusions = inclusions;
        this.holidays = holidays;
        this.state = state;
    }

    @Transactional
    void load() {
        var all = List.of(
                file("provinces"),
                file("province_successions"),
                file("communes"),
                file("commune_successions"),
                file("agencies"),
                file("series_standards"),
                file("reference_series"),
                file("concepts"),
                file("inclusions"),
                file("holidays"));
        String hash = ImportState.hash(all);
        if (state.of("reference").filter(hash::equals).isPresent()) return;
        var units = new ArrayList<AdoptingUnits.Entry>();
        CsvFile.read(file("provinces")).forEach(row -> units.add(unit(row, "PROVINCE", null)));
        CsvFile.read(file("communes")).forEach(row -> units.add(unit(row, "COMMUNE", row.required("province_code"))));
        var successions = new ArrayList<AdoptingUnits.SuccessionEntry>();
        CsvFile.read(file("province_successions")).forEach(row -> successions.add(succession(row, "PROVINCE")));
        CsvFile.read(file("commune_successions")).forEach(row -> successions.add(succession(row, "COMMUNE")));
        adoptingUnits.adopt(units, successions);
        agencies.adopt(CsvFile.read(file("agencies")).stream().map(this::agency).toList());
        loadDefinitions();
        state.remember("reference", hash);
    }

    private void loadDefinitions() {
        indicators.adoptStandards(CsvFile.read(file("series_standards")).stream()
                .map(DefinitionRows::standard)
                .toList());
        concepts.adopt(
                CsvFile.read(file("reference_series")).stream()
                        .map(DefinitionRows::series)
                        .toList(),
                DefinitionRows.concepts(CsvFile.read(file("concepts"))));
        inclusions.adopt(CsvFile.read(file("inclusions")).stream()
                .map(DefinitionRows::inclusion)
                .toList());
        holidays.adopt(CsvFile.read(file("holidays")).stream()
                .map(DefinitionRows::holiday)
                .toList());
    }

    private Resource file(String name) {
        return files.getResource(FOLDER + name + ".csv");
    }

    private static AdoptingUnits.Entry unit(
            CsvRow row, String level, @org.jspecify.annotations.Nullable String province) {
        return new AdoptingUnits.Entry(
                level,
                row.required("code"),
                row.required("name"),
                row.required("full_name"),
                row.required("kind"),
                province,
                row.text("district"),
                Objects.requireNonNull(row.date("valid_from")),
                row.date("valid_to"),
                row.required("legal_basis"),
                Vietnamese.fold(row.required("full_name")));
    }

    private static AdoptingUnits.SuccessionEntry succession(CsvRow row, String level) {
        return new AdoptingUnits.SuccessionEntry(
                level,
                row.required("old_code"),
                Objects.requireNonNull(row.date("old_valid_from")),
                row.required("new_code"),
                Objects.requireNonNull(row.date("new_valid_from")),
                row.required("extent"),
                Objects.requireNonNull(row.date("effective_on")),
                row.required("legal_basis"));
    }

    private AdoptingAgencies.Entry agency(CsvRow row) {
        UUID province = territory
                .province(row.required("province"), day(row))
                .orElseThrow(() -> row.fault("province", "names no province of the day that the agency is read by"))
                .id()
                .value();
        return new AdoptingAgencies.Entry(
                province,
                row.required("name"),
                row.text("abbreviation"),
                row.required("kind"),
                row.flag("collective"),
                row.text("members"),
                row.date("valid_from"),
                row.date("valid_to"),
                row.required("source"),
                row.list("aliases"),
                row.list("predecessors"),
                Vietnamese.fold(row.required("name")));
    }

    // A code means a province only together with a day: an agency that has ended belongs to the province of its last
    // day, and one without any date to the province as it is since the rearrangement of 2025.
    private static LocalDate day(CsvRow row) {
        LocalDate from = row.date("valid_from");
        LocalDate to = row.date("valid_to");
        if (from != null) return from;
        return to == null ? LocalDate.of(2026, 1, 1) : to;
    }
}
