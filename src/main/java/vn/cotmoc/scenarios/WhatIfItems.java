package vn.cotmoc.scenarios;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.progress.VerdictWord;
import vn.cotmoc.scenarios.Supposing.Outcome;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.shared.web.Problem.Fault;
import vn.cotmoc.users.CurrentUser;

/// Suppositions as programs read them: the figures of the pages.
@Service
public class WhatIfItems {

    private final WhatIfPages pages;
    private final ScenarioPages kept;
    private final Saying saying;

    WhatIfItems(WhatIfPages pages, ScenarioPages kept, Saying saying) {
        this.pages = pages;
        this.kept = kept;
        this.saying = saying;
    }

    /// A scenario with the rows of which something is supposed; `mine` may be changed by the caller.
    public record ScenarioItem(
            String id,
            String resolution,
            String name,
            String note,
            String author,
            int revision,
            boolean shared,
            boolean withdrawn,
            boolean mine,
            List<CountItem> counts,
            List<RowItem> rows) {}

    public record CountItem(VerdictWord verdict, int now, int then) {}

    public record RowItem(
            String code,
            Map<Integer, String> supposed,
            Map<Integer, String> wanted,
            VerdictWord now,
            VerdictWord then) {}

    /// What cannot be read is named field by field.
    @Transactional(readOnly = true)
    public Optional<WhatIfItem> item(
            String slug, String code, Map<String, String> form, CurrentUser user, Locale locale) {
        return pages.weigh(slug, code, form, user).map(weighed -> {
            var faults = weighed.typed().faults().entrySet().stream()
                    .map(fault -> new Fault(
                            fault.getKey(),
                            fault.getValue().why().key(),
                            fault.getValue().why().arguments()))
                    .toList();
            if (!faults.isEmpty()) throw refused(faults);
            return WhatIfItem.of(weighed, saying, locale);
        });
    }

    public static Problem refused(List<Fault> faults) {
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-request", List.of(), faults);
    }

    @Transactional(readOnly = true)
    public Optional<ScenarioItem> scenario(ScenarioId id, CurrentUser user) {
        return kept.weigh(id).map(weighed -> {
            var scenario = weighed.scenario();
            return new ScenarioItem(
                    scenario.id().toString(),
                    scenario.slug(),
                    scenario.name(),
                    scenario.note(),
                    scenario.authorName(),
                    scenario.revision(),
                    scenario.shared(),
                    scenario.withdrawn(),
                    scenario.isBy(user.id()),
                    CountingScenarios.tallies(weighed.outcomes()),
                    weighed.outcomes().stream()
                            .filter(outcome -> !outcome.supposition().isEmpty())
                            .map(WhatIfItems::row)
                            .toList());
        });
    }

    private static RowItem row(Outcome outcome) {
        var supposed = new TreeMap<Integer, String>();
        outcome.supposition().values().forEach((year, value) -> supposed.put(year, CountingScenarios.typed(value)));
        return new RowItem(
                outcome.now().indicator().code(),
                supposed,
                outcome.supposition()
                        .wanted()
                        .map(wish -> Map.of(wish.year(), CountingScenarios.typed(wish.value())))
                        .orElse(Map.of()),
                outcome.now().assessment().word(),
                outcome.then().assessment().word());
    }
}
