package vn.cotmoc.rollups.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.cotmoc.rollups.AllocationItems;
import vn.cotmoc.rollups.AllocationItems.Sent;
import vn.cotmoc.rollups.Periods;
import vn.cotmoc.rollups.RollupItems;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.shared.web.Problem.Fault;
import vn.cotmoc.targets.Period;
import vn.cotmoc.users.CurrentUser;

/// What communes come to and what is allocated to them, by the same rules as the pages.
@RestController
@RequestMapping("/api/v1/resolutions/{slug}")
class CommuneApi {

    private static final int MOST_PARTS = 2_000;

    private final RollupItems rollups;
    private final AllocationItems allocations;
    private final Periods periods;

    CommuneApi(RollupItems rollups, AllocationItems allocations, Periods periods) {
        this.rollups = rollups;
        this.allocations = allocations;
        this.periods = periods;
    }

    /// How many communes have reported is a fact about all of them: to a commune's own staff it is not there.
    @GetMapping("/rollup")
    List<RollupItems.Item> rollup(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) boolean submitted,
            @AuthenticationPrincipal CurrentUser user) {
        Period asked = periods.readOr(period, periods.lastQuarter());
        return rollups.of(slug, asked, submitted, user).orElseThrow(Problem::notFound);
    }

    @GetMapping("/indicators/{code}/allocations")
    AllocationItems.SheetItem allocations(
            @PathVariable String slug,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String period,
            @AuthenticationPrincipal CurrentUser user) {
        Period asked = periods.readOr(period, periods.thisYear());
        return allocations.of(slug, code, asked, user).orElseThrow(Problem::notFound);
    }

    /// A whole sheet: what is not in it is not allocated any more.
    record SheetBody(
            @Nullable List<AllocationItems.Item> parts,
            @Nullable Integer revision,
            @Nullable String reason) {}

    record Kept(String code, int year, int revision) {}

    @PutMapping("/indicators/{code}/allocations")
    Kept allocate(
            @PathVariable String slug,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String period,
            @RequestBody SheetBody body,
            @AuthenticationPrincipal CurrentUser user) {
        int year = periods.readOr(period, periods.thisYear()).year();
        var parts = body.parts() == null ? List.<AllocationItems.Item>of() : body.parts();
        if (parts.size() > MOST_PARTS) throw Problem.of(HttpStatus.CONTENT_TOO_LARGE, "too-large");
        int seen = body.revision() == null ? 0 : body.revision();
        var sent = allocations.keep(slug, code, year, parts, seen, body.reason(), user);
        return switch (sent.orElseThrow(Problem::notFound)) {
            case Sent.Kept(var revision) -> new Kept(code, year, revision);
            case Sent.Wrong(var field, var key) ->
                throw new Problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "allocation-refused",
                        List.of(code),
                        List.of(Fault.of(field, key)));
            case Sent.Stale(var present) ->
                throw new Problem(
                        HttpStatus.CONFLICT,
                        "stale-revision",
                        List.of(code, present),
                        List.of(Fault.of("revision", "rollups.api.stale", present)));
        };
    }
}
