package vn.cotmoc.territory.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.territory.AdministrativeUnit;
import vn.cotmoc.territory.AdministrativeUnit.Level;
import vn.cotmoc.territory.AdministrativeUnit.Succession;
import vn.cotmoc.territory.Extent;
import vn.cotmoc.territory.web.UnitPage.Line;
import vn.cotmoc.territory.web.UnitPage.Link;

/// Prepares lines and links of units in the reader's language.
@Component
class PreparingUnits {

    private final MessageSource messages;

    PreparingUnits(MessageSource messages) {
        this.messages = messages;
    }

    String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    Line province(AdministrativeUnit unit, Map<String, Integer> communes, LocalDate on, Locale locale) {
        Integer count = communes.get(unit.code());
        return line(unit, on, count == null ? "–" : String.valueOf(count), "", locale);
    }

    /// A commune with its province, where there is more than one, and the district that it lay in.
    Line commune(AdministrativeUnit unit, Map<String, String> provinces, LocalDate on, Locale locale) {
        String province = provinces.getOrDefault(Objects.requireNonNullElse(unit.provinceCode(), ""), "");
        String district = Objects.requireNonNullElse(unit.district(), "");
        return line(
                unit,
                on,
                "",
                district.isEmpty() || province.isEmpty() ? district + province : district + ", " + province,
                locale);
    }

    private Line line(AdministrativeUnit unit, LocalDate on, String communes, String place, Locale locale) {
        return new Line(
                href(unit.id().toString(), on),
                unit.code(),
                unit.fullName(),
                unit.kind(),
                communes,
                place,
                links(unit.predecessors(), locale),
                links(unit.successors(), locale));
    }

    List<Link> links(List<Succession> successions, Locale locale) {
        return successions.stream().map(succession -> link(succession, locale)).toList();
    }

    private Link link(Succession succession, Locale locale) {
        return new Link(
                "/units/" + succession.id(),
                succession.fullName(),
                succession.extent() == Extent.PART ? "territory.extent.PART" : null,
                say(
                        "territory.link",
                        locale,
                        Vietnamese.date(succession.effectiveOn()),
                        succession.code(),
                        succession.legalBasis()));
    }

    UnitPage page(
            AdministrativeUnit unit,
            @Nullable AdministrativeUnit province,
            List<AdministrativeUnit> communes,
            LocalDate on,
            Locale locale) {
        return new UnitPage(
                unit.fullName(),
                unit.code(),
                unit.kind(),
                province == null ? null : new Link(href(province.id().toString(), on), province.fullName(), null, ""),
                Objects.requireNonNullElse(unit.district(), ""),
                valid(unit, locale),
                unit.legalBasis(),
                links(unit.predecessors(), locale),
                links(unit.successors(), locale),
                unit.level() == Level.PROVINCE
                        ? say("territory.unit.communes", locale, Vietnamese.date(on), communes.size())
                        : "",
                communes.stream()
                        .map(commune -> commune(commune, Map.of(), on, locale))
                        .toList());
    }

    private String valid(AdministrativeUnit unit, Locale locale) {
        return unit.validTo() == null
                ? say("territory.valid.from", locale, Vietnamese.date(unit.validFrom()))
                : say(
                        "territory.valid.until",
                        locale,
                        Vietnamese.date(unit.validFrom()),
                        Vietnamese.date(unit.validTo()));
    }

    private static String href(String id, LocalDate on) {
        return "/units/" + id + "?on=" + on;
    }
}
