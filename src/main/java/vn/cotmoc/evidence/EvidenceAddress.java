package vn.cotmoc.evidence;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;
import vn.cotmoc.reporting.Slot;

/// Where the files of a value are shown.
public final class EvidenceAddress {

    private EvidenceAddress() {}

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
    public static String of(Slot slot, EvidenceId file, String what) {
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
