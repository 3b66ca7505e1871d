package vn.cotmoc.dashboards;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cotmoc.concepts.Binding;
import vn.cotmoc.concepts.Concepts;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.Indicator.SeriesVersion;
import vn.cotmoc.progress.Saying;

/// Prepares what an indicator's figures mean: its definition, and in plain words where its series breaks.
@Component
class PreparingDefinitions {

    private final Concepts concepts;
    private final Saying saying;

    PreparingDefinitions(Concepts concepts, Saying saying) {
        this.concepts = concepts;
        this.saying = saying;
    }

    @Nullable
    Binding definition(Indicator indicator) {
        return concepts.bindings(indicator.id()).stream()
                .findFirst()
                .filter(binding -> binding.conceptCode() != null)
                .orElse(null);
    }

    List<String> breaks(Indicator indicator, Locale locale) {
        return indicator.series().stream()
                .skip(1)
                .map(version -> saying.say("dashboards.break", locale, version.fromYear() + "", version.name()) + " "
                        + linked(version, locale))
                .toList();
    }

    private String linked(SeriesVersion version, Locale locale) {
        var link = version.link();
        return link == null
                ? saying.say("dashboards.break.unlinked", locale)
                : saying.say(
                        "dashboards.break.linked",
                        locale,
                        link.year() + "",
                        saying.plain(link.before(), locale),
                        saying.plain(link.after(), locale),
                        link.source());
    }
}
