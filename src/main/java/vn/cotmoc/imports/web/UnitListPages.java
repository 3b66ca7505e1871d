package vn.cotmoc.imports.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.cotmoc.imports.UnitListFault;
import vn.cotmoc.imports.UnitLists.Preview;
import vn.cotmoc.imports.web.UnitListPage.Fault;
import vn.cotmoc.imports.web.UnitListPage.Group;
import vn.cotmoc.imports.web.UnitListPage.Line;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.territory.UnitListComparison;
import vn.cotmoc.territory.UnitListComparison.Change;

/// Prepares the preview in the reader's language.
@Component
class UnitListPages {

    static final int WRITTEN_OUT = 200;

    private final MessageSource messages;

    UnitListPages(MessageSource messages) {
        this.messages = messages;
    }

    UnitListPage page(Preview preview, @Nullable String refusal, Locale locale) {
        var comparison = preview.comparison();
        return new UnitListPage(
                preview.id(),
                answer(preview, locale),
                say(
                        "imports.units.about",
                        locale,
                        preview.fileName(),
                        say("imports.units.level." + preview.level(), locale),
                        Vietnamese.date(preview.holdsFrom()),
                        preview.legalBasis()),
                Arrays.stream(UnitListComparison.Kind.values())
                        .map(kind -> group(kind, comparison))
                        .filter(group -> group.count() > 0)
                        .toList(),
                preview.faults().stream()
                        .limit(WRITTEN_OUT)
                        .map(fault -> fault(fault, locale))
                        .toList(),
                Math.max(0, preview.faults().size() - WRITTEN_OUT),
                preview.mayBeConfirmed(),
                preview.faults().isEmpty() && comparison.changes().isEmpty(),
                refusal == null ? null : say("imports.units.refusal." + refusal, locale),
                preview.fingerprint());
    }

    String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    private String answer(Preview preview, Locale locale) {
        var comparison = preview.comparison();
        if (!preview.faults().isEmpty())
            return say("imports.units.answer.faulty", locale, preview.faults().size());
        if (comparison.changes().isEmpty()) return say("imports.units.answer.same", locale, preview.units());
        return say(
                "imports.units.answer",
                locale,
                preview.units(),
                comparison.changes().size(),
                comparison.unchanged());
    }

    private static Group group(UnitListComparison.Kind kind, UnitListComparison comparison) {
        List<Change> changes = comparison.changes().stream()
                .filter(change -> change.kinds().contains(kind))
                .toList();
        return new Group(
                "imports.units.change." + kind,
                changes.size(),
                changes.stream().limit(WRITTEN_OUT).map(UnitListPages::line).toList(),
                Math.max(0, changes.size() - WRITTEN_OUT));
    }

    private static Line line(Change change) {
        var listed = change.listed();
        var held = change.held();
        var provinces = Stream.of(
                        held == null ? null : held.provinceCode(), listed == null ? null : listed.provinceCode())
                .filter(Objects::nonNull)
                .distinct();
        return new Line(
                listed != null ? listed.code() : held == null ? "" : held.code(),
                held == null ? "" : held.fullName(),
                listed == null ? "" : listed.fullName(),
                provinces.collect(Collectors.joining(" → ")));
    }

    private Fault fault(UnitListFault fault, Locale locale) {
        return new Fault(
                fault.line() == null
                        ? say("imports.units.fault.missing", locale)
                        : say("imports.units.fault.line", locale, String.valueOf(fault.line())),
                fault.column(),
                say("imports.units.fault." + fault.reason(), locale, fault.found()));
    }
}
