package vn.cotmoc.evidence;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;
import vn.cotmoc.reporting.Slot;
import vn.cotmoc.tasks.TaskStep;

/// Where files are shown.
public final class EvidenceAddress {

    private EvidenceAddress() {}

    public static String of(Subject subject) {
        return switch (subject) {
            case Subject.Value(var slot) -> of(slot);
            case Subject.Report(var step) -> of(step);
        };
    }

    /// `/tasks/{id}/occurrences/{key}/steps/{revision}/evidence`.
    public static String of(TaskStep step) {
        return "/tasks/%s/occurrences/%s/steps/%d/evidence".formatted(step.id(), step.key(), step.revision());
    }

    /// `/resolutions/{slug}/values/{code}/{period}/evidence`, with `?unit=` for a commune's value.
    public static String of(Slot slot) {
        return of(
                slot.indicator().slug(),
                slot.indicator().code(),
                slot.period().toString(),
                slot.isProvincial() ? "" : slot.unitCode());
    }

    static String of(String slug, String code, String period, String commune) {
        return path(slug, code, period) + unit(commune);
    }

    /// Of one file, or of what is done to it.
    public static String of(Subject subject, EvidenceId file, String what) {
        return switch (subject) {
            case Subject.Value(var slot) -> of(slot, file, what);
            case Subject.Report(var step) -> of(step) + "/" + file + what;
        };
    }

    private static String of(Slot slot, EvidenceId file, String what) {
        return path(
                        slot.indicator().slug(),
                        slot.indicator().code(),
                        slot.period().toString()) + "/" + file + what
                + unit(slot.isProvincial() ? "" : slot.unitCode());
    }

    private static String path(String slug, String code, String period) {
        return "/resolutions/%s/values/%s/%s/evidence"
                .formatted(slug, UriUtils.encodePathSegment(code, StandardCharsets.UTF_8), period);
    }

    private static String unit(String commune) {
        return commune.isEmpty() ? "" : "?unit=" + commune;
    }
}
