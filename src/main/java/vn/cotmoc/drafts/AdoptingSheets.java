package vn.cotmoc.drafts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.agencies.Agencies;
import vn.cotmoc.agencies.AgencyNames;
import vn.cotmoc.agencies.Match.Ambiguous;
import vn.cotmoc.agencies.Match.Known;
import vn.cotmoc.agencies.Match.Unknown;
import vn.cotmoc.indicators.AdoptingIndicators;
import vn.cotmoc.resolutions.AdoptingResolutions;
import vn.cotmoc.resolutions.ResolutionId;
import vn.cotmoc.tasks.Tasks;
import vn.cotmoc.territory.AdministrativeUnit;
import vn.cotmoc.territory.Territory;
import vn.cotmoc.territory.UnitId;

/// The one way in which sheets become a resolution with its indicators and tasks, whether files or a draft hold them.
@Service
public class AdoptingSheets {

    private static final String FROM_DESK = "desk:";
    private static final Map<String, String> ROLES = Map.of(
            "MONITORING", "monitoring_agencies", "LEAD", "lead_agencies", "COORDINATING", "coordinating_agencies");

    private final Territory territory;
    private final Agencies agencies;
    private final AdoptingResolutions heads;
    private final AdoptingIndicators indicators;
    private final Tasks tasks;

    AdoptingSheets(
            Territory territory,
            Agencies agencies,
            AdoptingResolutions heads,
            AdoptingIndicators indicators,
            Tasks tasks) {
        this.territory = territory;
        this.agencies = agencies;
        this.heads = heads;
        this.indicators = indicators;
        this.tasks = tasks;
    }

    /// @param hash of what the sheets were read from: unchanged files are not read again
    @Transactional
    public ResolutionId adopt(ResolutionSheets sheets, String hash) {
        var province = issuer(sheets).id();
        var id = heads.adopt(SheetEntries.head(sheets, province.value(), hash), SheetEntries.text(sheets));
        var names = agencies.names(province, day(sheets));
        adoptIndicators(sheets, id.value(), province.value(), names);
        adoptTasks(sheets, id.value(), province.value(), names);
        return id;
    }

    /// In place of a hash of files, for a text that was published from a draft.
    static String fromDesk(DraftId draft) {
        return FROM_DESK + draft;
    }

    /// Whether the text was last adopted from a draft: then no file speaks for it any more.
    public static boolean isFromDesk(String hash) {
        return hash.startsWith(FROM_DESK);
    }

    /// The day whose provinces and agencies a text means: that of its issue, else the first of its period.
    static LocalDate day(ResolutionSheets sheets) {
        return sheets.headRow("issued_on")
                .map(row -> row.date("value"))
                .orElseGet(() -> LocalDate.of(Objects.requireNonNull(sheets.headYear("period_from")), 1, 1));
    }

    /// Whether the head names this province, as it was on the day of issue.
    boolean issues(ResolutionSheets sheets, UnitId province) {
        try {
            return issuer(sheets).id().equals(province);
        } catch (SheetFault unknown) {
            return false;
        }
    }

    /// The province as it was when the resolution was issued: a resolution keeps the unit that issued it.
    AdministrativeUnit issuer(ResolutionSheets sheets) {
        return territory
                .province(sheets.requiredHead("province"), day(sheets))
                .orElseThrow(() -> new SheetFault(sheets.requiredHead("slug") + ": unknown province"));
    }

    private void adoptIndicators(ResolutionSheets sheets, UUID id, UUID province, AgencyNames names) {
        List<SheetRow> rows = sheets.of(Sheet.INDICATORS);
        Map<String, SheetRow> byCode = rows.stream().collect(Collectors.toMap(SheetRow::key, row -> row));
        var entries = new ArrayList<AdoptingIndicators.Entry>();
        for (SheetRow row : rows) {
            // A sub-row inherits the agencies of its parent unless it prints its own.
            entries.add(SheetEntries.indicator(
                    row,
                    id,
                    province,
                    entries.size() + 1,
                    responsible(row, "leading_agency", byCode, names),
                    responsible(row, "advising_agency", byCode, names)));
        }
        indicators.adopt(
                id,
                entries,
                sheets.of(Sheet.TARGETS).stream()
                        .map(row -> SheetEntries.milestone(row, id))
                        .toList(),
                sheets.of(Sheet.BASELINES).stream()
                        .map(row -> SheetEntries.baseline(row, id))
                        .toList(),
                sheets.of(Sheet.SERIES).stream()
                        .map(row -> SheetEntries.series(row, id))
                        .toList(),
                SheetEntries.conflicts(sheets.of(Sheet.CONFLICTS), id, province));
    }

    private static @Nullable UUID responsible(
            SheetRow row, String column, Map<String, SheetRow> byCode, AgencyNames names) {
        String name = row.text(column);
        if (name != null) return agency(row, column, name, names);
        String parent = row.text("parent");
        return parent == null ? null : responsible(Objects.requireNonNull(byCode.get(parent)), column, byCode, names);
    }

    private static UUID agency(SheetRow row, String column, String name, AgencyNames names) {
        return switch (names.find(name)) {
            case Known(var agency, var _) -> agency.value();
            case Ambiguous _, Unknown _ -> throw row.fault(column, "names no known agency: " + name);
        };
    }

    private void adoptTasks(ResolutionSheets sheets, UUID id, UUID province, AgencyNames names) {
        var entries = new ArrayList<Tasks.Entry>();
        var assigned = new ArrayList<Tasks.AgencyEntry>();
        var funding = new ArrayList<Tasks.FundingEntry>();
        for (SheetRow row : sheets.of(Sheet.TASKS)) {
            String number = row.required("number");
            entries.add(SheetEntries.task(row, id, province, entries.size() + 1));
            ROLES.forEach((role, column) -> {
                int position = 0;
                for (String name : row.list(column))
                    assigned.add(new Tasks.AgencyEntry(id, number, role, ++position, agency(row, column, name, names)));
            });
            int position = 0;
            for (String source : row.list("funding_sources"))
                funding.add(new Tasks.FundingEntry(id, number, ++position, source));
        }
        tasks.adopt(entries, assigned, funding);
    }
}
