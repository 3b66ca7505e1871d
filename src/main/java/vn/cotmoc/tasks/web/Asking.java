package vn.cotmoc.tasks.web;

import java.util.List;

/// The form of the act that a person has chosen, and what it offers.
///
/// @param act as addresses write it; `action` is where the form goes
record Asking(
        String act,
        String action,
        List<Choices> speakers,
        List<Choices> standings,
        List<Choices> states,
        List<Choices> indicators) {

    public String titleKey() {
        return "tasks.act." + act;
    }

    public String hintKey() {
        return "tasks.hint." + act;
    }

    /// Where only one can be spoken for, nobody is asked who it is.
    public boolean asksSpeaker() {
        return !speakers.isEmpty() && speakers.getFirst().choices().size() > 1;
    }
}
