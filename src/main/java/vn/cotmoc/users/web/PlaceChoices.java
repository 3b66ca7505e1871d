package vn.cotmoc.users.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.users.AccountFault;
import vn.cotmoc.users.Places;
import vn.cotmoc.users.Places.Province;
import vn.cotmoc.users.Role;

/// What the selects for a role and its place offer: one select for all places, so that no script is needed.
@Component
class PlaceChoices {

    private final Places places;
    private final AccountWords words;

    PlaceChoices(Places places, AccountWords words) {
        this.places = places;
        this.words = words;
    }

    record Choice(String value, String words) {}

    /// Choices under a heading; without words they stand by themselves.
    record Group(@Nullable String words, List<Choice> choices) {}

    List<Group> roles(Locale locale) {
        return List.of(new Group(
                null,
                Arrays.stream(Role.values())
                        .map(role -> new Choice(role.name(), words.say("users.role." + role, locale)))
                        .toList()));
    }

    /// The commune that was typed, or what is wrong with it; neither where none was typed.
    record InCommune(@Nullable UnitId unit, @Nullable AccountFault fault) {}

    InCommune commune(AccountForm form) {
        var typed = form.typedCommune();
        if (typed.isEmpty()) return new InCommune(null, null);
        var province = form.wholeProvince();
        if (province.isEmpty()) return new InCommune(null, AccountFault.COMMUNE_NEEDS_PROVINCE);
        var found = places.communes(province.get(), typed.get());
        if (found.isEmpty()) return new InCommune(null, AccountFault.COMMUNE_UNKNOWN);
        return found.size() == 1
                ? new InCommune(found.getFirst(), null)
                : new InCommune(null, AccountFault.COMMUNE_AMBIGUOUS);
    }

    List<Group> places(Locale locale) {
        List<Province> provinces = places.offered();
        var groups = new ArrayList<Group>();
        groups.add(new Group(
                words.say("users.place.group.everywhere", locale),
                List.of(new Choice(AccountForm.EVERYWHERE, words.say("users.place.everywhere", locale)))));
        groups.add(new Group(
                words.say("users.place.group.provinces", locale),
                provinces.stream()
                        .map(province -> new Choice(AccountForm.key(province.id(), null), province.name()))
                        .toList()));
        provinces.stream()
                .filter(province -> !province.agencies().isEmpty())
                .map(province -> agencies(province, locale))
                .forEach(groups::add);
        return groups;
    }

    private Group agencies(Province province, Locale locale) {
        return new Group(
                words.say("users.place.group.agencies", locale, province.name()),
                province.agencies().stream()
                        .map(office -> new Choice(AccountForm.key(province.id(), office.id()), office.name()))
                        .toList());
    }
}
