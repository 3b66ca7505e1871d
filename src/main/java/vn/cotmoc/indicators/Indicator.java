package vn.cotmoc.indicators;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.shared.Knowledge;
import vn.cotmoc.targets.Direction;
import vn.cotmoc.targets.IndicatorKind;
import vn.cotmoc.territory.UnitId;

/// One row of promises: what is measured, who leads and advises, and what it must reach when.
public record Indicator(
        IndicatorId id,
        UUID resolutionId,
        String slug,
        @Nullable String resolutionName,
        UnitId province,
        String provinceCode,
        int position,
        String code,
        Layer layer,
        @Nullable String parentCode,
        @Nullable String printedOrdinal,
        String name,
        @Nullable String printedName,
        @Nullable String unit,
        @Nullable IndicatorKind kind,
        @Nullable Direction direction,
        boolean header,
        boolean followed,
        @Nullable Integer baseYear,
        @Nullable Integer decimals,
        @Nullable Collection collection,
        @Nullable BigDecimal lowerLimit,
        @Nullable BigDecimal upperLimit,
        @Nullable AgencyId leadingAgencyId,
        @Nullable String leadingAgency,
        @Nullable AgencyId advisingAgencyId,
        @Nullable String advisingAgency,
        @Nullable String leadingPrinted,
        @Nullable String advisingPrinted,
        String clause,
        @Nullable String counterpartCode,
        @Nullable String note,
        int firstYear,
        @Nullable String denominatorSeries,
        List<Milestone> milestones,
        List<Baseline> baselines,
        List<SeriesVersion> series,
        @Nullable Ending ended,
        LocalDate adoptedOn,
        @Nullable Tuning tuning,
        List<AllocatedTotal> allocated) {

    /// Where the promise stands: the phased annex, or a clause of the body.
    public enum Layer {
        ANNEX,
        BODY
    }

    /// How the figure is come by, which decides how small a difference means nothing.
    public enum Collection {
        ADMINISTRATIVE,
        SURVEY,
        DERIVED
    }

    /// Where a path starts, with the source that says so.
    public record Baseline(
            int year,
            @Nullable BigDecimal value,
            @Nullable BigDecimal level,
            String source,
            @Nullable String clause,
            @Nullable String note) {}

    /// Years measured by one standard, and how its first figures link to those of the standard before.
    public record SeriesVersion(
            String version,
            int fromYear,
            @Nullable Integer toYear,
            String name,
            String source,
            @Nullable String standard,
            @Nullable String legalSource,
            @Nullable Link link) {
        boolean covers(int year) {
            return year >= fromYear && (toYear == null || year <= toYear);
        }
    }

    /// The reference series that its denominators come from; only some kinds are measured against one.
    public Optional<String> reference() {
        return switch (kind) {
            case null -> Optional.empty();
            case RATIO_TO_BASE, RATIO_TO_REFERENCE, REDUCTION -> Optional.ofNullable(denominatorSeries);
            case LEVEL, RATE, FLOW, INCREMENT, COMPOSITION, STAGE -> Optional.empty();
        };
    }

    /// One year as the standard before and the new one measured it.
    public record Link(int year, BigDecimal before, BigDecimal after, String source) {}

    /// The day from which the promise holds no more, and the document that ended it.
    public record Ending(LocalDate on, String by) {}

    /// Whether the figures of a year are still asked for: they are due after the day that ends a promise in that year.
    public boolean isInForceIn(int year) {
        return ended == null || ended.on().getYear() > year;
    }

    /// Whether the resolution had been adopted: on its day of issue, or from its period on where it states none.
    public boolean isPromisedBy(Knowledge known) {
        return known.includes(adoptedOn);
    }

    /// A printed promise that values are reported against: the annex's where there is an annex, else the body's.
    public boolean isReported() {
        return !header && followed;
    }

    /// What stands before the row in a list: the ordinal of the annex, or the clause that a body promises it in.
    public String ordinal() {
        if (printedOrdinal != null) return printedOrdinal;
        return layer == Layer.BODY ? code : "";
    }

    public boolean isNumbered() {
        return parentCode == null;
    }

    public Optional<Milestone> milestone(int year) {
        return milestones.stream().filter(milestone -> milestone.year() == year).findFirst();
    }

    /// The standard in force in a year; one series for all years where none is named.
    public String seriesIn(int year) {
        return series.stream()
                .filter(version -> version.covers(year))
                .map(SeriesVersion::version)
                .findFirst()
                .orElse("");
    }

    /// The same row with other milestones, baselines and series.
    Indicator with(List<Milestone> otherMilestones, List<Baseline> otherBaselines, List<SeriesVersion> otherSeries) {
        return copied(otherMilestones, otherBaselines, otherSeries, lowerLimit, upperLimit, tuning, allocated);
    }

    private Indicator copied(
            List<Milestone> otherMilestones,
            List<Baseline> otherBaselines,
            List<SeriesVersion> otherSeries,
            @Nullable BigDecimal otherLower,
            @Nullable BigDecimal otherUpper,
            @Nullable Tuning otherTuning,
            List<AllocatedTotal> otherAllocated) {
        return new Indicator(
                id,
                resolutionId,
                slug,
                resolutionName,
                province,
                provinceCode,
                position,
                code,
                layer,
                parentCode,
                printedOrdinal,
                name,
                printedName,
                unit,
                kind,
                direction,
                header,
                followed,
                baseYear,
                decimals,
                collection,
                otherLower,
                otherUpper,
                leadingAgencyId,
                leadingAgency,
                advisingAgencyId,
                advisingAgency,
                leadingPrinted,
                advisingPrinted,
                clause,
                counterpartCode,
                note,
                firstYear,
                denominatorSeries,
                otherMilestones,
                otherBaselines,
                otherSeries,
                ended,
                adoptedOn,
                otherTuning,
                otherAllocated);
    }

    /// The same row as an editor wants it judged.
    public Indicator tuned(Tuning wanted) {
        return copied(milestones, baselines, series, wanted.lower(), wanted.upper(), wanted, allocated);
    }

    /// The same row by its printed targets alone: what an allocation itself is held against.
    public Indicator unallocated() {
        return copied(milestones, baselines, series, lowerLimit, upperLimit, tuning, List.of());
    }
}
