package vn.cotmoc.rollups;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.allocations.CollectionRule;
import vn.cotmoc.allocations.CollectionRules;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.Indicators;
import vn.cotmoc.progress.Progress;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.users.CurrentUser;

/// Puts the pages of collection rules together: readable by everybody who reads the resolution.
@Service
public class RulePages {

    private final Indicators indicators;
    private final CollectionRules rules;
    private final RuleWords words;

    RulePages(Indicators indicators, CollectionRules rules, RuleWords words) {
        this.indicators = indicators;
        this.rules = rules;
        this.words = words;
    }

    @Transactional(readOnly = true)
    public Optional<RulesPage> list(String slug, CurrentUser user, Locale locale) {
        List<Indicator> all = indicators.ofResolution(slug);
        if (all.isEmpty()) return Optional.empty();
        Indicator first = all.getFirst();
        var decided = rules.decided(first.resolutionId());
        var rows = all.stream()
                .filter(Indicator::isReported)
                .map(indicator -> row(indicator, all, decided.getOrDefault(indicator.id(), List.of()), locale))
                .toList();
        return Optional.of(new RulesPage(
                slug,
                Objects.requireNonNullElse(first.resolutionName(), slug),
                user.mayEdit(first.province()),
                (int) rows.stream().filter(row -> row.terms() != null).count(),
                rows));
    }

    private RulesPage.Row row(Indicator indicator, List<Indicator> all, List<CollectionRule> decided, Locale locale) {
        var latest = decided.stream().findFirst();
        return new RulesPage.Row(
                indicator.code(),
                Progress.label(indicator, all),
                Objects.requireNonNullElse(indicator.unit(), ""),
                latest.flatMap(CollectionRule::asked)
                        .map(terms -> words.terms(terms, locale))
                        .orElse(null),
                latest.map(rule -> words.period(rule.from(), locale)).orElse(""),
                latest.map(CollectionRule::reason).orElse(""),
                latest.filter(CollectionRule::illustrative).isPresent());
    }

    @Transactional(readOnly = true)
    public Optional<RulePage> rule(String slug, String code, CurrentUser user, Locale locale) {
        List<Indicator> all = indicators.ofResolution(slug);
        return all.stream()
                .filter(indicator -> indicator.code().equals(code) && indicator.isReported())
                .findFirst()
                .map(indicator -> rule(
                        indicator,
                        all,
                        rules.decided(indicator.resolutionId()).getOrDefault(indicator.id(), List.of()),
                        user,
                        locale));
    }

    private RulePage rule(
            Indicator indicator, List<Indicator> all, List<CollectionRule> decided, CurrentUser user, Locale locale) {
        var latest = decided.stream().findFirst();
        return new RulePage(
                indicator.slug(),
                Objects.requireNonNullElse(indicator.resolutionName(), indicator.slug()),
                indicator.code(),
                Progress.label(indicator, all),
                user.mayEdit(indicator.province()),
                latest.flatMap(CollectionRule::asked)
                        .map(terms -> words.terms(terms, locale))
                        .orElse(null),
                latest.map(CollectionRule::revision).orElse(0),
                decided.stream().map(rule -> former(rule, locale)).toList());
    }

    private RulePage.Former former(CollectionRule rule, Locale locale) {
        return new RulePage.Former(
                rule.revision(),
                rule.asked().map(terms -> words.terms(terms, locale)).orElse(null),
                words.period(rule.from(), locale),
                rule.reason(),
                rule.authorName() + ", " + Vietnamese.moment(rule.recordedAt()),
                rule.illustrative());
    }
}
