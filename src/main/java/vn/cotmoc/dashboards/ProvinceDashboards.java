package vn.cotmoc.dashboards;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.concepts.ConceptFields;
import vn.cotmoc.concepts.Field;
import vn.cotmoc.dashboards.ProvincePage.AgencyCount;
import vn.cotmoc.dashboards.ProvincePage.Filter;
import vn.cotmoc.dashboards.ProvincePage.ResolutionRows;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.progress.Confidence;
import vn.cotmoc.progress.Judged;
import vn.cotmoc.progress.Progress;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.progress.Viewing;
import vn.cotmoc.reporting.ReportingPeriods;
import vn.cotmoc.reporting.Viewpoint;
import vn.cotmoc.resolutions.Resolution;
import vn.cotmoc.resolutions.Resolutions;
import vn.cotmoc.territory.AdministrativeUnit;
import vn.cotmoc.territory.Territory;

/// Puts the province's page together: one transaction, five statements of its own, however many indicators.
@Service
public class ProvinceDashboards {

    private final Territory territory;
    private final Resolutions resolutions;
    private final Progress progress;
    private final ConceptFields fields;
    private final PreparingRows rows;
    private final ReportingPeriods periods;
    private final PreparingPredecessors predecessors;
    private final Saying saying;

    ProvinceDashboards(
            Territory territory,
            Resolutions resolutions,
            Progress progress,
            ConceptFields fields,
            PreparingRows rows,
            ReportingPeriods periods,
            PreparingPredecessors predecessors,
            Saying saying) {
        this.territory = territory;
        this.resolutions = resolutions;
        this.progress = progress;
        this.fields = fields;
        this.rows = rows;
        this.periods = periods;
        this.predecessors = predecessors;
        this.saying = saying;
    }

    /// The rows and roll-up behind the page and the API; empty where the province is unknown.
    public record Board(
            AdministrativeUnit province,
            Viewpoint view,
            List<Judged> judged,
            List<Resolution> inherited,
            Map<IndicatorId, Field> fields) {

        Field field(Judged judged) {
            return fields.getOrDefault(judged.indicator().id(), Field.UNSORTED);
        }

        /// The rows that a reader has asked for.
        public List<Judged> covered(RowFilter wanted) {
            return judged.stream().filter(row -> wanted.covers(row, field(row))).toList();
        }
    }

    @Transactional(readOnly = true)
    public Optional<Board> board(String code, Viewpoint view) {
        return territory
                .province(code, view.dayOr(periods.today()))
                .map(province -> new Board(
                        province,
                        view,
                        progress.ofProvince(province.id(), view),
                        inherited(province),
                        fields.ofProvince(province.id())));
    }

    /// The same for papers, which are neither narrowed nor lead on to what a predecessor promised: two statements less.
    @Transactional(readOnly = true)
    public Optional<Board> ownRows(String code, Viewpoint view) {
        return territory
                .province(code, view.dayOr(periods.today()))
                .map(province ->
                        new Board(province, view, progress.ofProvince(province.id(), view), List.of(), Map.of()));
    }

    private List<Resolution> inherited(AdministrativeUnit province) {
        return resolutions.all(province.code()).stream()
                .filter(resolution -> !resolution.province().equals(province.id()))
                .toList();
    }

    public ProvincePage page(Board board, RowFilter wanted, Locale locale) {
        var judged = board.judged();
        var shown = board.covered(wanted);
        return new ProvincePage(
                board.province().code(),
                board.province().fullName(),
                viewing(board, locale),
                judged.stream().anyMatch(Judged::isIllustrative),
                (int) judged.stream()
                                .filter(row -> row.indicator().isNumbered())
                                .count()
                        + headers(judged),
                Counts.of(
                        judged,
                        saying,
                        locale,
                        word -> "/provinces/%s?asOf=%s&verdict=%s#rows"
                                .formatted(board.province().code(), board.view().text(), word)),
                rows.of(NeedingDecision.of(judged), board.view(), locale),
                columns(judged),
                byResolution(shown, board.view(), locale),
                agencies(judged, locale),
                predecessors.of(board, locale),
                filter(board, wanted, shown.size()));
    }

    private static Filter filter(Board board, RowFilter wanted, int shown) {
        var judged = board.judged();
        return new Filter(
                wanted,
                judged.stream()
                        .map(Judged::indicator)
                        .collect(Collectors.toMap(
                                Indicator::slug,
                                one -> Objects.requireNonNullElse(one.resolutionName(), one.slug()),
                                (one, _) -> one,
                                LinkedHashMap::new)),
                judged.stream()
                        .flatMap(row -> row.assessment().milestoneYear().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                List.of(Confidence.values()),
                judged.stream().map(board::field).distinct().sorted().toList(),
                "/provinces/%s/rows.csv%s"
                        .formatted(
                                board.province().code(),
                                wanted.query(board.view().text())),
                shown);
    }

    private Viewing viewing(Board board, Locale locale) {
        int first = board.judged().stream()
                .mapToInt(row -> row.indicator().firstYear())
                .min()
                .orElse(board.view().year());
        return Viewing.of(board.view(), first, periods.today(), saying, locale);
    }

    // A header row is a printed indicator although it carries no value: its sub-rows stand for it.
    private static int headers(List<Judged> judged) {
        var codes = judged.stream().map(row -> row.indicator().code()).collect(Collectors.toSet());
        return (int) judged.stream()
                .map(row -> row.indicator().parentCode())
                .filter(parent -> parent != null && !codes.contains(parent))
                .distinct()
                .count();
    }

    static List<Integer> columns(List<Judged> judged) {
        return judged.stream()
                .findFirst()
                .map(row -> IntStream.rangeClosed(
                                row.indicator().firstYear() - 1, row.indicator().firstYear() + 4)
                        .boxed()
                        .toList())
                .orElse(List.of());
    }

    private List<ResolutionRows> byResolution(List<Judged> shown, Viewpoint view, Locale locale) {
        return shown.stream()
                .collect(Collectors.groupingBy(row -> row.indicator().slug(), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> new ResolutionRows(
                        entry.getKey(),
                        Objects.requireNonNullElse(
                                entry.getValue().getFirst().indicator().resolutionName(), entry.getKey()),
                        rows.of(entry.getValue(), view, locale)))
                .toList();
    }

    private List<AgencyCount> agencies(List<Judged> judged, Locale locale) {
        Map<UUID, List<Judged>> byAgency = judged.stream()
                .filter(row -> row.indicator().advisingAgencyId() != null)
                .collect(Collectors.groupingBy(
                        row -> Objects.requireNonNull(row.indicator().advisingAgencyId())
                                .value()));
        return byAgency.entrySet().stream()
                .map(entry -> agency(entry.getKey(), entry.getValue(), locale))
                .sorted(Comparator.comparing(AgencyCount::rows).reversed().thenComparing(AgencyCount::name))
                .toList();
    }

    private AgencyCount agency(UUID id, List<Judged> own, Locale locale) {
        int known = (int) own.stream()
                .filter(row -> row.assessment().word().saysSomething())
                .count();
        int onCourse = (int)
                own.stream().filter(row -> row.assessment().word().isOnCourse()).count();
        return new AgencyCount(
                id,
                Objects.requireNonNullElse(own.getFirst().indicator().advisingAgency(), ""),
                own.size(),
                known,
                onCourse,
                known == 0 ? "" : saying.number(BigDecimal.valueOf(100L * onCourse / known), 0, locale) + "%");
    }
}
