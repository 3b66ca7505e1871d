package vn.cotmoc.reminders.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The form of how one wants to be reminded: what can be chosen, what is chosen, and what is wrong with it.
record PreferencePage(
        PreferenceForm form, List<Kind> kinds, List<Group> languages, List<Fault> faults, boolean mails, boolean kept) {

    record Kind(String value, String words, boolean wanted) {}

    /// As the choice of a form wants it: a group without words stands by itself.
    record Group(@Nullable String words, List<Choice> choices) {}

    record Choice(String value, String words) {}

    record Fault(String field, String words) {
        public String href() {
            return "#" + field;
        }
    }

    public @Nullable String wrong(String field) {
        return faults.stream()
                .filter(fault -> fault.field().equals(field))
                .map(Fault::words)
                .findFirst()
                .orElse(null);
    }
}
