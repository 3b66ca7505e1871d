package vn.cotmoc.scenarios;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.allocations.Proposing.Method;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.Indicators;
import vn.cotmoc.progress.Duties;
import vn.cotmoc.progress.Duties.Duty;
import vn.cotmoc.progress.Judged;
import vn.cotmoc.progress.Milestone;
import vn.cotmoc.reporting.Figures;
import vn.cotmoc.scenarios.ReadingSuppositions.Typed;
import vn.cotmoc.scenarios.Supposing.Outcome;
import vn.cotmoc.users.CurrentUser;

/// Puts the page of a supposition together: one transaction, at most eight statements, however many communes.
@Service
public class WhatIfPages {

    static final String METHOD = "method";

    private final Indicators indicators;
    private final Figures figures;
    private final Supposing supposing;
    private final SharingDuties sharing;
    private final Scenarios scenarios;
    private final PreparingWhatIf preparing;

    WhatIfPages(
            Indicators indicators,
            Figures figures,
            Supposing supposing,
            SharingDuties sharing,
            Scenarios scenarios,
            PreparingWhatIf preparing) {
        this.indicators = indicators;
        this.figures = figures;
        this.supposing = supposing;
        this.sharing = sharing;
        this.scenarios = scenarios;
        this.preparing = preparing;
    }

    /// An indicator with what was typed of it, understood as far as it can be, and what comes of it.
    record Weighed(
            Indicator indicator,
            Typed typed,
            Outcome outcome,
            List<Integer> years,
            List<Milestone> milestones,
            List<Duty> duties,
            Method method,
            @Nullable Shares shares) {}

    /// Empty where there is no such indicator that takes values, or the person may not read it; `refused` says why what
    /// was typed has not been kept.
    @Transactional(readOnly = true)
    public Optional<WhatIfPage> page(
            String slug,
            String code,
            Map<String, String> form,
            @Nullable String refused,
            CurrentUser user,
            Locale locale) {
        return weigh(slug, code, form, user).map(weighed -> {
            boolean allowed = user.mayPlanIn(weighed.indicator().province());
            var own = allowed ? scenarios.own(weighed.indicator().resolutionId(), user) : List.<Scenario>of();
            return preparing.page(weighed, form, allowed, own, refused, locale);
        });
    }

    @Transactional(readOnly = true)
    Optional<Weighed> weigh(String slug, String code, Map<String, String> form, CurrentUser user) {
        List<Indicator> all = indicators.ofResolution(slug);
        return all.stream()
                .filter(indicator -> indicator.code().equals(code)
                        && indicator.isReported()
                        && indicator.isInForceIn(supposing.today()))
                .findFirst()
                .map(indicator -> weigh(indicator, all, form, user));
    }

    private Weighed weigh(Indicator indicator, List<Indicator> all, Map<String, String> form, CurrentUser user) {
        Judged now = supposing.now(indicator, all, figures.approvedOf(List.of(indicator.id())));
        var years = supposing.years(now);
        var milestones = Duties.ahead(now);
        var typed = ReadingSuppositions.read(
                indicator, years, milestones.stream().map(Milestone::year).toList(), form);
        var outcome = supposing.suppose(now, all, typed.supposition());
        var duties = typed.supposition()
                .wanted()
                .map(wish -> Duties.until(outcome.then(), wish.year(), Supposition.number(wish.value())))
                .orElse(List.of());
        var method = method(form);
        return new Weighed(
                indicator,
                typed,
                outcome,
                years,
                milestones,
                duties,
                method,
                duties.isEmpty() ? null : sharing.share(indicator, duties, method, user));
    }

    static Method method(Map<String, String> form) {
        String wanted = Objects.requireNonNullElse(form.get(METHOD), "");
        for (Method method : Method.values()) if (method.name().equals(wanted)) return method;
        return Method.EVEN;
    }
}
