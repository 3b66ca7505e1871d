package vn.cotmoc.entry.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.entry.Decisions.Chosen;
import vn.cotmoc.shared.web.Problem;

/// What an approver ticked, the reason where one is given, and the group that the page showed.
record ChosenForm(
        @Nullable List<String> chosen,
        @Nullable String reason,
        @Nullable String group) {

    static final ChosenForm NONE = new ChosenForm(List.of(), null, null);
    // As the page writes it: a letter for the kind, and an id.
    private static final String GROUP = "[apu]-[0-9a-f-]{36}";

    List<String> keys() {
        return chosen == null ? List.of() : chosen;
    }

    /// A key that the page did not write names nothing.
    List<Chosen> read() {
        var read = keys().stream().map(Chosen::of).flatMap(Optional::stream).toList();
        if (read.size() != keys().size()) throw Problem.notFound();
        return read;
    }

    String back(String done) {
        return "redirect:/approvals?done=" + done + (group != null && group.matches(GROUP) ? "&group=" + group : "");
    }
}
