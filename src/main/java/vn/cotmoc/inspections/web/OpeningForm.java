package vn.cotmoc.inspections.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.inspections.OpeningInspections;
import vn.cotmoc.shared.web.Typed;

/// An inspection as it was typed, with the number of the form that makes sending it twice harmless.
record OpeningForm(
        @Nullable String province,
        @Nullable String title,
        @Nullable String purpose,
        @Nullable String fromDay,
        @Nullable String toDay,
        @Nullable List<String> members,
        @Nullable String form) {

    static OpeningForm empty(String province) {
        return new OpeningForm(
                province, "", "", "", "", List.of(), UUID.randomUUID().toString());
    }

    /// The same words under a new number: sent again, it is another inspection.
    OpeningForm anew() {
        return new OpeningForm(
                province,
                title,
                purpose,
                fromDay,
                toDay,
                members,
                UUID.randomUUID().toString());
    }

    public boolean names(String account) {
        return members != null && members.contains(account);
    }

    OpeningInspections.Wanted toWanted() {
        var chosen = Objects.requireNonNullElse(members, List.<String>of()).stream()
                .flatMap(typed -> Stream.ofNullable(Typed.id(typed)))
                .toList();
        return new OpeningInspections.Wanted(title, purpose, Typed.day(fromDay), Typed.day(toDay), chosen);
    }
}
