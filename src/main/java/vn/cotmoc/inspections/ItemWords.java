package vn.cotmoc.inspections;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.cotmoc.inspections.SampleItem.Place;
import vn.cotmoc.inspections.SampleItem.Value;
import vn.cotmoc.progress.Saying;

/// Says drawn values, and what speaks against them.
@Component
public class ItemWords {

    private final Saying saying;

    ItemWords(Saying saying) {
        this.saying = saying;
    }

    /// `37,0 %`, `38/45`, or the name of a stage.
    public String value(Value value, Place place, Locale locale) {
        String said = said(value, place, locale);
        return said.isEmpty() || place.measure() == null || value.stage() != null ? said : said + " " + place.measure();
    }

    private String said(Value value, Place place, Locale locale) {
        if (value.stage() != null) return saying.say("targets.stage." + value.stage(), locale);
        if (value.amount() != null) {
            int decimals = place.decimals() == null ? 1 : place.decimals();
            // What was reported more finely than it is published is told as it was reported.
            int own = value.amount().stripTrailingZeros().scale();
            return saying.number(value.amount(), Math.max(decimals, own), locale);
        }
        if (value.numerator() == null) return "";
        String numerator = saying.plain(value.numerator(), locale);
        return value.denominator() == null ? numerator : numerator + "/" + saying.plain(value.denominator(), locale);
    }

    /// `10.1. Tên chỉ tiêu, 2026`, with the commune where it is one's.
    public String name(Place place) {
        String value = "%s. %s, %s".formatted(place.code(), place.label(), place.period());
        return place.unitName().isEmpty() ? value : value + ", " + place.unitName();
    }

    public List<String> risks(SampleItem item, Locale locale) {
        return item.risks().stream()
                .map(risk -> saying.say(risk.phrase(), locale))
                .toList();
    }
}
