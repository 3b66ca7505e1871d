package vn.cotmoc.assignments.web;

import java.util.List;

/// The form of the act that a person has chosen, and what it offers.
///
/// @param act as addresses write it; `action` is where the form goes
/// @param occurrence for which of its times; empty where there is only one
/// @param files which endings are taken, how large, and whether they are scanned; empty where no file goes with it
record Asking(
        String act,
        String occurrence,
        String action,
        List<Choices> speakers,
        List<Choices> standings,
        List<Choices> states,
        List<Choices> indicators,
        List<String> files) {

    public String titleKey() {
        return "tasks.act." + act;
    }

    /// Only what is reported or added is shown by a file.
    public boolean takesFile() {
        return !files.isEmpty();
    }

    public String hintKey() {
        return "tasks.hint." + act;
    }

    /// Where only one can be spoken for, nobody is asked who it is.
    public boolean asksSpeaker() {
        return !speakers.isEmpty() && speakers.getFirst().choices().size() > 1;
    }
}
