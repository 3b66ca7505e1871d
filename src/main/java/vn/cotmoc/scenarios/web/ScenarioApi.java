package vn.cotmoc.scenarios.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import vn.cotmoc.resolutions.Resolutions;
import vn.cotmoc.scenarios.KeepingSuppositions;
import vn.cotmoc.scenarios.ScenarioId;
import vn.cotmoc.scenarios.ScenarioListPage;
import vn.cotmoc.scenarios.ScenarioPages;
import vn.cotmoc.scenarios.Scenarios;
import vn.cotmoc.scenarios.Scenarios.Kept;
import vn.cotmoc.scenarios.Scenarios.Wanted;
import vn.cotmoc.scenarios.WhatIfItems;
import vn.cotmoc.scenarios.WhatIfItems.ScenarioItem;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.shared.web.Problem.Fault;
import vn.cotmoc.users.CurrentUser;

/// Kept scenarios: read, begun, revised and withdrawn by their authors.
@RestController
@RequestMapping("/api/v1/scenarios")
class ScenarioApi {

    private final Scenarios scenarios;
    private final ScenarioPages pages;
    private final WhatIfItems items;
    private final KeepingSuppositions keeping;
    private final Resolutions resolutions;

    ScenarioApi(
            Scenarios scenarios,
            ScenarioPages pages,
            WhatIfItems items,
            KeepingSuppositions keeping,
            Resolutions resolutions) {
        this.scenarios = scenarios;
        this.pages = pages;
        this.items = items;
        this.keeping = keeping;
        this.resolutions = resolutions;
    }

    /// Values are numbers, or text as people type it; stages are constants.
    record Body(
            @Nullable String resolution,
            @Nullable String name,
            @Nullable String note,
            @Nullable Boolean shared,
            @Nullable List<Row> indicators) {}

    record Row(
            String code,
            @Nullable Map<Integer, JsonNode> supposed,
            @Nullable JsonNode wanted,
            @Nullable Integer by) {}

    record Answer(String id, int revision) {}

    @GetMapping
    ScenarioListPage list(
            @RequestParam(required = false) @Nullable String resolution, @AuthenticationPrincipal CurrentUser user) {
        return pages.list(resolution, user);
    }

    @GetMapping("/{id}")
    ScenarioItem show(@PathVariable ScenarioId id, @AuthenticationPrincipal CurrentUser user) {
        return items.scenario(id, user).orElseThrow(Problem::notFound);
    }

    @PostMapping
    ResponseEntity<Answer> begin(@RequestBody Body body, @AuthenticationPrincipal CurrentUser user) {
        var resolution = resolutions
                .find(Objects.requireNonNullElse(body.resolution(), ""))
                .orElseThrow(Problem::notFound);
        var kept = scenarios.begin(resolution, wanted(resolution.slug(), body), user);
        return ResponseEntity.status(HttpStatus.CREATED).body(answer(kept));
    }

    @PutMapping("/{id}")
    Answer revise(@PathVariable ScenarioId id, @RequestBody Body body, @AuthenticationPrincipal CurrentUser user) {
        var present = scenarios.find(id).orElseThrow(Problem::notFound);
        return answer(scenarios.revise(id, wanted(present.slug(), body), user));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> withdraw(@PathVariable ScenarioId id, @AuthenticationPrincipal CurrentUser user) {
        scenarios.withdraw(id, user);
        return ResponseEntity.noContent().build();
    }

    private Wanted wanted(String slug, Body body) {
        var forms = new LinkedHashMap<String, Map<String, String>>();
        for (Row row : Objects.requireNonNullElse(body.indicators(), List.<Row>of())) forms.put(row.code(), form(row));
        var read = keeping.read(slug, forms);
        if (!read.faults().isEmpty()) throw WhatIfItems.refused(read.faults());
        return new Wanted(
                Objects.requireNonNullElse(body.name(), ""),
                Objects.requireNonNullElse(body.note(), ""),
                Boolean.TRUE.equals(body.shared()),
                read.suppositions());
    }

    private static Map<String, String> form(Row row) {
        var form = new HashMap<String, String>();
        Objects.requireNonNullElse(row.supposed(), Map.<Integer, JsonNode>of())
                .forEach((year, value) -> form.put("y" + year, text(value)));
        if (row.wanted() != null) form.put("want", text(row.wanted()));
        if (row.by() != null) form.put("by", row.by().toString());
        return form;
    }

    private static String text(JsonNode value) {
        if (value.isNull()) return "";
        return value.isNumber() ? Vietnamese.number(value.decimalValue()) : value.asString();
    }

    private static Answer answer(Kept kept) {
        return switch (kept) {
            case Kept.Done(var id, var revision) -> new Answer(id.toString(), revision);
            case Kept.Refused(var key) -> throw WhatIfItems.refused(List.of(Fault.of(field(key), key)));
        };
    }

    private static String field(String key) {
        return key.equals("scenarios.fault.nothing") ? "indicators" : "name";
    }
}
