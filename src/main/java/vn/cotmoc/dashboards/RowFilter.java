package vn.cotmoc.dashboards;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.concepts.Field;
import vn.cotmoc.progress.Confidence;
import vn.cotmoc.progress.Judged;
import vn.cotmoc.progress.VerdictWord;
import vn.cotmoc.shared.Vietnamese;

/// What a reader narrows a list of rows to; nothing in a field is everything. `role` says which part the agency has,
/// `milestone` is the year that the verdict is about.
public record RowFilter(
        @Nullable String resolution,
        @Nullable UUID agency,
        @Nullable Part role,
        @Nullable VerdictWord verdict,
        @Nullable Standing standing,
        @Nullable Integer milestone,
        @Nullable Confidence confidence,
        @Nullable Field field,
        @Nullable String text) {

    public static final RowFilter EVERY_ROW = new RowFilter(null, null, null, null, null, null, null, null, null);

    /// An agency answers for a row by advising on it, or leads it.
    public enum Part {
        ADVISING,
        LEADING
    }

    /// Several verdicts at once, as pages count them: those that say something, and those on course.
    public enum Standing {
        KNOWN,
        ON_COURSE;

        boolean covers(VerdictWord word) {
            return switch (this) {
                case KNOWN -> word.saysSomething();
                case ON_COURSE -> word.isOnCourse();
            };
        }
    }

    /// @param sorted the field that the portal has put the row into
    boolean covers(Judged judged, Field sorted) {
        var indicator = judged.indicator();
        var assessment = judged.assessment();
        return (resolution == null || resolution.equals(indicator.slug()))
                && isOfAgency(judged)
                && (verdict == null || assessment.word() == verdict)
                && (standing == null || standing.covers(assessment.word()))
                && (milestone == null || assessment.milestoneYear().equals(Optional.of(milestone)))
                && (confidence == null || assessment.confidence() == confidence)
                && (field == null || field == sorted)
                && (words().isEmpty()
                        || Vietnamese.fold(indicator.code() + " " + judged.label())
                                .contains(Vietnamese.fold(words())));
    }

    private boolean isOfAgency(Judged judged) {
        if (agency == null) return true;
        var wanted = new AgencyId(agency);
        boolean advises = wanted.equals(judged.indicator().advisingAgencyId());
        boolean leads = wanted.equals(judged.indicator().leadingAgencyId());
        return switch (role) {
            case null -> advises || leads;
            case ADVISING -> advises;
            case LEADING -> leads;
        };
    }

    private String words() {
        return text == null ? "" : text.strip();
    }

    public boolean isOn() {
        return resolution != null
                || agency != null
                || verdict != null
                || standing != null
                || milestone != null
                || confidence != null
                || field != null
                || !words().isEmpty();
    }

    /// As an address writes it behind `asOf`.
    String query(String asOf) {
        var query = UriComponentsBuilder.newInstance().queryParam("asOf", asOf);
        if (resolution != null) query.queryParam("resolution", resolution);
        if (agency != null) query.queryParam("agency", agency);
        if (role != null) query.queryParam("role", role);
        if (verdict != null) query.queryParam("verdict", verdict);
        if (standing != null) query.queryParam("standing", standing);
        if (milestone != null) query.queryParam("milestone", milestone);
        if (confidence != null) query.queryParam("confidence", confidence);
        if (field != null) query.queryParam("field", field);
        if (!words().isEmpty()) query.queryParam("q", "{q}");
        return query.encode().buildAndExpand(words()).toUriString();
    }
}
