package vn.cotmoc.resolutions.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.cotmoc.resolutions.Amendment;
import vn.cotmoc.resolutions.Amendments;
import vn.cotmoc.resolutions.Resolution;
import vn.cotmoc.resolutions.ResolutionText.HistoricalFact;
import vn.cotmoc.resolutions.Resolutions;
import vn.cotmoc.shared.web.Problem;

/// Head data, counts and historical facts of the resolutions that the caller may read.
@RestController
@RequestMapping("/api/v1/resolutions")
class ResolutionApi {

    private final Resolutions resolutions;
    private final Amendments amendments;

    ResolutionApi(Resolutions resolutions, Amendments amendments) {
        this.resolutions = resolutions;
        this.amendments = amendments;
    }

    record Head(
            String slug,
            String province,
            String provinceName,
            @Nullable String numberSymbol,
            @Nullable LocalDate issuedOn,
            String title,
            @Nullable String issuingBody,
            @Nullable String signer,
            @Nullable String signerPosition,
            int periodFrom,
            int periodTo,
            @Nullable Integer horizon,
            @Nullable String distribution,
            Resolutions.Counts counts) {}

    @GetMapping
    List<Head> list(@RequestParam(required = false) @Nullable String province) {
        return resolutions.counted(province).stream()
                .map(counted -> head(counted.resolution(), counted.counts()))
                .toList();
    }

    @GetMapping("/{slug}")
    Head show(@PathVariable String slug) {
        return resolutions.counted(null).stream()
                .filter(counted -> counted.resolution().slug().equals(slug))
                .map(counted -> head(counted.resolution(), counted.counts()))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    @GetMapping("/{slug}/facts")
    List<HistoricalFact> facts(@PathVariable String slug) {
        return resolutions.facts(
                resolutions.find(slug).orElseThrow(Problem::notFound).id());
    }

    /// What changed the adopted text, the latest first, with the wording before and after.
    @GetMapping("/{slug}/amendments")
    List<AmendmentItem> amendments(@PathVariable String slug) {
        if (resolutions.find(slug).isEmpty()) throw Problem.notFound();
        return amendments.of(slug).stream().map(AmendmentItem::of).toList();
    }

    record AmendmentItem(
            @Nullable String number,
            LocalDate issuedOn,
            String title,
            LocalDate effectiveOn,
            List<Amendment.Change> changes) {

        static AmendmentItem of(Amendment amendment) {
            return new AmendmentItem(
                    amendment.numberSymbol(),
                    amendment.issuedOn(),
                    amendment.title(),
                    amendment.effectiveOn(),
                    amendment.changes());
        }
    }

    private static Head head(Resolution resolution, Resolutions.Counts counts) {
        return new Head(
                resolution.slug(),
                resolution.provinceCode(),
                resolution.provinceName(),
                resolution.numberSymbol(),
                resolution.issuedOn(),
                resolution.title(),
                resolution.issuingBody(),
                resolution.signer(),
                resolution.signerPosition(),
                resolution.periodFrom(),
                resolution.periodTo(),
                resolution.horizon(),
                resolution.distribution(),
                counts);
    }
}
