package vn.cotmoc.inspections;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.cotmoc.inspections.SampleItem.Place;
import vn.cotmoc.inspections.SampleItem.Value;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.reporting.Figure;
import vn.cotmoc.targets.ReportedValue.Ratio;

/// Says drawn values, and what speaks against them.
@Component
public class ItemWords {

    private final Saying saying;

    ItemWords(Saying saying) {
        this.saying = saying;
    }

    /// `37,0 %`, `56,3 % (9/16)`, or the name of a stage.
    public String value(Value value, Place place, Locale locale) {
        if (value.stage() != null) return saying.say("targets.stage." + value.stage(), locale);
        String measure = place.measure() == null ? "" : " " + place.measure();
        if (value.amount() != null) return number(value.amount(), place, locale) + measure;
        if (value.numerator() == null) return "";
        String numerator = saying.plain(value.numerator(), locale);
        // Divided by a reference series it changes with the series; here stands what was reported.
        if (value.denominator() == null) return numerator;
        var worth = Figure.worth(new Ratio(value.numerator(), value.denominator()), place.kind());
        return "%s%s (%s/%s)"
                .formatted(
                        saying.number(worth, decimals(place), locale),
                        measure,
                        numerator,
                        saying.plain(value.denominator(), locale));
    }

    // What was reported more finely than it is published is told as it was reported.
    private String number(BigDecimal amount, Place place, Locale locale) {
        return saying.number(
                amount, Math.max(decimals(place), amount.stripTrailingZeros().scale()), locale);
    }

    private static int decimals(Place place) {
        return place.decimals() == null ? 1 : place.decimals();
    }

    /// `10.1. Tên chỉ tiêu, 2026`, with the quarter and the commune where it is one's.
    public String name(Place place, Locale locale) {
        var period = place.period();
        String when = period.isYear()
                ? period.toString()
                : saying.say("inspections.quarter", locale, period.quarter(), String.valueOf(period.year()));
        String value = "%s. %s, %s".formatted(place.code(), place.label(), when);
        return place.unitName().isEmpty() ? value : value + ", " + place.unitName();
    }

    /// `Nghị quyết số 24-NQ/TU, Sở Y tế, 2025–2026, cả giá trị của xã`.
    public String bounds(Sample sample, Locale locale) {
        var bounds = sample.bounds();
        String resolution = Objects.requireNonNullElseGet(
                bounds.resolution(), () -> saying.say("inspections.sample.everyResolution", locale));
        String agency = Objects.requireNonNullElseGet(
                bounds.agency(), () -> saying.say("inspections.sample.everyAgency", locale));
        String years = bounds.fromYear() == bounds.toYear()
                ? String.valueOf(bounds.fromYear())
                : bounds.fromYear() + "–" + bounds.toYear();
        String communes = bounds.communes() ? "inspections.sample.withCommunes" : "inspections.sample.withoutCommunes";
        return String.join(", ", resolution, agency, years, saying.say(communes, locale));
    }

    public List<String> risks(SampleItem item, Locale locale) {
        return item.risks().stream()
                .map(risk -> saying.say(risk.phrase(), locale))
                .toList();
    }
}
