package vn.cotmoc.scenarios.web;

import java.util.Locale;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.cotmoc.scenarios.WhatIfItem;
import vn.cotmoc.scenarios.WhatIfItems;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.users.CurrentUser;

/// What would be said of an indicator: `y2027=43&want=65&by=2030&method=EVEN`, as in the page's address.
@RestController
@RequestMapping("/api/v1/resolutions/{slug}/indicators/{code}/what-if")
class WhatIfApi {

    private final WhatIfItems items;

    WhatIfApi(WhatIfItems items) {
        this.items = items;
    }

    @GetMapping
    WhatIfItem show(
            @PathVariable String slug,
            @PathVariable String code,
            @RequestParam Map<String, String> form,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale) {
        return items.item(slug, code, form, user, locale).orElseThrow(Problem::notFound);
    }
}
