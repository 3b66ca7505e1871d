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
import vn.cotmoc.agencies.Agencies;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.territory.Territory;

/// Brings provinces, communes and agencies up to date with the reference files.
@Component
class LoadingReferences {

    private static final String FOLDER = "classpath:db/reference/";

    private final ResourceLoader files;
    private final Territory territory;
    private final Agencies agencies;
    private final ImportState state;

    LoadingReferences(ResourceLoader files, Territory territory, Agencies agencies, ImportState state) {
        this.files = files;
        this.territory = territory;
        this.agencies = agencies;
        this.state = state;
    }

    @Transactional
    void load() {
        var all = List.of(file("provinces"), file("province_successions"), file("communes"), file("agencies"));
        String hash = ImportState.hash(all);
        if (state.of("reference").filter(hash::equals).isPresent()) return;
        var units = new ArrayList<Territory.Entry>();
        CsvFile.read(file("provinces")).forEach(row -> units.add(unit(row, "PROVINCE", null)));
        CsvFile.read(file("communes")).forEach(row -> units.add(unit(row, "COMMUNE", row.required("province_code"))));
        territory.adopt(
                units,
                CsvFile.read(file("province_successions")).stream()
                        .map(LoadingReferences::succession)
                        .toList());
        agencies.adopt(CsvFile.read(file("agencies")).stream().map(this::agency).toList());
        state.remember("reference", hash);
    }

    private Resource file(String name) {
        return files.getResource(FOLDER + name + ".csv");
    }

    private static Territory.Entry unit(CsvRow row, String level, @org.jspecify.annotations.Nullable String province) {
        return new Territory.Entry(
                level,
                row.required("code"),
                row.required("name"),
                row.required("full_name"),
                row.required("kind"),
                province,
                Objects.requireNonNull(row.date("valid_from")),
                row.date("valid_to"),
                row.required("legal_basis"),
                Vietnamese.fold(row.required("full_name")));
    }

    private static Territory.SuccessionEntry succession(CsvRow row) {
        return new Territory.SuccessionEntry(
                row.required("old_code"),
                Objects.requireNonNull(row.date("old_valid_from")),
                row.required("new_code"),
                Objects.requireNonNull(row.date("new_valid_from")),
                row.required("extent"),
                Objects.requireNonNull(row.date("effective_on")),
                row.required("legal_basis"));
    }

    private Agencies.Entry agency(CsvRow row) {
        UUID province = territory
                .province(row.required("province"), day(row))
                .orElseThrow(() -> row.fault("province", "names no province of the day that the agency is read by"))
                .id()
                .value();
        return new Agencies.Entry(
                province,
                row.required("name"),
                row.text("abbreviation"),
                row.required("kind"),
                row.flag("collective"),
                row.text("members"),
                row.date("valid_from"),
                row.date("valid_to"),
                row.text("predecessors"),
                row.required("source"),
                row.list("aliases"),
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
