package vn.cotmoc.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an official list changes against the units that are held for its day.
public record UnitListComparison(List<Change> changes, int unchanged, List<Conflict> conflicts) {

    /// A unit as a list names it, with the line where it stands.
    public record Listed(
            long line,
            String code,
            String name,
            String kind,
            String fullName,
            @Nullable String provinceCode) {}

    /// A unit that is valid on the day of the list.
    public record Held(
            UUID id,
            String code,
            String name,
            String kind,
            String fullName,
            @Nullable String provinceCode,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    public enum Kind {
        NEW,
        RENAMED,
        KIND_CHANGED,
        MOVED,
        ENDED
    }

    /// One unit's change; a unit that is new is not held, a unit that ends is not listed.
    public record Change(
            Set<Kind> kinds,
            @Nullable Listed listed,
            @Nullable Held held) {

        public String code() {
            return listed != null ? listed.code() : Objects.requireNonNull(held).code();
        }
    }

    /// A change that would rewrite history: the unit began on the day itself, or has changed after it.
    public record Conflict(@Nullable Long line, String code, String fullName, Reason reason) {}

    public enum Reason {
        SAME_DAY,
        LATER_CHANGE
    }

    /// A list answers for the provinces that it names; `later` are codes of units that begin after the day.
    public static UnitListComparison compare(
            Collection<Listed> listed, Collection<Held> held, Set<String> later, LocalDate day) {
        Map<String, Held> byCode = held.stream().collect(Collectors.toMap(Held::code, Function.identity()));
        Set<String> codes = listed.stream().map(Listed::code).collect(Collectors.toSet());
        Set<String> provinces = listed.stream()
                .map(unit -> Objects.requireNonNullElse(unit.provinceCode(), ""))
                .collect(Collectors.toSet());
        var changes = new ArrayList<Change>();
        listed.stream()
                .map(unit -> change(unit, byCode.get(unit.code())))
                .filter(change -> !change.kinds().isEmpty())
                .forEach(changes::add);
        int unchanged = listed.size() - changes.size();
        held.stream()
                .filter(unit -> !codes.contains(unit.code()))
                .filter(unit -> provinces.contains(Objects.requireNonNullElse(unit.provinceCode(), "")))
                .forEach(unit -> changes.add(new Change(EnumSet.of(Kind.ENDED), null, unit)));
        return new UnitListComparison(
                List.copyOf(changes),
                unchanged,
                changes.stream()
                        .flatMap(change -> Stream.ofNullable(conflict(change, later, day)))
                        .toList());
    }

    private static Change change(Listed listed, @Nullable Held held) {
        var kinds = EnumSet.noneOf(Kind.class);
        if (held == null) kinds.add(Kind.NEW);
        else {
            if (!held.name().equals(listed.name())) kinds.add(Kind.RENAMED);
            if (!held.kind().equals(listed.kind())) kinds.add(Kind.KIND_CHANGED);
            if (!Objects.equals(held.provinceCode(), listed.provinceCode())) kinds.add(Kind.MOVED);
        }
        return new Change(kinds, listed, held);
    }

    private static @Nullable Conflict conflict(Change change, Set<String> later, LocalDate day) {
        Listed listed = change.listed();
        Held held = change.held();
        String code =
                listed != null ? listed.code() : Objects.requireNonNull(held).code();
        String name = listed != null
                ? listed.fullName()
                : Objects.requireNonNull(held).fullName();
        Long line = listed == null ? null : listed.line();
        if (later.contains(code) || held != null && held.validTo() != null)
            return new Conflict(line, code, name, Reason.LATER_CHANGE);
        return held != null && held.validFrom().equals(day) ? new Conflict(line, code, name, Reason.SAME_DAY) : null;
    }
}
